"""The parts of the browser tests: a server, a mailbox, people at browsers, and rules for pages."""
