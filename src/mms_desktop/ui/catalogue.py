"""Every page of the window: its name, its icon, its place in the navigation, how it is made.

A page is made when it is first shown, and its module is imported then: pages reach
services, services reach SQLAlchemy, and the shell paints before that.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QDialog, QWidget

from mms_desktop.domain.sections import SECTIONS
from mms_desktop.ui.desk import Desk
from mms_desktop.ui.pages.page import Page
from mms_desktop.ui.sections import SECTION_LOOKS

MakePage = Callable[[Desk], Page]
MakeImportDialog = Callable[[str, Desk, QWidget], QDialog]


@dataclass(frozen=True, slots=True)
class PageEntry:
    """One page; ``under`` is the page a card is reached from, itself not in the navigation."""

    key: str
    name: str
    icon: str
    make: MakePage
    under: str = ""


@dataclass(frozen=True, slots=True)
class PageGroup:
    """Pages under one heading of the navigation; folded ones show their heading only."""

    title: str
    pages: tuple[PageEntry, ...]
    folded: bool = False


@dataclass(frozen=True, slots=True)
class SectionPageMaker:
    """Makes the page of one section."""

    key: str

    def __call__(self, desk: Desk) -> Page:
        """Return a new page of the section."""
        from mms_desktop.ui.pages.sections.page import SectionPage

        return SectionPage(SECTIONS[self.key], desk)


def make_dashboard(desk: Desk) -> Page:
    """Return the page «Рабочий стол»."""
    from mms_desktop.ui.pages.dashboard.page import DashboardPage

    return DashboardPage(desk)


def make_checklists(desk: Desk) -> Page:
    """Return the page «Чек-листы»."""
    from mms_desktop.ui.pages.checklists.page import ChecklistsPage

    return ChecklistsPage(desk)


def make_forms(desk: Desk) -> Page:
    """Return the page «Формы чек-листов»."""
    from mms_desktop.ui.pages.forms import FormsPage

    return FormsPage(desk)


def make_indicators(desk: Desk) -> Page:
    """Return the page «Показатели»."""
    from mms_desktop.ui.pages.indicators.page import IndicatorsPage

    return IndicatorsPage(desk)


def make_periods(desk: Desk) -> Page:
    """Return the page «Периоды и сдача»."""
    from mms_desktop.ui.pages.periods.page import PeriodsPage

    return PeriodsPage(desk)


def make_reports(desk: Desk) -> Page:
    """Return the page «Отчёты»."""
    from mms_desktop.ui.pages.reports import ReportsPage

    return ReportsPage(desk)


def make_package(desk: Desk) -> Page:
    """Return the page «Пакет в регион»."""
    from mms_desktop.ui.pages.package.page import PackagePage

    return PackagePage(desk)


def make_journal(desk: Desk) -> Page:
    """Return the page «Журнал»."""
    from mms_desktop.ui.pages.journal import JournalPage

    return JournalPage(desk)


def make_reconciliation(desk: Desk) -> Page:
    """Return the page «Сверка с формами»."""
    from mms_desktop.ui.pages.reconciliation.page import ReconciliationPage

    return ReconciliationPage(desk)


def make_loop(desk: Desk) -> Page:
    """Return the page «Меры и эффект»."""
    from mms_desktop.ui.pages.loop.page import LoopPage

    return LoopPage(desk)


def make_radar(desk: Desk) -> Page:
    """Return the page «Сроки»."""
    from mms_desktop.ui.pages.radar import RadarPage

    return RadarPage(desk)


def make_deficit_bank(desk: Desk) -> Page:
    """Return the page «Банк дефицитов»."""
    from mms_desktop.ui.pages.deficits.page import DeficitBankPage

    return DeficitBankPage(desk)


def make_roadmap_progress(desk: Desk) -> Page:
    """Return the page «Исполнение дорожной карты»."""
    from mms_desktop.ui.pages.roadmap.progress import RoadmapProgressPage

    return RoadmapProgressPage(desk)


def make_person_card(desk: Desk) -> Page:
    """Return the card of a person."""
    from mms_desktop.ui.pages.cards.person import PersonCardPage

    return PersonCardPage(desk)


def make_organization_card(desk: Desk) -> Page:
    """Return the card of an organization."""
    from mms_desktop.ui.pages.cards.organization import OrganizationCardPage

    return OrganizationCardPage(desk)


def make_duplicates(desk: Desk) -> Page:
    """Return the page «Дубли»."""
    from mms_desktop.ui.pages.duplicates.page import DuplicatesPage

    return DuplicatesPage(desk)


def make_mentoring_board(desk: Desk) -> Page:
    """Return the page «Доска наставничества»."""
    from mms_desktop.ui.pages.mentoring.board import MentoringBoardPage

    return MentoringBoardPage(desk)


def make_personal_data(desk: Desk) -> Page:
    """Return the page «Персональные данные»."""
    from mms_desktop.ui.pages.personal_data.page import PersonalDataPage

    return PersonalDataPage(desk)


def make_bin(desk: Desk) -> Page:
    """Return the page «Корзина»."""
    from mms_desktop.ui.pages.bin import BinPage

    return BinPage(desk)


def make_backups(desk: Desk) -> Page:
    """Return the page «Резервные копии»."""
    from mms_desktop.ui.pages.backups.page import BackupsPage

    return BackupsPage(desk)


def of_sections(*keys: str) -> tuple[PageEntry, ...]:
    """Return the entries of the sections."""
    return tuple(
        PageEntry(key, SECTION_LOOKS[key].name, SECTION_LOOKS[key].icon, SectionPageMaker(key))
        for key in keys
    )


PAGE_GROUPS: tuple[PageGroup, ...] = (
    PageGroup("", (PageEntry("dashboard", "Рабочий стол", "home", make_dashboard),)),
    PageGroup(
        "Мониторинг",
        (
            PageEntry("checklists", "Чек-листы", "checkbox-marked-outline", make_checklists),
            PageEntry("forms", "Формы чек-листов", "clipboard-list-outline", make_forms),
            PageEntry("indicators", "Показатели", "chart-line", make_indicators),
            PageEntry("loop", "Меры и эффект", "trending-up", make_loop),
            PageEntry("deficit_bank", "Банк дефицитов", "filter-outline", make_deficit_bank),
            PageEntry(
                "roadmap_progress", "Исполнение плана", "road-variant", make_roadmap_progress
            ),
            PageEntry("radar", "Сроки", "radar", make_radar),
            PageEntry("periods", "Периоды и сдача", "calendar-check", make_periods),
            PageEntry("reconciliation", "Сверка с формами", "scale-balance", make_reconciliation),
            PageEntry("reports", "Отчёты", "file-pdf-box", make_reports),
            PageEntry("package", "Пакет в регион", "package-variant-closed", make_package),
        ),
    ),
    PageGroup(
        "Реестр",
        (
            *of_sections("organizations", "people", "employments", "attestations"),
            PageEntry("duplicates", "Дубли", "account-multiple-outline", make_duplicates),
        ),
    ),
    PageGroup(
        "Методическая служба",
        of_sections(
            "associations",
            "association_members",
            "association_meetings",
            "methodists",
            "methodist_assignments",
            "bodies",
        ),
    ),
    PageGroup(
        "Развитие",
        (
            PageEntry(
                "mentoring_board", "Доска наставничества", "account-heart", make_mentoring_board
            ),
            *of_sections(
                "mentorships",
                "diagnostics",
                "deficits",
                "routes",
                "route_steps",
                "programmes",
                "trainings",
                "teams",
                "team_trainings",
            ),
        ),
    ),
    PageGroup(
        "Мероприятия и практики",
        of_sections(
            "events",
            "participations",
            "expertise",
            "practices",
            "sites",
            "communities",
            "agreements",
        ),
        folded=True,
    ),
    PageGroup(
        "Документы и решения",
        of_sections("acts", "roadmap", "recommendations", "decisions"),
        folded=True,
    ),
    PageGroup(
        "Служебное",
        (
            *of_sections("consents"),
            PageEntry(
                "personal_data", "Персональные данные", "shield-account-outline", make_personal_data
            ),
            PageEntry("journal", "Журнал", "history", make_journal),
            PageEntry("bin", "Корзина", "delete-outline", make_bin),
            PageEntry("backups", "Резервные копии", "backup-restore", make_backups),
        ),
        folded=True,
    ),
)

CARDS: tuple[PageEntry, ...] = (
    PageEntry("person", "Карточка педагога", "account", make_person_card, "people"),
    PageEntry("organization", "Карточка организации", "school", make_organization_card,
              "organizations"),
)  # fmt: skip
"""Pages of one record: reached from lists, the search and links, not from the navigation."""

CARD_OF = {card.under: card.key for card in CARDS}
"""The card that shows a record of the section."""

PAGES: dict[str, PageEntry] = {
    page.key: page for group in (*PAGE_GROUPS, PageGroup("", CARDS)) for page in group.pages
}
