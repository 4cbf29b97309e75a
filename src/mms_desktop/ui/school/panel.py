"""The card of a school's checklist: what it is, the score, what is left, the rows."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from mms_desktop.ui.checklists.answering import ChecklistAnswering
from mms_desktop.ui.checklists.score import ChecklistScore
from mms_desktop.ui.checklists.sheet import ChecklistSheet
from mms_desktop.ui.models.checklist_state import ChecklistState
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.banner import Banner
from mms_desktop.ui.widgets.buttons import LinkButton
from mms_desktop.ui.widgets.card import Card

if TYPE_CHECKING:
    from mms_desktop.services.checklists.school import SchoolSheet

ALL_DONE = "Всё отвечено: сохраните бланк и отправьте файл"
FROM_DRAFT = "Показан черновик: ответы новее, чем в файле. Сохраните бланк, чтобы он их получил."
RETURNED = "Бланк возвращён на доработку: исправьте пункты с красным знаком, причина — справа."
BY_MAIL = "В бланк записывается имя файла. Сам файл приложите к письму."
NUMBERS = 8


class SchoolPanel(Card):
    """Shows the blank being filled in.

    Signals:
        typed: An answer was changed.
    """

    typed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.score = ChecklistScore()
        self.banner = Banner(Tone.ACCENT)
        self.sheet = ChecklistSheet()
        self.answering = ChecklistAnswering(self.sheet)
        self.left = LinkButton("")
        self.left.setToolTip("Перейти к первому пункту без ответа")
        self.left.clicked.connect(self.sheet.start)
        self.score.line.insertWidget(3, self.left)
        self.body.addWidget(self.score)
        self.body.addWidget(self.banner)
        self.body.addWidget(self.sheet, 1)
        self.answering.changed.connect(self._on_changed)
        self.answering.files_wanted.connect(self._name_files)

    def show_blank(self, sheet: "SchoolSheet", state: ChecklistState) -> None:
        """Show a blank."""
        title, *lines = sheet.heading or (sheet.form.title,)
        self.score.show_subject(
            lines[0] if lines else title, " · ".join((sheet.form.short_title, *lines[1:2])), title
        )
        self.answering.show_state(state, editable=True)
        self.sheet.show_aside("", {}, {})
        self.show_notes(sheet)
        self._show_result(state)
        self.sheet.start()

    def show_notes(self, sheet: "SchoolSheet") -> None:
        """Say what must be known of the file before going on."""
        notes = [RETURNED] if sheet.remarks else []
        notes += [FROM_DRAFT] if sheet.from_draft else []
        notes += [sheet.locked] if sheet.locked else []
        tone = Tone.WARN if sheet.locked or sheet.notes or sheet.remarks else Tone.ACCENT
        self.banner.tell(" ".join((*notes, *sheet.notes)), tone)

    def refuse(self, words: str) -> None:
        """Say why the file could not be written."""
        self.banner.tell(words, Tone.BAD)

    @Slot()
    def _on_changed(self) -> None:
        if self.sheet.state is not None:
            self._show_result(self.sheet.state)
        self.typed.emit()

    @Slot(str, object)
    def _name_files(self, item: str, files: tuple[object, ...]) -> None:
        """Name the files in the blank: a spreadsheet carries no files, a letter does."""
        state = self.sheet.state
        if state is None or not files:
            self.sheet.side.evidence.message.show_note(BY_MAIL)
            return
        names = [getattr(file, "name", str(file)) for file in files]
        state.put_evidence(item, (*state.answer(item).evidence, *names))
        self.sheet.show_answers()
        self.sheet.side.evidence.message.show_note(BY_MAIL)
        self._on_changed()

    def _show_result(self, state: ChecklistState) -> None:
        self.score.show_result(state)
        self.score.progress.hide()
        self.left.setText(left_words(state))


def left_words(state: ChecklistState) -> str:
    """Return which items are still to be answered."""
    missing = [state.form.item(code).number for code in state.result.missing]
    if not missing:
        return ALL_DONE
    more = f" и ещё {len(missing) - NUMBERS}" if len(missing) > NUMBERS else ""
    return f"Осталось {len(missing)}: {', '.join(missing[:NUMBERS])}{more}"
