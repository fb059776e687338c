"""The same work on Yoriai and on another program, side by side."""
