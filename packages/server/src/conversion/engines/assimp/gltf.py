#!/usr/bin/python3
"""
The shapes of a glTF model lie beside it or in it: `gltf.py check in.gltf` prints `elsewhere` if any of them lie beside it,
`gltf.py embed out.gltf` puts those of `out.bin` into it.
"""

import base64
import json
import pathlib
import sys

if __name__ == "__main__":
    wish, name = sys.argv[1:]
    path = pathlib.Path(name)
    model = json.loads(path.read_text(encoding="utf-8-sig"))
    beside = [each for each in model.get("buffers", []) if not each.get("uri", "data:").startswith("data:")]
    if wish == "check" and beside:
        print("elsewhere")
    if wish == "embed":
        for each in beside:
            content = base64.b64encode(path.with_suffix(".bin").read_bytes()).decode()
            each["uri"] = f"data:application/octet-stream;base64,{content}"
        path.write_text(json.dumps(model), encoding="utf-8")
