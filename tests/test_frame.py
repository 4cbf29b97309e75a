"""The house rules a machine can hold: sizes, words, names, imports, pins and places."""

import ast
import re
import subprocess
import sys
import tomllib
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


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_module_keeps_the_sizes_of_the_house(path):
    source = path.read_text("utf-8")
    lines = source.splitlines()
    tree = ast.parse(source)

    too_long = [
        f"{function.name}: {count} lines"
        for function in functions(tree)
        if (count := code_lines(function, lines)) > FUNCTION_LINES
    ]
    too_wide = [
        f"{node.name}: {len(methods)} methods"
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
        and len(methods := [m for m in node.body if isinstance(m, ast.FunctionDef)]) > CLASS_METHODS
    ]

    assert len(lines) <= MODULE_LINES
    assert too_long == []
    assert too_wide == []


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_module_says_what_it_is_for(path):
    assert ast.get_docstring(ast.parse(path.read_text("utf-8")))


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_no_class_is_called_by_a_word_that_says_nothing(path):
    vague = re.compile(r"(Manager|Helper|Utils?|Handler|Processor)$")

    tree = ast.parse(path.read_text("utf-8"))
    names = [node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef)]

    assert [name for name in names if vague.search(name)] == []


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_nothing_is_left_for_later(path):
    forbidden = re.compile(r"\b(TODO|FIXME|XXX|raise NotImplementedError|processEvents)\b")

    assert forbidden.findall(path.read_text("utf-8")) == []


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_whoever_catches_everything_raises_it_again_or_tells_it(path):
    tree = ast.parse(path.read_text("utf-8"))
    broad = [
        node
        for node in ast.walk(tree)
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or ast.unparse(node.type) in {"BaseException", "Exception"})
    ]

    silent = [
        f"line {handler.lineno}"
        for handler in broad
        if handler.name is None and not any(isinstance(n, ast.Raise) for n in ast.walk(handler))
    ]
    assert silent == []


# Where Enter must do nothing by itself, or there is nothing to press.
WITHOUT_ENTER = {"destruction_dialog", "help_window", "import_dialog", "record_dialog", "dialog"}


@pytest.mark.parametrize("path", WITH_QT, ids=name_of)
def test_enter_does_in_a_dialog_what_it_is_open_for(path):
    if path.stem not in WITHOUT_ENTER:
        assert not re.search(r"^class \w+\(QDialog\):", path.read_text("utf-8"), re.MULTILINE), (
            "take ui.widgets.dialog.Dialog"
        )


@pytest.mark.parametrize("path", WITH_QT, ids=name_of)
def test_a_signal_is_connected_to_a_bound_method_or_a_function_of_the_module(path):
    """PySide6 never frees what a lambda, a partial or a local function captures."""
    tree = ast.parse(path.read_text("utf-8"))
    local = {inner.name for outer in functions(tree) for inner in functions(outer)[1:]}
    targets = [
        node.args[0]
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "connect"
        and node.args
    ]

    assert [
        ast.unparse(target) for target in targets if isinstance(target, ast.Lambda | ast.Call)
    ] == []
    assert [
        target.id for target in targets if isinstance(target, ast.Name) and target.id in local
    ] == []


@pytest.mark.parametrize(
    "path", [path for path in MODULES if path.parent != LOADED_AT_NEED], ids=name_of
)
def test_heavy_libraries_are_imported_where_they_are_used(path):
    imported = set()
    for node in ast.parse(path.read_text("utf-8")).body:
        if isinstance(node, ast.Import):
            imported |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            imported.add(node.module.split(".")[0])

    assert imported & HEAVY == set()


@pytest.mark.parametrize("module", ["mms_desktop.app", "mms_desktop.cli"])
def test_starting_imports_neither_the_base_nor_the_heavy_libraries(module):
    program = f"import sys, {module}; print(*{{name.split('.')[0] for name in sys.modules}})"

    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )

    unwanted = HEAVY | {"frictionless", "pydantic", "sqlalchemy", "sqlcipher3"}
    assert run.returncode == 0, run.stderr
    assert set(run.stdout.split()) & unwanted == set()


@pytest.mark.parametrize("path", TESTS, ids=name_of)
def test_no_test_is_switched_off_for_good(path):
    """Skipping is for a missing outside program, and says so; nothing is skipped by decree."""
    decree = re.compile(r"mark\.(skip\b(?!if)|xfail)|pytest\.xfail")

    assert decree.findall(path.read_text("utf-8")) == []


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
