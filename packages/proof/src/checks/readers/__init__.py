"""Readers of documents for the proof, one module a kind. A module's function `read_<format>` takes a path and returns what is inside."""
