"""Measure the desk against floors and peers in the same run: ``python -m tests.bench``."""
