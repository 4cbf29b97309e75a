"""Every error in words: what happened and what to do, never a traceback in the face."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QMessageBox, QWidget

from mms_desktop.domain.issues import (
    IssueCode,
    NothingToUndo,
    RecordInUse,
    RecordInvalid,
    issue,
)
from mms_desktop.domain.troubles import BaseUnusable, Trouble
from mms_desktop.ui.messages import Family, show_error, told

INVALID = RecordInvalid((issue(IssueCode.REQUIRED, "surname", label="Фамилия"),))


@pytest.mark.parametrize(
    ("error", "family", "words"),
    [
        (INVALID, Family.INPUT, "Заполните поле «Фамилия»."),
        (RecordInUse("Запись нельзя удалить."), Family.INPUT, "нельзя удалить"),
        (NothingToUndo(), Family.INPUT, "нечего"),
        (BaseUnusable(Trouble.NEWER, Path("a.mms")), Family.CIRCUMSTANCE, "новой версией"),
        (PermissionError(13, "denied", "свод.xlsx"), Family.CIRCUMSTANCE, "«свод.xlsx»"),
        (FileNotFoundError(2, "no", "нет.csv"), Family.CIRCUMSTANCE, "«нет.csv» не найден"),
        (OSError(28, "No space left", "x.mms"), Family.CIRCUMSTANCE, "«x.mms»"),
        (ZeroDivisionError("division"), Family.FAULT, "ошибка"),
    ],
    ids=lambda value: type(value).__name__,
)
def test_error_is_told_in_russian(error, family, words):
    shown = told(error)

    assert shown.family is family
    assert words in shown.text
    assert "Traceback" not in shown.text


def test_fault_keeps_the_details_for_the_clipboard(qtbot, qapp):
    try:
        {}["absent"]
    except KeyError as error:
        fault = error
    window = QWidget()
    qtbot.addWidget(window)
    show_error(fault, window)
    box = window.findChild(QMessageBox, "error")
    copy = next(b for b in box.buttons() if "Скопировать" in b.text())
    text = box.text()
    copy.click()

    assert "KeyError" in qapp.clipboard().text()
    assert "KeyError" not in text
