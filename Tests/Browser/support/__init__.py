"""What the journeys are made of: a server, a mailbox, people at browsers, and rules for pages."""
