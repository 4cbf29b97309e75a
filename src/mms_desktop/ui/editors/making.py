"""From the description of a field to its editor, and what an editor may suggest."""

from typing import TYPE_CHECKING, assert_never

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
from mms_desktop.services.progress import Progress
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

if TYPE_CHECKING:
    from mms_desktop.services.workspace import Workspace


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


def position_titles(workspace: "Workspace", _progress: Progress) -> tuple[str, ...]:
    """Return the posts of the position list; runs on the worker thread."""
    return workspace.positions.titles
