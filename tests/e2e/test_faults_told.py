"""What nobody foresaw: one Russian line, a code, a log; never a traceback."""

import importlib
import os
import subprocess
import sys

import pytest

from mms_desktop.services import diagnosis

BREAK = """
import sys
import mms_desktop.services.workspace as broken

def fail(*_arguments, **_options):
    raise RuntimeError("Ёлкина Анна не разобрана")

broken.open_workspace = fail
from mms_desktop.cli import main
main()
"""


@pytest.fixture
def logs(tmp_path):
    return {"XDG_STATE_HOME": str(tmp_path / "state"), "LOCALAPPDATA": str(tmp_path / "state")}


def ended(arguments, logs):
    return subprocess.run(
        [sys.executable, "-c", BREAK, *arguments],
        env=os.environ | logs,
        capture_output=True,
        check=False,
        timeout=60,
    )


def test_fault_of_a_command_is_one_line_a_code_and_a_log(tmp_path, logs):
    run = ended(["journal", "--base", str(tmp_path / "base.mms")], logs)
    words = run.stderr.decode().strip()
    (log,) = (tmp_path / "state").rglob(diagnosis.COMMANDS_LOG)
    written = log.read_text("utf-8")

    assert run.returncode == 3
    assert len(words.splitlines()) == 1
    assert words.startswith("Внутренняя ошибка программы (RuntimeError)")
    assert str(log) in words
    assert "Traceback" not in run.stdout.decode() + words
    assert "builtins.RuntimeError" in written
    assert "Ёлкина" not in written + words


def test_log_that_cannot_be_written_is_no_second_fault(tmp_path, logs):
    (tmp_path / "state").write_text("a file in the place of the folder")
    run = ended(["journal", "--base", str(tmp_path / "base.mms")], logs)

    assert run.returncode == 3
    assert len(run.stderr.decode().strip().splitlines()) == 1


def test_file_that_cannot_be_written_is_told_by_its_own_name(tmp_path, base_path, capsys):
    run = importlib.import_module("mms_desktop.cli.main").run
    taken = tmp_path / "занято.xlsx"
    taken.mkdir()
    code = run(["export", "people", "--base", str(base_path), "--out", str(taken)])
    words = capsys.readouterr().err

    assert code == 3
    assert f"«{taken}»" in words
    assert "-занято" not in words
