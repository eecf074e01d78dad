"""
Runs scripts of this package and small programs, each in a process of its own: one JSON request a line on standard input, one answer a
line on standard output. A process that is forked has all that its script imports in memory already, and leaves nothing behind in
this one.
"""

import ast
import importlib
import json
import os
import signal
import sys
import tempfile
import traceback

START = os.getcwd()
# What has been compiled is kept among the files of this sandbox, which only one client's documents see.
sys.dont_write_bytecode = False
sys.pycache_prefix = "/tmp/compiled"

# The scripts by their paths, compiled.
programs = {}


def load(path):
    """Compiles a script, and imports what it imports from the system. What stands beside it, each process imports by itself."""
    with open(path, encoding="utf-8") as file:
        source = file.read()
    tree = ast.parse(source, path)
    for node in ast.walk(tree):
        names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names = [node.module]
        for name in names:
            if not any(os.path.exists(os.path.join(folder, name.split(".")[0] + ".py")) for folder in beside(path)):
                try_import(name)
    return compile(tree, path, "exec")


def beside(path):
    """The folders that scripts take their own modules from: theirs, those beside it and those of the kits."""
    folder = os.path.dirname(path)
    above = os.path.dirname(folder)
    kits = os.path.join(os.path.dirname(above), "kits")
    return [folder, *(entry.path for parent in (above, kits) if os.path.isdir(parent) for entry in os.scandir(parent) if entry.is_dir()),
            os.path.join(kits, "documents", "office")]


def try_import(name):
    try:
        importlib.import_module(name)
    except Exception:
        # The script itself says what it lacks.
        pass


def run(request, stdin, stdout, stderr):
    """The forked process, which never returns."""
    code = 1
    try:
        os.setsid()
        for descriptor, file in ((0, stdin), (1, stdout), (2, stderr)):
            os.dup2(file.fileno(), descriptor)
        if "command" in request:
            os.execv(request["command"][0], request["command"])
        code = interpret(request["script"], request["arguments"])
    except BaseException:
        os.write(2, traceback.format_exc().encode())
    finally:
        os._exit(code)


def interpret(path, arguments):
    sys.stdin, sys.stdout, sys.stderr = (
        open(0, encoding="utf-8", closefd=False), open(1, "w", encoding="utf-8", closefd=False),
        open(2, "w", encoding="utf-8", errors="backslashreplace", buffering=1, closefd=False))
    sys.argv = [path, *arguments]
    main = type(sys)("__main__")
    main.__file__ = path
    sys.modules["__main__"] = main
    code = 0
    try:
        exec(programs[path], main.__dict__)
    except SystemExit as end:
        code = exit_code(end.code)
    sys.stdout.flush()
    return code


def exit_code(code):
    if code is None or isinstance(code, int):
        return (code or 0) & 0xFF
    print(code, file=sys.stderr)
    return 1


def answer(request):
    os.chdir(os.path.join(START, request["place"]))
    path = request.get("script")
    if path and path not in programs:
        programs[path] = load(path)
    with tempfile.TemporaryFile() as stdin, tempfile.TemporaryFile() as stdout, tempfile.TemporaryFile() as stderr:
        stdin.write((request["stdin"] or "").encode())
        stdin.seek(0)
        pid = os.fork()
        if pid == 0:
            run(request, stdin, stdout, stderr)
        status = os.waitpid(pid, 0)[1]
        try:
            # What it has started ends with it.
            os.killpg(pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        stdout.seek(0)
        stderr.seek(0)
        return {"ok": True, "exit": os.waitstatus_to_exitcode(status), "stdout": stdout.read().decode("utf-8", "replace"),
                "stderr": stderr.read(65536).decode("utf-8", "replace")}


for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))), flush=True)
