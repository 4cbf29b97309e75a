"""The form of one record of any section."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from mms_desktop.domain.fields import Flag
from mms_desktop.domain.issues import Issue
from mms_desktop.domain.section import Section
from mms_desktop.domain.words import counted
from mms_desktop.ui import metrics
from mms_desktop.ui.editors.editor import Editor, LineEditor
from mms_desktop.ui.editors.making import editor_for
from mms_desktop.ui.messages import Leaving, ask_leaving
from mms_desktop.ui.session import Session
from mms_desktop.ui.widgets.buttons import Button, LinkButton
from mms_desktop.ui.widgets.labels import Role, label

OTHER_GROUP = "Прочее"
