"""The ledger of benchmark runs, Benchmarks/ledger.jsonl, with its plots and table."""
