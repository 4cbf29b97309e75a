"""The command line called as a user calls it, and its answer as a program reads it."""

import json
from pathlib import Path

import pytest

from mms_desktop.cli.main import run
from mms_desktop.paths import forms_dir


class CommandLine:
    """Runs ``mms`` commands with ``--json`` and keeps what they said."""

    def __init__(self, capsys):
        self._capsys = capsys
        self.code = None
        self.stderr = ""

    def __call__(self, *arguments):
        self._capsys.readouterr()
        self.code = run([str(argument) for argument in arguments] + ["--json"])
        said = self._capsys.readouterr()
        self.stderr = said.err
        assert "Traceback" not in said.err
        return json.loads(said.out)


@pytest.fixture
def mms(capsys):
    return CommandLine(capsys)


@pytest.fixture
def base(mms, tmp_path):
    """Make an empty base with the period 2023-H2."""
    path = tmp_path / "район.mms"
    mms("new", path, "--profile", "lenobl", "--name", "Озёрский район", "--oktmo", "41625000")
    mms("period", "add", "2023-H2", "--base", path)
    return path


@pytest.fixture
def write(tmp_path):
    """Write a CSV file drawn as lines and return its path."""

    def make(name, *lines):
        path = Path(tmp_path) / name
        path.write_text("\r\n".join(lines) + "\r\n", encoding="utf-8")
        return path

    return make


@pytest.fixture(scope="session")
def samples():
    return forms_dir() / "samples"
