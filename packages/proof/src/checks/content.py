#!/usr/bin/python3
"""
Prints what a document holds, as JSON: `content.py <format> <file>`. The readers read the formats by themselves, with
Python's own modules and with the readers of other projects, so that no engine is judged by itself.
"""

import importlib
import json
import pathlib
import pkgutil
import sys

sys.dont_write_bytecode = True

import readers  # noqa: E402


def reader_of(format_id):
    name = f"read_{format_id.replace('-', '_').replace('.', '_')}"
    for module in pkgutil.iter_modules(readers.__path__):
        reader = getattr(importlib.import_module(f"readers.{module.name}"), name, None)
        if reader:
            return reader
    raise SystemExit(f"No reader of {format_id}.")


if __name__ == "__main__":
    format_id, path = sys.argv[1:]
    print(json.dumps(reader_of(format_id)(pathlib.Path(path))))
