"""A record as a line of a card: what it is, the rest in words, and whether it still holds."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from mms_desktop.domain.fields import Choice, Day, FieldKind, Flag, Link, Links, Number, Text
from mms_desktop.domain.parsing import present_value
from mms_desktop.domain.section import Section
from mms_desktop.services.card_states import State, Today, state_of

Captions = Mapping[str, Mapping[int, str]]
"""The words of the records referred to, by section and id."""

JOINT = " · "

TITLES: dict[str, tuple[str, ...]] = {
    "employments": ("position", "organization"),
    "attestations": ("category", "position"),
    "association_members": ("association",),
    "associations": ("title",),
    "diagnostics": ("kind",),
    "deficits": ("title",),
    "routes": ("code", "diagnosis_kind"),
    "route_steps": ("number", "activity"),
    "trainings": ("programme",),
    "participations": ("event",),
    "events": ("title",),
    "expertise": ("kind",),
    "methodists": ("level", "direction"),
    "bodies": ("body",),
    "teams": ("title", "code"),
    "practices": ("title",),
    "communities": ("title",),
    "consents": ("purpose",),
    "sites": ("title",),
    "former_names": ("surname",),
}
"""The fields that name a record on a card of its owner; of pairs it is the other person."""


@dataclass(frozen=True, slots=True)
class CardLine:
    """One record on a card; ``steps`` are the lines that belong to it."""

    section: str
    record: int
    title: str
    details: str
    state: State
    steps: tuple["CardLine", ...] = ()


@dataclass(frozen=True, slots=True)
class Owner:
    """Whose card it is: the section and the id."""

    section: str
    id: int

    def fields_of(self, section: Section[Any], record: Any) -> list[str]:
        """Return the link fields in which the record names the owner."""
        found = []
        for kind in section.link_fields:
            value = getattr(record, kind.name)
            if kind.to == self.section and (
                self.id in value if isinstance(kind, Links) else value == self.id
            ):
                found.append(kind.name)
        return found


def card_line(
    section: Section[Any], record: Any, captions: Captions, owner: Owner, today: Today
) -> CardLine:
    """Return the record as its owner's card shows it."""
    named_in = owner.fields_of(section, record)
    named = named_in or _owner_fields(section, owner)
    title, used = _title(section, record, captions, named)
    details = _details(section, record, captions, {*named, *used})
    role = _role(section, owner, named_in)
    return CardLine(
        section.key,
        record.id,
        title or section.title,
        JOINT.join(filter(None, (role, *details))),
        state_of(section, record, today),
    )


def _title(
    section: Section[Any], record: Any, captions: Captions, named: Iterable[str]
) -> tuple[str, set[str]]:
    names = TITLES.get(section.key)
    if names is None:
        # A pair, an assignment: it is told by whom it binds its owner to.
        others = [
            kind
            for kind in section.link_fields
            if kind.in_table and kind.name not in named and getattr(record, kind.name)
        ]
        others = [kind for kind in others if kind.to == "people"] or others
        words = [f"{kind.label}: {_words(kind, record, captions)}" for kind in others]
        return JOINT.join(words), {kind.name for kind in others}
    words = [_words(section.field(name), record, captions) for name in names]
    if section.key == "teams":
        words = [next(filter(None, words), "")]
    return JOINT.join(filter(None, words)), set(names)


def _details(
    section: Section[Any], record: Any, captions: Captions, used: Iterable[str]
) -> list[str]:
    told = set(used)
    found = []
    for kind in section.fields:
        if kind.name in told or not kind.in_table or getattr(record, kind.name) in (None, ""):
            continue
        words = _words(kind, record, captions)
        if not words or (isinstance(kind, Flag) and not getattr(record, kind.name)):
            continue
        found.append(_labelled(kind, words))
    return found


def _labelled(kind: FieldKind, words: str) -> str:
    """Return a value with the label that it does not explain itself without."""
    label = kind.label[:1].lower() + kind.label[1:]
    match kind:
        case Flag():
            return label
        case Choice() | Links():
            return words
        case Link() if kind.to != "people":
            return words
        case Day() if kind.label == "Дата":
            return words
        case Day() | Number():
            return f"{label} {words}"
        case Text() if kind.name in ("subjects", "subject", "direction", "document", "role"):
            return words
        case _:
            return f"{label}: {words}"


def _role(section: Section[Any], owner: Owner, named_in: list[str]) -> str:
    """Return as what a person stands in a record that could name them in several ways."""
    people = [kind for kind in section.link_fields if kind.to == "people"]
    if owner.section != "people" or not named_in:
        return ""
    is_head = section.key == "associations"
    is_main = section.key in TITLES and named_in[0] == people[0].name
    if is_head or (len(people) > 1 and not is_main):
        labels = [section.field(name).label for name in named_in]
        return ", ".join(labels).lower()
    return ""


def _owner_fields(section: Section[Any], owner: Owner) -> list[str]:
    fitting = [kind.name for kind in section.link_fields if kind.to == owner.section]
    return fitting if len(fitting) == 1 else []


def _words(kind: FieldKind, record: Any, captions: Captions) -> str:
    value = getattr(record, kind.name)
    if isinstance(kind, Link):
        return captions.get(kind.to, {}).get(value, "") if value else ""
    if isinstance(kind, Links):
        return ", ".join(captions.get(kind.to, {}).get(one, "") for one in value)
    return present_value(kind, value)
