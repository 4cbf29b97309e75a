"""Database tables built from the section descriptions."""

from datetime import date
from decimal import Decimal
from typing import Any, assert_never

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    TypeDecorator,
)
from sqlalchemy.types import TypeEngine

from mms_desktop.domain import fields as kinds
from mms_desktop.domain.section import Section
from mms_desktop.domain.sections import ALL_SECTIONS
from mms_desktop.domain.sections.system import SYSTEM_SECTIONS

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)

STORED_SECTIONS: dict[str, Section[Any]] = {
    section.key: section for section in (*ALL_SECTIONS, *SYSTEM_SECTIONS)
}


class DayColumn(TypeDecorator[date]):
    """A day kept as ISO text: STRICT tables know no dates, and ISO sorts as it reads."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Any) -> str | None:  # noqa: ARG002
        """Return the text to store."""
        return value.isoformat() if value is not None else None

    def process_result_value(self, value: Any, dialect: Any) -> date | None:  # noqa: ARG002
        """Return the day stored."""
        return date.fromisoformat(value) if value is not None else None


class FlagColumn(TypeDecorator[bool]):
    """Yes or no kept as 1 or 0."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: bool | None, dialect: Any) -> int | None:  # noqa: ARG002
        """Return the number to store."""
        return None if value is None else int(value)

    def process_result_value(self, value: Any, dialect: Any) -> bool | None:  # noqa: ARG002
        """Return the truth stored."""
        return None if value is None else bool(value)


class AmountColumn(TypeDecorator[Decimal]):
    """A decimal of two places kept as whole hundredths: exact, and it sorts."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Any) -> int | None:  # noqa: ARG002
        """Return the hundredths to store."""
        return None if value is None else int(value * 100)

    def process_result_value(self, value: Any, dialect: Any) -> Decimal | None:  # noqa: ARG002
        """Return the decimal stored."""
        return None if value is None else (Decimal(value) / 100).normalize() + 0


META = Table(
    "meta",
    METADATA,
    Column("key", Text, primary_key=True),
    Column("value", Text, nullable=False),
    sqlite_strict=True,
)

JOURNAL = Table(
    "journal",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("target", Integer, ForeignKey("journal.id")),
    Column("undone", Integer, nullable=False),
    Column("title", Text, nullable=False),
    Column("salt", Text, nullable=False),
    Column("title_seal", Text, nullable=False),
    Column("size", Integer, nullable=False),
    Column("digest", Text, nullable=False),
    sqlite_strict=True,
)

JOURNAL_CHANGES = Table(
    "journal_changes",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("entry", Integer, ForeignKey("journal.id"), nullable=False, index=True),
    Column("section", Text, nullable=False),
    Column("record", Integer, nullable=False),
    Column("before", Text),
    Column("after", Text),
    Column("salt", Text, nullable=False),
    Column("seal", Text, nullable=False),
    Index("ix_journal_changes_section_record", "section", "record"),
    sqlite_strict=True,
)

EVIDENCE_CONTENT = Table(
    "evidence_content",
    METADATA,
    Column("sha256", Text, primary_key=True),
    Column("size", Integer, nullable=False),
    Column("content", LargeBinary, nullable=False),
    sqlite_strict=True,
)
"""Bytes of evidence files by their digest: outside the journal, which would keep them twice."""

KEPT_PERIODS = Table(
    "kept_periods",
    METADATA,
    Column("period", Integer, primary_key=True),
    Column("entry", Integer, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("content", LargeBinary, nullable=False),
    sqlite_strict=True,
)
"""What closed periods came to, by the journal entry that closed them."""


def _column_type(kind: kinds.FieldKind) -> TypeEngine[Any]:
    match kind:
        case kinds.Text() | kinds.Choice():
            return Text()
        case kinds.Number() | kinds.Link():
            return Integer()
        case kinds.Amount():
            return AmountColumn()
        case kinds.Day():
            return DayColumn()
        case kinds.Flag():
            return FlagColumn()
        case kinds.Links():
            raise TypeError(f"{kind.name} is kept in a table of its own")
        case _:
            assert_never(kind)


def _column(kind: kinds.FieldKind) -> Column[Any]:
    target = [ForeignKey(f"{kind.to}.id")] if isinstance(kind, kinds.Link) else []
    nullable = not (kind.required or isinstance(kind, kinds.Text | kinds.Flag))
    indexed = isinstance(kind, kinds.Link)
    return Column(kind.name, _column_type(kind), *target, nullable=nullable, index=indexed)


def _table(section: Section[Any]) -> Table:
    columns = [_column(kind) for kind in section.fields if not isinstance(kind, kinds.Links)]
    rest: list[Any] = [Index(f"ix_{section.key}_sort_key", "sort_key")]
    if len(section.natural_key) == 1:
        name = section.natural_key[0]
        rest.append(Index(f"ux_{section.key}_{name}", name, unique=True))
    return Table(
        section.key,
        METADATA,
        Column("id", Integer, primary_key=True),
        *columns,
        Column("sort_key", Text, nullable=False),
        Column("search_key", Text, nullable=False),
        *rest,
        sqlite_strict=True,
    )


def _links_table(section: Section[Any], kind: kinds.Links) -> Table:
    return Table(
        f"{section.key}_{kind.name}",
        METADATA,
        Column("record", ForeignKey(f"{section.key}.id", ondelete="CASCADE"), primary_key=True),
        Column("target", ForeignKey(f"{kind.to}.id"), primary_key=True, index=True),
        Column("place", Integer, nullable=False),
        sqlite_strict=True,
    )


TABLES: dict[str, Table] = {key: _table(section) for key, section in STORED_SECTIONS.items()}
"""The table of every section, by its key."""

LINKS: dict[tuple[str, str], Table] = {
    (key, kind.name): _links_table(section, kind)
    for key, section in STORED_SECTIONS.items()
    for kind in section.fields
    if isinstance(kind, kinds.Links)
}
"""The tables of fields that refer to several records, by (section, field)."""
