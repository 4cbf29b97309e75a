"""The card of a person: one page of everything that is known about them."""

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot

from mms_desktop.domain.days import shown_day
from mms_desktop.domain.sections.people import PEOPLE
from mms_desktop.services.progress import Progress
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.models.card_words import facts_of, standing_looks, with_years
from mms_desktop.ui.pages.cards.page import SIDE_WIDTH, CardPage
from mms_desktop.ui.pages.cards.person_menu import PersonMenu
from mms_desktop.ui.widgets.line_card import LineCard
from mms_desktop.ui.widgets.line_row import RowLook

if TYPE_CHECKING:
    from mms_desktop.services.cards import PersonCard
    from mms_desktop.services.workspace import Workspace

PARTS = (
    "employments", "attestations", "association_members", "associations", "mentorships",
    "diagnostics", "deficits", "routes", "trainings", "participations", "expertise",
    "methodists", "methodist_assignments", "bodies", "teams", "practices", "communities",
    "consents", "former_names",
)  # fmt: skip
COUNTED = ("birth_date", "teaching_since", *PEOPLE.caption)


class PersonCardPage(CardPage):
    """Controller of the card of one person."""

    watches = frozenset({PEOPLE.key, *PARTS, "organizations", "route_steps", "events"})

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, PEOPLE, PARTS)
        self.standings = LineCard("standings", "В показателях", narrow=True)
        self.standings.setFixedWidth(SIDE_WIDTH)
        self.standings.opened.connect(self._open_indicator)
        self.side.insertWidget(2, self.standings)
        self.menu = PersonMenu(desk, self)
        self.menu_button = self.head.add_button("Ещё", "dots-horizontal")
        self.menu_button.setMenu(self.menu)
        self.of_record.append(self.menu_button)
        self.head.put_last(self.edit)

    def read(self, workspace: "Workspace", record: int) -> Any:
        from mms_desktop.services.cards import person_card

        return person_card(workspace.database, workspace.positions, record, date.today())

    def show_card(self, card: "PersonCard") -> None:
        person = card.person
        self.menu.person = person.id
        self.head.title.setText(card.name)
        self.head.set_subtitle(" · ".join(card.summary) or "Сейчас нигде не работает")
        counted = []
        if person.birth_date:
            counted.append(("Возраст", with_years(shown_day(person.birth_date), card.age)))
        if person.teaching_since:
            since = f"с {shown_day(person.teaching_since)}"
            counted.append(("Педстаж", with_years(since, card.seniority)))
        self.facts.show_facts([*counted, *facts_of(PEOPLE, person, COUNTED)])
        self.show_parts(card.name, card.parts, card.doubts)

    def ask_more(self, record: int) -> None:
        code = self.desk.period
        if not code:
            self.standings.hide()
            return

        def question(workspace: "Workspace", _progress: Progress) -> Any:
            from mms_desktop.services.monitoring.standing import person_standings

            monitoring = workspace.monitoring
            period = monitoring.period(code)
            found = person_standings(workspace.database, monitoring, period, record)
            return record, standing_looks(found)

        self.desk.session.ask(question, self, self._show_standings)

    def _show_standings(self, answer: tuple[int, list[RowLook]]) -> None:
        number, looks = answer
        if number == self.record:
            self.standings.show_rows(looks)
            self.standings.setVisible(bool(looks))

    @Slot(str)
    def _open_indicator(self, key: str) -> None:
        self.desk.show_page("indicators", search=key.partition(":")[2])
