"""What a row of a file does to a record that a person should be told of."""

from dataclasses import dataclass
from typing import Any

from mms_desktop.domain.doubts import DoubtCode, doubt
from mms_desktop.domain.section import Section
from mms_desktop.domain.sections.employments import EmploymentKind
from mms_desktop.domain.sections.organizations import ORGANIZATIONS
from mms_desktop.services.exchange.index import Index


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem or warning of a row; ``field`` is empty when it concerns the whole row."""

    code: str
    message: str
    field: str = ""


def said_otherwise(section: Section[Any], before: Any, after: Any) -> list[Finding]:
    """Return a warning for every value that a row above, of the same record, wrote otherwise."""
    return [
        Finding(
            "repeated_record",
            f"«{kind.label}»: эта же запись есть в загружаемых строках выше, и там иначе; "
            "взято отсюда.",
            kind.name,
        )
        for kind in section.fields
        if getattr(before, kind.name) not in (None, "", ())
        and getattr(after, kind.name) not in (None, "", (), getattr(before, kind.name))
    ]


def cleared(section: Section[Any], before: Any, after: Any) -> list[Finding]:
    """Return a warning for every value that an empty cell takes away."""
    return [
        Finding(
            "value_cleared",
            f"«{kind.label}»: в файле пусто, прежнее значение будет стёрто.",
            kind.name,
        )
        for kind in section.fields
        if getattr(before, kind.name) not in (None, "", (), False)
        and getattr(after, kind.name) in (None, "", ())
    ]


def two_main_places(index: Index, post: Any) -> list[Finding]:
    """Return a warning when the person has another main place of work (domain.md 4.4)."""
    schools = {
        known.organization
        for known in (*index.posts_of(post.person), post)
        if known.kind is EmploymentKind.MAIN and known.ended is None
    }
    if post.kind is not EmploymentKind.MAIN or post.ended is not None or len(schools) < 2:
        return []
    names = index.records(ORGANIZATIONS)
    places = ", ".join(names[school].short_name for school in sorted(schools))
    found = doubt(DoubtCode.TWO_MAIN_POSTS, "kind", places=places)
    return [Finding(found.code, found.message, found.field)]
