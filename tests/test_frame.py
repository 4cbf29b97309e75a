"""The house rules a machine can hold: sizes, words, names, imports, pins and places."""

import ast
import re
import subprocess
import sys
import tomllib
from functools import cache
from pathlib import Path

import pytest

import mms_desktop
from mms_desktop import paths

ROOT = Path(__file__).parents[1]
PACKAGE = ROOT / "src" / "mms_desktop"
MODULES = sorted(PACKAGE.rglob("*.py"))
WITH_QT = [path for path in MODULES if path.parent == PACKAGE or PACKAGE / "ui" in path.parents]
# Migrations are imported only when a base is older than the program.
LOADED_AT_NEED = PACKAGE / "storage" / "migrations"
TESTS = sorted((ROOT / "tests").rglob("*.py"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
CONSTRAINTS = (ROOT / "constraints.txt").read_text("utf-8")

MODULE_LINES = 400
CLASS_METHODS = 15
FUNCTION_LINES = 30

# What takes long to import and is not needed to show the window or to parse a command line.
HEAVY = {
    "alembic",
    "argon2",
    "cryptography",
    "docx",
    "lxml",
    "openpyxl",
    "reportlab",
    "xlsxwriter",
}


def name_of(path):
    return path.relative_to(ROOT).as_posix()


@cache
def parsed(path):
    """Return the text of a module and its tree."""
    source = path.read_text("utf-8")
    return source, ast.parse(source)


def nodes(path, *kinds):
    return [node for node in ast.walk(parsed(path)[1]) if isinstance(node, kinds)]


def functions(tree):
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return [node for node in ast.walk(tree) if isinstance(node, kinds)]


def code_lines(function, source_lines):
    """Count the lines of the body that are neither docstring nor blank nor comment."""
    body = function.body[1:] if ast.get_docstring(function) is not None else function.body
    if not body:
        return 0
    lines = source_lines[body[0].lineno - 1 : function.end_lineno]
    return sum(1 for line in lines if line.strip() and not line.strip().startswith("#"))


def tracked_texts():
    """Read every text file a reader of the repository sees."""
    folders = [".ci", "bench", "forms", "installer", "resources", "src", "tests"]
    files = [path for folder in folders for path in (ROOT / folder).rglob("*") if path.is_file()]
    files += [path for path in ROOT.iterdir() if path.is_file()]
    for path in files:
        if "__pycache__" in path.parts or path.suffix in {".pyc", ".png", ".ttf", ".xlsx", ".ico"}:
            continue
        yield path, path.read_bytes().decode("utf-8", "replace")


def test_modules_keep_the_sizes_of_the_house():
    long = {
        name_of(path): len(lines)
        for path in MODULES
        if len(lines := parsed(path)[0].splitlines()) > MODULE_LINES
    }

    assert long == {}


def test_functions_keep_the_sizes_of_the_house():
    long = [
        f"{name_of(path)}: {function.name}, {count} lines"
        for path in MODULES
        for function in functions(parsed(path)[1])
        if (count := code_lines(function, parsed(path)[0].splitlines())) > FUNCTION_LINES
    ]

    assert long == []


def test_classes_keep_the_sizes_of_the_house():
    wide = [
        f"{name_of(path)}: {node.name}, {len(methods)} methods"
        for path in MODULES
        for node in nodes(path, ast.ClassDef)
        if len(methods := [m for m in node.body if isinstance(m, ast.FunctionDef)]) > CLASS_METHODS
    ]

    assert wide == []


def test_every_module_says_what_it_is_for():
    assert [name_of(path) for path in MODULES if not ast.get_docstring(parsed(path)[1])] == []


def test_no_class_is_called_by_a_word_that_says_nothing():
    vague = re.compile(r"(Manager|Helper|Utils?|Handler|Processor)$")

    names = [node.name for path in MODULES for node in nodes(path, ast.ClassDef)]

    assert [name for name in names if vague.search(name)] == []


def test_nothing_is_left_for_later():
    forbidden = re.compile(r"\b(TODO|FIXME|XXX|raise NotImplementedError|processEvents)\b")

    assert [name_of(path) for path in MODULES if forbidden.search(parsed(path)[0])] == []


def test_whoever_catches_everything_raises_it_again_or_tells_it():
    silent = [
        f"{name_of(path)}:{handler.lineno}"
        for path in MODULES
        for handler in nodes(path, ast.ExceptHandler)
        if (handler.type is None or ast.unparse(handler.type) in {"BaseException", "Exception"})
        and handler.name is None
        and not any(isinstance(node, ast.Raise) for node in ast.walk(handler))
    ]

    assert silent == []


# Where Enter must do nothing by itself, or there is nothing to press.
WITHOUT_ENTER = {"destruction_dialog", "help_window", "import_dialog", "record_dialog", "dialog"}


def test_enter_does_in_a_dialog_what_it_is_open_for():
    own = re.compile(r"^class \w+\(QDialog\):", re.MULTILINE)

    others = [path for path in WITH_QT if path.stem not in WITHOUT_ENTER]

    assert [name_of(path) for path in others if own.search(parsed(path)[0])] == [], (
        "take ui.widgets.dialog.Dialog"
    )


def test_a_signal_is_connected_to_a_bound_method_or_a_function_of_the_module():
    """PySide6 never frees what a lambda, a partial or a local function captures."""
    assert [f"{name_of(path)}: {one}" for path in WITH_QT for one in kept_for_ever(path)] == []


def kept_for_ever(path):
    """Yield what signals are connected to that would capture something."""
    tree = parsed(path)[1]
    local = {inner.name for outer in functions(tree) for inner in functions(outer)[1:]}
    for node in nodes(path, ast.Call):
        if not (isinstance(node.func, ast.Attribute) and node.func.attr == "connect" and node.args):
            continue
        target = node.args[0]
        if isinstance(target, ast.Lambda | ast.Call) or (
            isinstance(target, ast.Name) and target.id in local
        ):
            yield ast.unparse(target)


def test_heavy_libraries_are_imported_where_they_are_used():
    at_once = {
        name_of(path): heavy
        for path in MODULES
        if path.parent != LOADED_AT_NEED
        if (heavy := libraries(parsed(path)[1]) & HEAVY)
    }

    assert at_once == {}


def libraries(tree):
    """Return what a module imports when it is imported itself."""
    found = set()
    for node in tree.body:
        if isinstance(node, ast.Import):
            found |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found.add(node.module.split(".")[0])
    return found


@pytest.mark.parametrize("module", ["mms_desktop.app", "mms_desktop.cli"])
def test_starting_imports_neither_the_base_nor_the_heavy_libraries(module):
    program = f"import sys, {module}; print(*{{name.split('.')[0] for name in sys.modules}})"

    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )

    unwanted = HEAVY | {"frictionless", "pydantic", "sqlalchemy", "sqlcipher3"}
    assert run.returncode == 0, run.stderr
    assert set(run.stdout.split()) & unwanted == set()


def test_no_test_is_switched_off_for_good():
    """Skipping is for a missing outside program, and says so; nothing is skipped by decree."""
    decree = re.compile(r"mark\.(skip\b(?!if)|xfail)|pytest\.xfail")

    assert [name_of(path) for path in TESTS if decree.search(parsed(path)[0])] == []


def test_every_constraint_is_a_pin_and_names_no_place():
    pin = re.compile(r'[A-Za-z0-9_.-]+==[^\s;]+( ; sys_platform == "win32")?')
    lines = [line for line in CONSTRAINTS.splitlines() if line and not line.startswith("#")]

    assert [line for line in lines if not pin.fullmatch(line)] == []


def test_every_dependency_is_pinned():
    def key(name):
        return re.sub(r"[-_.]+", "-", name).lower()

    pinned = {key(line.split("==")[0]) for line in CONSTRAINTS.splitlines() if "==" in line}
    project = PROJECT["project"]
    declared = project["dependencies"] + project["optional-dependencies"]["dev"]
    names = {key(re.match(r"[A-Za-z0-9_.-]+", line).group()) for line in declared}

    assert names - pinned == set()


def test_no_file_names_a_place_of_the_machine_it_was_written_on():
    places = (f"{ROOT.as_posix()}/", f"{Path.home().as_posix()}/")
    texts = list(tracked_texts())

    found = [name_of(path) for path, text in texts if any(place in text for place in places)]

    assert found == []


def test_declarations_and_resources_are_found():
    assert paths.forms_dir().is_dir()
    assert (paths.resources_dir() / "fonts" / "PTSans-Regular.ttf").is_file()


def test_fonts_come_with_their_licence():
    fonts = paths.resources_dir() / "fonts"

    assert list(fonts.glob("*.ttf"))
    assert "ParaType" in (fonts / "LICENSE-PT-fonts.txt").read_text("utf-8")


def test_the_version_stands_in_one_place_and_the_changelog_is_kept():
    assert re.fullmatch(r"\d+\.\d+\.\d+", mms_desktop.__version__)
    assert PROJECT["project"]["dynamic"] == ["version"]
    assert "## Unreleased" in (ROOT / "CHANGELOG.md").read_text("utf-8")
