"""Loads a server with many clients, kills it at random, and compares its data with its responses."""
