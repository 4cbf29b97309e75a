"""The card of an organization: requisites, staff, service, checklists, indicators."""

from datetime import date
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Slot

from mms_desktop.domain.sections.organizations import ORGANIZATIONS
from mms_desktop.services.progress import Progress
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.models.card_words import facts_of
from mms_desktop.ui.models.organization_words import (
    OrganizationNumbers,
    event_looks,
    form_looks,
    people_looks,
    read_numbers,
    share_looks,
    staff_facts,
)
from mms_desktop.ui.pages.cards.page import SIDE_WIDTH, CardPage
from mms_desktop.ui.widgets.fact_card import FactCard
from mms_desktop.ui.widgets.line_card import LineCard

if TYPE_CHECKING:
    from mms_desktop.services.cards import OrganizationCard
    from mms_desktop.services.workspace import Workspace

PARTS = ("associations", "mentorships", "methodist_assignments", "teams", "practices", "sites")


class OrganizationCardPage(CardPage):
    """Controller of the card of one organization."""

    watches = frozenset(
        {ORGANIZATIONS.key, *PARTS, "people", "employments", "participations", "responses",
         "periods"}
    )  # fmt: skip

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, ORGANIZATIONS, PARTS)
        self.staff = FactCard("Сотрудники")
        self.staff.setFixedWidth(SIDE_WIDTH)
        self.people = LineCard("employments", "Кто работает", adding="Добавить место работы")
        self.forms = LineCard("forms", "Чек-листы")
        self.shares = LineCard("shares", "Показатели")
        self.events = LineCard("events", "Мероприятия с участием сотрудников")
        self.side.insertWidget(1, self.staff)
        for card in (self.shares, self.people, self.forms, self.events):
            self.main.insertWidget(self.main.indexOf(self.columns), card)
            card.opened.connect(self._open)
        self.people.add_wanted.connect(self.records.add)
        self.people.add.setEnabled(not desk.refusal)

    def read(self, workspace: "Workspace", record: int) -> Any:
        from mms_desktop.services.cards import organization_card

        return organization_card(workspace.database, workspace.positions, record, date.today())

    def show_card(self, card: "OrganizationCard") -> None:
        organization = card.organization
        self.head.title.setText(organization.short_name)
        words = (organization.kind.label, organization.full_name)
        self.head.set_subtitle(" · ".join(filter(None, words)))
        self.facts.show_facts(facts_of(ORGANIZATIONS, organization, ("short_name", "full_name")))
        self.show_parts(organization.short_name, card.parts, card.doubts)

    def ask_more(self, record: int) -> None:
        code = self.desk.period

        def question(workspace: "Workspace", _progress: Progress) -> Any:
            return record, read_numbers(workspace, record, code, date.today())

        self.desk.session.ask(question, self, self._show_numbers)

    def _show_numbers(self, answer: tuple[int, OrganizationNumbers]) -> None:
        number, told = answer
        if number != self.record:
            return
        self.staff.show_facts(staff_facts(told.staff))
        for card, looks in (
            (self.people, people_looks(told.staff)),
            (self.forms, form_looks(told.forms)),
            (self.shares, share_looks(told.shares)),
            (self.events, event_looks(told.staff)),
        ):
            card.show_rows(looks)
            card.setVisible(bool(looks) or card is self.people)

    @Slot(str)
    def _open(self, key: str) -> None:
        page, _, wanted = key.partition(":")
        if page == "checklists":
            period, _, place = wanted.partition("|")
            self.desk.choose_period(period)
            self.desk.show_page(page, search=place)
        elif page == "indicators":
            self.desk.show_page(page, search=wanted)
        else:
            self.desk.show_page(page, int(wanted))
