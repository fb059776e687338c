"""The ledger of measured runs, Benchmarks/ledger.jsonl, and what is drawn and written from it."""
