"""The fields of a section as a form: labels, editors, messages under them, in groups."""

from collections.abc import Collection, Mapping
from dataclasses import MISSING
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from mms_desktop.domain.fields import FieldKind, Flag, Text, TextFormat
from mms_desktop.domain.section import Section
from mms_desktop.ui import metrics
from mms_desktop.ui.editors.editor import Editor, LineEditor
from mms_desktop.ui.editors.making import editor_for
from mms_desktop.ui.session import Session
from mms_desktop.ui.widgets.labels import Role, label

OTHER_GROUP = "Прочее"


class RecordForm(QWidget):
    """Collects the values of one record; does not judge them as a whole.

    Signals:
        changed: The person changed a value.
    """

    changed = Signal()

    def __init__(
        self,
        section: Section[Any],
        session: Session,
        parent: QWidget | None = None,
        *,
        left_out: Collection[str] = (),
    ) -> None:
        super().__init__(parent)
        self.setObjectName("dialogBody")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.section = section
        self.editors: dict[str, Editor] = {}
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(
            metrics.PAGE_MARGIN, metrics.SMALL_GAP, metrics.PAGE_MARGIN, metrics.PAGE_MARGIN
        )
        self._grid.setHorizontalSpacing(metrics.CARD_MARGIN)
        self._grid.setVerticalSpacing(metrics.SMALL_GAP)
        self._grid.setColumnMinimumWidth(0, metrics.LABEL_WIDTH)
        self._grid.setColumnStretch(1, 1)
        group = ""
        for kind in section.fields:
            if kind.name in left_out:
                continue
            if kind.group != group:
                self._add_heading(kind.group or OTHER_GROUP)
                group = kind.group
            self._add_field(kind, session)
        self._grid.setRowStretch(self._grid.rowCount(), 1)

    def values(self) -> dict[str, object]:
        """Return what the editors hold, as ``Section.parse`` takes it."""
        return {name: editor.read() for name, editor in self.editors.items()}

    def typed(self) -> dict[str, object]:
        """Return all that stands in the editors, words not chosen yet too; for ``put_back``."""
        return {name: editor.typed() for name, editor in self.editors.items()}

    def fill(self, values: Mapping[str, object], captions: Mapping[str, dict[int, str]]) -> None:
        """Show typed values; ``captions`` are the words of the records referred to, by section."""
        for kind in self.section.link_fields:
            self.editors[kind.name].learn(captions.get(kind.to, {}))
        for name, value in values.items():
            self.editors[name].write(value)
            self.editors[name].say()

    def put_back(
        self, values: Mapping[str, object], captions: Mapping[str, dict[int, str]]
    ) -> None:
        """Show what ``typed`` once returned over what is shown, sound or not."""
        for kind in self.section.link_fields:
            self.editors[kind.name].learn(captions.get(kind.to, {}))
        for name in self.editors.keys() & values.keys():
            self.editors[name].put_back(values[name])
            self.editors[name].check()

    def clear(self) -> None:
        """Make every field as it is in a new record."""
        for name, editor in self.editors.items():
            editor.write(self._initial(name))
            editor.say()

    def unfinished(self) -> dict[str, str]:
        """Return what was typed but cannot be a value: a message by field."""
        told = {name: editor.unfinished() for name, editor in self.editors.items()}
        return {name: message for name, message in told.items() if message}

    def show_problems(self, problems: Mapping[str, str]) -> None:
        """Show each message under its field and none under the others."""
        for name, editor in self.editors.items():
            editor.say(problems.get(name, ""))

    def suggest_positions(self, titles: tuple[str, ...]) -> None:
        """Offer the posts of the position list where a post is typed."""
        for editor in self.editors.values():
            if takes_position(editor.kind) and isinstance(editor, LineEditor):
                editor.suggest(titles)

    @property
    def first_editor(self) -> Editor:
        """The editor entry begins with."""
        return next(iter(self.editors.values()))

    def _initial(self, name: str) -> object:
        default = self.section.record_type.__dataclass_fields__[name].default
        return None if default is MISSING else default

    def _add_heading(self, text: str) -> None:
        heading = label(text, Role.HEADING)
        heading.setContentsMargins(0, metrics.GAP, 0, 0)
        self._grid.addWidget(heading, self._grid.rowCount(), 0, 1, 2)

    def _add_field(self, kind: FieldKind, session: Session) -> None:
        editor = editor_for(kind, session)
        editor.changed.connect(self.changed)
        self.editors[kind.name] = editor
        row = self._grid.rowCount()
        self._grid.addWidget(editor, row, 1)
        if not isinstance(kind, Flag):
            self._grid.addWidget(field_label(kind, editor), row, 0, Qt.AlignmentFlag.AlignTop)


def field_label(kind: FieldKind, editor: Editor) -> QLabel:
    """Return the label of a field, level with the first line of its editor."""
    words = label(kind.label + (" *" if kind.required else ""), Role.MUTED, wrap=True)
    words.setBuddy(editor.control)
    words.setMinimumHeight(metrics.CONTROL)
    words.setFixedWidth(metrics.LABEL_WIDTH)
    return words


def takes_position(kind: FieldKind) -> bool:
    """Tell whether the field is filled from the position list."""
    return isinstance(kind, Text) and kind.format is TextFormat.POSITION
