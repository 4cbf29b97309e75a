"""After a run that ended badly: the base was checked, and what was typed can be brought back."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from mms_desktop.domain.fields import Choice, FieldKind
from mms_desktop.domain.sections import SECTIONS
from mms_desktop.ui.base_facts import BaseFacts
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.dialogs.rescued_dialog import RescuedDialog, RescuedLine
from mms_desktop.ui.pages.records.editing import RecordEditing
from mms_desktop.ui.rescued_checklists import CHECKLIST, bring_back_checklist, title_of
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.banner import Banner
from mms_desktop.ui.widgets.buttons import Button, IconButton
from mms_desktop.ui.words import counted, shown_moment

if TYPE_CHECKING:
    from mms_desktop.services.rescue import RescuedForm

UNCLEAN = "Прошлый раз программа закрылась не сама. База проверена, всё цело."
LEFT = "Не записано в базу: {forms}."


class WakingBanner(Banner):
    """Says how the last run ended and offers the forms that were open then."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(Tone.ACCENT, parent=parent)
        self._desk = desk
        self._unclean = False
        self._forms: list[RescuedForm] = []
        self.show_forms = Button("Показать…")
        self.close_button = IconButton("close", "Скрыть это сообщение")
        for button in (self.show_forms, self.close_button):
            self.row.addWidget(button)
        self.show_forms.clicked.connect(self.open_dialog)
        self.close_button.clicked.connect(self.hide)
        desk.session.opened.connect(self._on_opened)
        desk.session.closed.connect(self.hide)
        desk.keeping.waiting.connect(self._on_waiting)

    @Slot()
    def open_dialog(self) -> None:
        """Show the forms that wait."""
        dialog = RescuedDialog([line_of(form) for form in self._forms], self.window())
        dialog.wanted.connect(self._bring_back)
        dialog.unwanted.connect(self._forget)
        dialog.open()

    @Slot(BaseFacts)
    def _on_opened(self, facts: BaseFacts) -> None:
        self._unclean, self._forms = facts.unclean and facts.preview_of is None, []
        self._tell()

    @Slot(object)
    def _on_waiting(self, forms: "Sequence[RescuedForm]") -> None:
        self._forms = [form for form in forms if is_known(form)]
        self._tell()

    @Slot(int)
    def _bring_back(self, place: int) -> None:
        form = self._forms.pop(place)
        self._tell()
        if form.section.startswith(CHECKLIST):
            bring_back_checklist(self._desk, form)
            return
        self._desk.show_page(form.section)
        RecordEditing(SECTIONS[form.section], self._desk, self.window()).bring_back(
            form.record_id, form.values
        )

    @Slot(int)
    def _forget(self, place: int) -> None:
        form = self._forms.pop(place)
        self._desk.keeping.drop(form.section, form.record_id)
        self._tell()

    def _tell(self) -> None:
        words = [UNCLEAN] if self._unclean else []
        if self._forms:
            forms = counted(len(self._forms), "форма", "формы", "форм")
            words.append(LEFT.format(forms=forms))
        self.show_forms.setVisible(bool(self._forms))
        self.tell(" ".join(words), Tone.WARN if self._forms else Tone.GOOD)


def is_known(form: "RescuedForm") -> bool:
    """Tell whether the form can be brought back by this version of the program."""
    return form.section in SECTIONS or form.section.startswith(CHECKLIST)


def line_of(form: "RescuedForm") -> RescuedLine:
    """Return a kept form as people tell it from others."""
    when = shown_moment(form.kept_at.isoformat(), datetime.now())
    if form.section.startswith(CHECKLIST):
        return RescuedLine(when, "Чек-лист", title_of(form))
    section = SECTIONS[form.section]
    words = [shown_word(kind, form.values.get(kind.name)) for kind in section.fields[:4]]
    shown = " ".join(word for word in words if word)
    kind = "новая запись" if form.record_id == 0 else "изменение"
    return RescuedLine(when, section.title, f"{shown} ({kind})".strip())


def shown_word(kind: FieldKind, typed: object) -> str:
    """Return what was typed in words; ids of records say nothing to a person."""
    if isinstance(kind, Choice):
        return next((option.label for option in kind.options if option.value == typed), "")
    return typed if isinstance(typed, str) else ""
