"""The numbers on the card of an organization, in words: staff, checklists, indicators."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from mms_desktop.domain.days import shown_day
from mms_desktop.domain.periods import period_title
from mms_desktop.ui.models.checklist_chips import STATUS_CHIPS
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.chip import ChipLook
from mms_desktop.ui.widgets.line_row import RowLook
from mms_desktop.ui.words import counted, grouped

if TYPE_CHECKING:
    from mms_desktop.services.monitoring.standing import Share
    from mms_desktop.services.organization_staff import Staff
    from mms_desktop.services.workspace import Workspace

PERIODS = 4
"""Of how many periods the checklists are shown, the newest first."""
YOUNG = ChipLook(Tone.ACCENT, "account-outline", "молодой педагог")
PART_TIME = ChipLook(Tone.MUTED, "clock-outline", "неполная занятость")
PEOPLE = ("человек", "человека", "человек")


@dataclass(frozen=True, slots=True)
class FormLine:
    """One checklist of the organization in one period."""

    period: str
    period_words: str
    form: str
    title: str
    subject: str
    state: str
    score: str


@dataclass(frozen=True, slots=True)
class OrganizationNumbers:
    """What is counted for one organization."""

    staff: "Staff"
    forms: tuple[FormLine, ...]
    shares: "tuple[Share, ...]"


def read_numbers(
    workspace: "Workspace", organization: int, code: str, today: date
) -> OrganizationNumbers:
    """Return the numbers of an organization; runs on the worker thread."""
    from mms_desktop.services.monitoring.standing import organization_shares
    from mms_desktop.services.organization_staff import staff_of

    monitoring, database = workspace.monitoring, workspace.database
    settings = monitoring.definitions.profile.settings
    staff = staff_of(database, workspace.positions, settings, organization, today)
    shares: list[Share] = []
    if code:
        period = monitoring.period(code)
        shares = organization_shares(database, monitoring, period, organization)
    return OrganizationNumbers(staff, tuple(_forms(workspace, organization)), tuple(shares))


def _forms(workspace: "Workspace", organization: int) -> Iterable[FormLine]:
    newest = sorted(workspace.monitoring.periods(), key=_end, reverse=True)[:PERIODS]
    for period in newest:
        for status in workspace.form_statuses(period):
            for one in status.subjects:
                if one.subject.organization == organization:
                    result = one.filled.result if one.filled else None
                    score = f"{result.score} из {result.possible}" if result else ""
                    yield FormLine(
                        period.code, period_title(period), status.form.key,
                        status.form.short_title, one.subject.code, one.code, score,
                    )  # fmt: skip


def staff_facts(staff: "Staff") -> list[tuple[str, str]]:
    """Return the counts of the staff by label."""
    facts = [("Всего", counted(len(staff.people), *PEOPLE))]
    facts += [(title, grouped(count)) for title, count in staff.groups]
    for title, count in (
        ("Молодые педагоги", staff.young),
        ("Совместители и неполная ставка", staff.part_time),
        ("По договору ГПХ", staff.contract),
    ):
        if count:
            facts.append((title, grouped(count)))
    return facts


def people_looks(staff: "Staff") -> list[RowLook]:
    """Return who works there as rows that lead to their cards, the young first."""
    ordered = sorted(staff.people, key=_young_first)
    return [
        RowLook(
            f"people:{one.person}",
            one.name,
            ", ".join(one.posts),
            YOUNG if one.young else PART_TIME if one.part_time else None,
            removable=False,
        )
        for one in ordered
    ]


def form_looks(lines: Iterable[FormLine]) -> list[RowLook]:
    """Return checklists by period as rows that lead to them."""
    return [
        RowLook(
            f"checklists:{one.period}|{one.form}/{one.subject}",
            one.title,
            " · ".join(filter(None, (one.period_words, one.score))),
            STATUS_CHIPS[one.state],
            removable=False,
        )
        for one in lines
    ]


def share_looks(shares: "Iterable[Share]") -> list[RowLook]:
    """Return what the organization gives to the indicators as rows that lead to them."""
    return [
        RowLook(
            f"indicators:{one.code}", one.title, _lacking(one), _share_chip(one), removable=False
        )
        for one in shares
    ]


def event_looks(staff: "Staff") -> list[RowLook]:
    """Return the events the staff took part in as rows that lead to them."""
    return [
        RowLook(
            f"events:{one.event}",
            one.title,
            f"{shown_day(one.day)} · {counted(one.people, *PEOPLE)}",
            removable=False,
        )
        for one in staff.events
    ]


def _lacking(share: "Share") -> str:
    return f"не охвачено: {grouped(share.missing)}" if share.missing else ""


def _share_chip(share: "Share") -> ChipLook:
    if share.below is None:
        return ChipLook(Tone.ACCENT, "chart-bar", grouped(share.above))
    words = f"{grouped(share.above)} из {grouped(share.below)}"
    whole = share.above >= share.below
    return ChipLook(
        Tone.GOOD if whole else Tone.WARN, "check-circle-outline" if whole else "chart-bar", words
    )


def _young_first(one: Any) -> bool:
    return not one.young


def _end(period: Any) -> date:
    end: date = period.end
    return end
