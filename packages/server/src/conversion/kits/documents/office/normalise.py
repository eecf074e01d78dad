#!/usr/bin/python3
"""
Mends a document for a program that has no place for it in its own: `normalise.py <document> <made> <reader> <target format>`. It
answers, as JSON, where the document is that is to be read, and what has been left out.
"""

import json
import os
import sys

sys.path.append(os.path.dirname(os.path.abspath(__file__)))

from rules import mended

if __name__ == "__main__":
    path, left_out, _ = mended(*sys.argv[1:])
    print(json.dumps({"path": path, "leftOut": left_out}))
