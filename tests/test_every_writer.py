"""Every file the program writes is written aside and put under its name in one step.

Whoever writes otherwise is found here by what is called: only the callbacks of
``atomic_make`` (their file is called ``aside``), writing into memory, and the few places
below may.
"""

import ast
import re
from pathlib import Path

import pytest

SOURCES = Path(__file__).parents[1] / "src" / "mms_desktop"

ALLOWED = {
    "storage/files.py": "the one way to write a file",
    "storage/lease_file.py": "made exclusively: that is what a lease is",
    "storage/lease.py": "the beat goes into the file that was made",
    "storage/base.py": "a base is made aside by the engine and renamed",
    "storage/backup_file.py": "writes what it is given by atomic_make, extracts into a new folder",
    "storage/backups.py": "the engine writes a copy aside, atomic_make gives it its name",
    "storage/opening.py": "asks whether the file takes changes; writes nothing",
    "storage/restoring.py": "a folder of its own that is taken over when it is marked ready",
    "storage/private_copy.py": "a private folder of this run",
    "services/diagnosis.py": "the logs themselves",
    "services/checklists/own_forms.py": "a temporary folder to check what is then written",
    "ui/screenshots.py": "pictures for developers",
    "ui/shell/opening.py": "the sample is made aside, the folder renamed",
}
WRITERS = {
    "write_bytes",
    "write_text",
    "copy",
    "copy2",
    "copyfile",
    "move",
    "rename",
    "touch",
    "save",
    "saveas",
    "mkstemp",
    "NamedTemporaryFile",
}
MEMORY = {
    "written",
    "file",
    "registry",
    "painter",
    "canvas",
    "canvasmaker",
    "Canvas",
    "dialog",
    "editing",
    "keeping",
}
"""What is written into, or only has a method of such a name."""


OF_SHUTIL = {"copy", "copy2", "copyfile", "move"}
MODES = re.compile(r"[rwxab+t]{1,3}")


def modules():
    return sorted(SOURCES.rglob("*.py"))


def name_of(node):
    """Return the last name of what an expression stands for."""
    match node:
        case ast.Name():
            return node.id
        case ast.Attribute():
            return node.attr
        case ast.Call():
            return name_of(node.func)
    return ""


def is_aside(node):
    """Tell whether the expression is made of the file aside or of something in memory."""
    names = {part.id for part in ast.walk(node) if isinstance(part, ast.Name)}
    names |= {part.attr for part in ast.walk(node) if isinstance(part, ast.Attribute)}
    return bool(names & ({"aside", "BytesIO", "StringIO"} | MEMORY))


def writing_mode(call):
    """Tell whether the call opens a file for writing."""
    position = 1 if isinstance(call.func, ast.Name) else 0
    given = [
        *call.args[position : position + 1],
        *(k.value for k in call.keywords if k.arg == "mode"),
    ]
    modes = [str(mode.value) for mode in given if isinstance(mode, ast.Constant)]
    return any(MODES.fullmatch(mode) and set(mode) & set("wax+") for mode in modes)


def writes(call):
    """Return what the call writes past the one way, empty when it writes nothing."""
    name = name_of(call.func)
    about = [call.func, *call.args]
    if any(is_aside(part) for part in about):
        return ""
    if name == "open" and writing_mode(call):
        return "open"
    if name == "ZipFile" and len(call.args) > 1 and writing_mode_of_zip(call):
        return name
    if name == "Workbook" and call.args:
        return name
    if name in WRITERS and isinstance(call.func, ast.Attribute):
        owner = name_of(call.func.value)
        if name in OF_SHUTIL:
            return name if owner == "shutil" else ""
        return name if name != "save" or call.args else ""
    return ""


def writing_mode_of_zip(call):
    mode = call.args[1]
    return isinstance(mode, ast.Constant) and set(str(mode.value)) & set("wax")


def found_in(path):
    tree = ast.parse(path.read_text("utf-8"))
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return [(call.lineno, words) for call in calls if (words := writes(call))]


def test_nothing_is_written_past_the_one_way():
    past = {}
    for path in modules():
        key = path.relative_to(SOURCES).as_posix()
        found = found_in(path)
        if found and key not in ALLOWED:
            past[key] = found
    assert past == {}


@pytest.mark.parametrize("key", ALLOWED)
def test_every_exception_is_still_needed(key):
    assert (SOURCES / key).is_file()


@pytest.mark.parametrize(
    "line",
    [
        "path.write_bytes(b'')",
        "path.open('wb')",
        "open(path, 'w')",
        "open(path, mode='a')",
        "zipfile.ZipFile(path, 'w')",
        "Workbook(str(path))",
        "book.save(path)",
        "shutil.copyfile(a, b)",
        "aged.rename(path)",
    ],
)
def test_guard_sees_every_way_of_writing(line):
    assert writes(ast.parse(line).body[0].value)


@pytest.mark.parametrize(
    "line",
    ["path.open('rb')", "aside.write_bytes(b'')", "zipfile.ZipFile(written, 'w')", "open(p)"],
)
def test_guard_lets_reading_and_the_file_aside_pass(line):
    assert not writes(ast.parse(line).body[0].value)
