"""From the description of a field to its editor."""

from typing import assert_never

from mms_desktop.domain.fields import (
    Amount,
    Choice,
    Day,
    FieldKind,
    Flag,
    Link,
    Links,
    Number,
    Text,
)
from mms_desktop.ui.editors.day import DayEditor
from mms_desktop.ui.editors.editor import (
    ChoiceEditor,
    Editor,
    FlagEditor,
    LineEditor,
    MultilineEditor,
)
from mms_desktop.ui.editors.link import LinkEditor, LinksEditor
from mms_desktop.ui.session import Session


def editor_for(kind: FieldKind, session: Session) -> Editor:
    """Return a new editor for the field; links ask the session for what may be chosen."""
    match kind:
        case Text(multiline=True):
            return MultilineEditor(kind)
        case Text() | Number() | Amount():
            return LineEditor(kind)
        case Day():
            return DayEditor(kind)
        case Flag():
            return FlagEditor(kind)
        case Choice():
            return ChoiceEditor(kind)
        case Link():
            return LinkEditor(kind, session)
        case Links():
            return LinksEditor(kind, session)
        case _:
            assert_never(kind)
