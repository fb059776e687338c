"""Sends what nobody should send, by a seeded generator, and looks whether the server minds."""
