"""Which fields of the register leave the base, and the tables they leave in.

Every table is an allow-list: a field that is not named here stays at home. Fields marked
as personal cannot be named at all (a test holds that), people appear as pseudonyms.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import assert_never

from mms_desktop.domain import fields as kinds
from mms_desktop.domain.sections import SECTIONS
from mms_desktop.services.packages.tables import Column, ColumnType, Reference, Table

PERSONS = "persons"

ROW_ID = Column("id", "Условный номер записи", required=True)
"""The key of facts that have no code: like a pseudonym, it says nothing by itself."""


@dataclass(frozen=True, slots=True)
class Exported:
    """A table made from one section: some of its fields and columns computed at home."""

    section: str
    fields: tuple[str, ...]
    extras: tuple[Column, ...] = ()
    key: str = "code"

    @property
    def table(self) -> Table:
        """Return the table without the columns that the indicators add."""
        described = SECTIONS[self.section]
        exported = [described.field(name) for name in self.fields]
        first = (ROW_ID,) if self.key == ROW_ID.name else ()
        return Table(
            self.section,
            described.title,
            (self.key,),
            (
                *first,
                *(_column(kind, key=kind.name == self.key) for kind in exported),
                *self.extras,
            ),
            tuple(_references(exported)),
        )


def yes_no(name: str, title: str) -> Column:
    """Return a column of true and false without empty cells."""
    return Column(name, title, ColumnType.BOOLEAN, required=True)


def count(name: str, title: str) -> Column:
    """Return a column of whole numbers from 0, without empty cells."""
    return Column(name, title, ColumnType.INTEGER, required=True, minimum=0)


EXPORTED = (
    Exported(
        "organizations",
        (
            "code",
            "short_name",
            "kind",
            "low_results",
            "difficult_conditions",
            "methodical_service",
            "mentoring_model",
            "cluster",
        ),
        (
            yes_no("open", "Открыта на отчётную дату"),
            count("staff", "Работников, для кого это место работы главное"),
            count("teachers", "Из них педагогических работников"),
        ),
    ),
    Exported(
        "associations",
        ("code", "title", "level", "kind", "subject", "organization", "head", "cluster", "topic"),
        (
            yes_no("open", "Действует на отчётную дату"),
            count("members", "Участников на отчётную дату"),
            count("meetings", "Заседаний за период"),
        ),
    ),
    Exported(
        "mentorships",
        (
            "mentor",
            "mentee",
            "organization",
            "form",
            "kind",
            "subject",
            "started",
            "planned_end",
            "ended",
            "outcome",
            "pay",
        ),
        (
            yes_no("active", "Действует на отчётную дату"),
            yes_no("consent", "Согласие наставника получено"),
            yes_no("agreement", "Дополнительное соглашение заключено"),
            yes_no("programme", "Программа утверждена"),
        ),
        key="id",
    ),
    Exported(
        "diagnostics",
        ("person", "kind", "date", "instrument", "score", "max_score", "level"),
        key="id",
    ),
    Exported(
        "routes",
        (
            "code",
            "person",
            "diagnosis_kind",
            "approved",
            "starts",
            "ends",
            "status",
            "escort",
            "closed",
        ),
        (
            yes_no("approved_in_window", "Утверждён в периоде"),
            yes_no("based_on_diagnosis", "Опирается на диагностику не позже утверждения"),
            yes_no("escorted", "Сопровождающий назначен"),
        ),
    ),
    Exported(
        "trainings",
        ("person", "finished", "diagnosis_kind"),
        (
            Column("programme", "Код программы", required=True),
            Column("programme_title", "Программа"),
            Column(
                "programme_kind", "Вид программы", options=("advanced", "retraining", "internship")
            ),
            Column("hours", "Часов", ColumnType.INTEGER, minimum=0),
            Column("federal_registry", "Номер в Федеральном реестре"),
            yes_no("based_on_diagnosis", "Подобрана по диагностике не позже окончания"),
        ),
        key="id",
    ),
    Exported(
        "teams",
        ("code", "organization", "title"),
        (count("members", "Человек в команде"), count("trainings", "Обучений за период")),
    ),
    Exported(
        "methodists",
        ("person", "level", "engagement", "direction", "since", "until"),
        (count("assignments", "Закреплений, действующих на отчётную дату"),),
        key="id",
    ),
    Exported(
        "events",
        ("code", "title", "kind", "direction", "level", "date", "place"),
        (count("participants", "Участников из реестра"),),
    ),
    Exported(
        "sites",
        ("code", "title", "organization", "kind", "status", "topic", "since", "until", "act"),
    ),
    Exported(
        "practices",
        ("code", "title", "organization", "direction", "level", "published", "url"),
        (Column("authors", "Авторы (условные номера через «;»)"),),
    ),
    Exported(
        "communities",
        ("code", "title", "platform", "url", "kind", "since"),
        (count("members", "Участников из реестра"),),
    ),
    Exported("agreements", ("code", "parties", "subject", "kind", "number", "date", "until")),
    Exported("acts", ("code", "title", "kind", "issuer", "number", "date", "until", "url")),
    Exported(
        "roadmap",
        (
            "number",
            "direction",
            "title",
            "starts",
            "due",
            "expected_result",
            "status",
            "done_on",
            "result",
            "indicator",
        ),
        key="number",
    ),
    Exported(
        "recommendations",
        ("code", "period", "addressee", "direction", "text", "basis", "due"),
    ),
    Exported(
        "decisions",
        ("code", "recommendation", "act", "date", "text", "due", "done_on", "indicator", "effect"),
    ),
)


def _column(kind: kinds.FieldKind, *, key: bool) -> Column:
    match kind:
        case kinds.Text():
            return Column(kind.name, kind.label, required=key)
        case kinds.Number():
            return Column(kind.name, kind.label, ColumnType.INTEGER)
        case kinds.Amount():
            return Column(kind.name, kind.label, ColumnType.NUMBER)
        case kinds.Day():
            return Column(kind.name, kind.label, ColumnType.MONTH)
        case kinds.Flag():
            return yes_no(kind.name, kind.label)
        case kinds.Choice():
            codes = tuple(str(option.value) for option in kind.options)
            return Column(kind.name, kind.label, options=codes)
        case kinds.Link():
            return Column(kind.name, kind.label)
        case kinds.Links():
            raise TypeError(f"{kind.name}: several references do not fit one cell")
        case _:
            assert_never(kind)


def _references(exported: Iterable[kinds.FieldKind]) -> Iterable[Reference]:
    for kind in exported:
        if isinstance(kind, kinds.Link):
            people = kind.to == "people"
            table, target = (PERSONS, "person") if people else (kind.to, "code")
            yield Reference((kind.name,), table, (target,))
