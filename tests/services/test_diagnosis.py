"""A failure leaves a log and a report in which nobody's data can be found."""

import logging
import subprocess
import sys
import threading
import zipfile

import pytest

from mms_desktop.domain.issues import RecordInvalid
from mms_desktop.domain.sections.people import PEOPLE
from mms_desktop.domain.troubles import BaseUnusable, Trouble
from mms_desktop.services.diagnosis import LOG, Diagnosis, describe, save_report, scrubbed
from samples import sample_values

SURNAME = "Ёлкина"
LOGGER = logging.getLogger("mms_desktop.test")


@pytest.fixture
def faults():
    return []


@pytest.fixture
def diagnosis(tmp_path, faults):
    running = Diagnosis(tmp_path / "logs")
    running.start(faults.append)
    yield running
    running.end()


def log(diagnosis):
    return (diagnosis.folder / LOG).read_text("utf-8")


def fail():
    surname = SURNAME
    raise ValueError(f"{surname} не разобрана")


def test_values_do_not_reach_the_log(diagnosis):
    LOGGER.warning("row %d of %s, %s", 14, SURNAME, Trouble.LOCKED)
    logging.getLogger("other.library").warning("cannot parse %s", SURNAME)
    text = log(diagnosis)
    assert "row 14 of str…, locked" in text
    assert SURNAME not in text


def test_of_an_exception_only_its_kind_and_places_are_written(diagnosis):
    try:
        fail()
    except ValueError as error:
        diagnosis.note(error)
    text = log(diagnosis)
    assert "builtins.ValueError" in text
    assert "test_diagnosis.py" in text
    assert " fail" in text
    assert SURNAME not in text


def test_cause_is_written_too(tmp_path):
    try:
        try:
            fail()
        except ValueError as error:
            raise BaseUnusable(Trouble.DAMAGED, tmp_path) from error
    except BaseUnusable as error:
        text = describe(error)
    assert "BaseUnusable [damaged]" in text
    assert "ValueError" in text
    assert str(tmp_path) not in text


def test_what_nobody_caught_is_told(diagnosis, faults):
    try:
        fail()
    except ValueError as error:
        sys.excepthook(type(error), error, error.__traceback__)
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    assert [type(fault) for fault in faults] == [ValueError, ValueError]
    assert log(diagnosis).count("builtins.ValueError") == 2


def test_run_that_did_not_end_is_known_at_the_next_start(tmp_path):
    program = (
        "import os, sys\nfrom pathlib import Path\n"
        "from mms_desktop.services.diagnosis import Diagnosis\n"
        "running = Diagnosis(Path(sys.argv[1]))\nrunning.start(print)\n"
        "os._exit(1) if sys.argv[2] == 'crash' else running.end()\n"
    )
    for how, crashed in (("well", False), ("crash", True)):
        subprocess.run([sys.executable, "-c", program, tmp_path, how], check=False)
        following = Diagnosis(tmp_path)
        assert following.crashed_before is crashed
        following.end()


def test_crash_of_the_interpreter_leaves_its_places(tmp_path):
    program = (
        "import faulthandler, sys\nfrom pathlib import Path\n"
        "from mms_desktop.services.diagnosis import Diagnosis\n"
        "Diagnosis(Path(sys.argv[1])).start(print)\n"
        "faulthandler._sigsegv()\n"
    )
    subprocess.run([sys.executable, "-c", program, tmp_path], check=False, capture_output=True)
    assert "Fatal Python error" in (tmp_path / "fatal.log").read_text("utf-8")


def test_logs_are_few_and_small(diagnosis):
    for _ in range(60):
        LOGGER.error("x" * 100_000)
    logs = list(diagnosis.folder.glob("mms.log*"))
    assert len(logs) == 5
    assert all(path.stat().st_size <= 1 << 20 for path in logs)


def test_report_of_a_full_base_names_nobody(diagnosis, workspace, tmp_path):
    for number in range(1, 8):
        workspace.registry.save("people", sample_values(PEOPLE, number))
    with pytest.raises(RecordInvalid) as invalid:
        workspace.registry.save("people", sample_values(PEOPLE, 1) | {"surname": ""})
    diagnosis.note(invalid.value)
    LOGGER.error("%s", workspace.registry.values("people", 1))
    surnames = [person.surname for person in workspace.registry.records("people")]
    parts = diagnosis.report({"screen": f"карточка: {SURNAME.upper()}"}, surnames)
    save_report(parts, tmp_path / "report.zip")
    with zipfile.ZipFile(tmp_path / "report.zip") as report:
        saved = {name: report.read(name).decode() for name in report.namelist()}
    assert saved == parts
    everything = "\n".join(saved.values()).casefold()
    assert not [surname for surname in surnames if surname.casefold() in everything]
    assert str(tmp_path.home()).casefold() not in everything


@pytest.mark.parametrize(
    ("text", "words", "left"),
    [
        ("Ёлкина и ЁЛКИНА", ["ёлкина"], "… и …"),
        ("Иванова-Петрова", ["Петрова", "Иванова-Петрова"], "…"),
        ("ничего", ["", "я"], "ничего"),
        ("аааа", ["аа"], "……"),
    ],
)
def test_words_are_taken_out(text, words, left):
    assert scrubbed(text, words) == left
