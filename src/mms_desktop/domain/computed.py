"""Columns a list shows beside the fields of its records, taken from records that refer to them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mms_desktop.domain.fields import FieldKind, Links, Text
from mms_desktop.domain.section import Section


@dataclass(frozen=True, slots=True)
class Computed:
    """What stands now in the records that refer to the record of the list.

    Attributes:
        kind: How it is named, shown and filtered; its name is not a field of the section.
        source: Section of the records it comes from; they have «started» and «ended».
        own: Their field that leads to the record of the list.
        value: Their field that is shown.
        order: Their choice field by whose order several values are put, empty for none.
        after: Field of the list behind which the column stands at first.
    """

    kind: Text | Links
    source: str
    own: str
    value: str
    order: str = ""
    after: str = ""


COMPUTED: Mapping[str, tuple[Computed, ...]] = {
    "people": (
        Computed(
            Links(name="works_at", label="Организация", to="organizations"),
            source="employments",
            own="person",
            value="organization",
            order="kind",
            after="patronymic",
        ),
        Computed(
            Text(name="works_as", label="Должность"),
            source="employments",
            own="person",
            value="position",
            order="kind",
            after="works_at",
        ),
        Computed(
            Links(name="mentored_by", label="Наставник", to="people", in_table=False),
            source="mentorships",
            own="mentee",
            value="mentor",
        ),
    ),
}
"""The computed columns of the sections that have any."""


def computed_of(section: str, name: str) -> Computed | None:
    """Return the computed column of that name, if the section has it."""
    found = (one for one in COMPUTED.get(section, ()) if one.kind.name == name)
    return next(found, None)


def shown_fields(section: Section[Any]) -> tuple[FieldKind, ...]:
    """Return everything a list of the section can show, in the order of its cells."""
    return (*section.fields, *(one.kind for one in COMPUTED.get(section.key, ())))


def shown_field(section: Section[Any], name: str) -> FieldKind:
    """Return a field or a computed column by name; ``KeyError`` if there is none."""
    one = computed_of(section.key, name)
    return one.kind if one else section.field(name)
