"""The SQLite store: one append-only journal of lines with typed readings beside it."""
