"""The same workload on Yoriai and on another program."""
