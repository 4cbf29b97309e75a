"""What the side panel says of the current item: criterion, what was before, why it came back."""

from dataclasses import dataclass

from PySide6.QtWidgets import QVBoxLayout, QWidget

from mms_desktop.domain.checklists import Checklist, Item
from mms_desktop.ui.checklists.wrapping import Paragraph, WrappedText
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.labels import Role, label

PIXELS, BETWEEN = 12, 2


@dataclass(frozen=True, slots=True)
class SideWords:
    """What is said of an item beside its text.

    Attributes:
        criterion: Whether the criterion is to be shown because the row does not.
        previous: The answer of the period before, in words.
        other: What the other assessor answered, in words.
        reason: Why the item was returned.
        reworded: Whether the text was another one in the period before.
        carried_from: The period the answer was carried over from.
    """

    criterion: bool = False
    previous: str = ""
    previous_title: str = ""
    other: str = ""
    reason: str = ""
    reworded: bool = False
    carried_from: str = ""
    can_take_previous: bool = False


class SideText(QWidget):
    """The item's number, its words, and notes about it."""

    def __init__(self) -> None:
        super().__init__()
        self.title = label("", Role.HEADING)
        self.words = WrappedText()
        self.words.set_look(PIXELS, 0)
        self.notes = WrappedText()
        self.notes.set_look(PIXELS, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(BETWEEN)
        column.addWidget(self.title)
        column.addWidget(self.notes)
        column.addWidget(self.words)

    def fit(self, width: int) -> None:
        """Be as high as the texts ask for in that width."""
        shown = [part for part in (self.notes, self.words) if not part.isHidden()]
        for part in shown:
            part.setFixedHeight(part.needed(width))
        heights = [self.title.sizeHint().height(), *(part.minimumHeight() for part in shown)]
        self.setFixedHeight(sum(heights) + BETWEEN * len(shown))

    def show_words(self, form: Checklist, item: Item, words: SideWords) -> None:
        """Show the item; its text stands in the row, whole."""
        self.title.setText(f"Пункт {item.number}")
        notes = notes_of(words)
        self.notes.show_paragraphs(notes)
        self.notes.setVisible(bool(notes))
        told = criterion_of(form, item) if words.criterion else inherited(form, item)
        self.words.show_paragraphs(told)
        self.words.setVisible(bool(told))
        spoken = "\n".join(one.text for one in (*notes, *told))
        self.setAccessibleName(f"Пункт {item.number}. {spoken}")


def criterion_of(form: Checklist, item: Item) -> list[Paragraph]:
    """Return the criterion of the item, its own or that of a row above."""
    own = item.criterion
    return [Paragraph(own, Tone.MUTED)] if own else inherited(form, item)


def inherited(form: Checklist, item: Item) -> list[Paragraph]:
    """Return the criterion that the document leaves to a row above."""
    source = form.criterion_source(item)
    if source is None or source is item:
        return []
    return [Paragraph(f"Критерий — как в пункте {source.number}: {source.criterion}", Tone.MUTED)]


def notes_of(words: SideWords) -> list[Paragraph]:
    """Return what is to be known before answering."""
    found = []
    if words.reason:
        found.append(Paragraph(f"Возвращён: {words.reason}", Tone.BAD))
    if words.other:
        found.append(Paragraph(words.other, Tone.MUTED))
    if words.previous:
        title = words.previous_title or "В прошлом периоде"
        found.append(Paragraph(f"{title}: {words.previous}", Tone.MUTED))
    if words.reworded:
        text = "Текст пункта с прошлого периода изменился."
        found.append(Paragraph(text, Tone.WARN))
    if words.carried_from:
        text = f"Ответ перенесён из периода {words.carried_from}: подтвердите его или измените."
        found.append(Paragraph(text, Tone.ACCENT))
    return found
