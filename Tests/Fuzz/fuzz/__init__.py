"""Sends invalid input from a seeded generator, and checks the server."""
