"""Drives a server with many clients, kills it at random moments, and holds what it keeps against what it said."""
