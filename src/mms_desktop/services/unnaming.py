"""Taking the name of a destroyed person out of the records and unsaved forms of others."""

from collections.abc import Collection
from dataclasses import replace
from datetime import datetime
from typing import Any

from mms_desktop.domain.changes import Change
from mms_desktop.domain.fields import Text
from mms_desktop.domain.section import Section
from mms_desktop.services.person_mentions import PersonMentions
from mms_desktop.services.rescue import Rescue, RescuedForm
from mms_desktop.storage.records import Records
from mms_desktop.storage.schema import STORED_SECTIONS

OWN = {
    "people": {"surname", "given_name", "patronymic", "snils", "email", "phone"},
    "former_names": {"surname"},
    "organizations": {"code", "short_name", "full_name", "address", "email", "phone", "website"},
}
"""What another owner of the record is called and reached by: it is never another's mention."""


def targets(value: Any) -> Collection[int]:
    """Return the ids a field refers to."""
    return value if isinstance(value, tuple | list) else (value,)


def naming_records(
    records: Records, mentions: PersonMentions, doomed: dict[str, set[int]]
) -> dict[str, list[Any]]:
    """Return the records of others whose texts name the person, by section."""
    found: dict[str, list[Any]] = {}
    for key, section in STORED_SECTIONS.items():
        texts = _texts(section)
        naming = [
            one
            for one in records.all(section)
            if one.id not in doomed.get(key, ())
            and any(mentions.found(getattr(one, name)) for name in texts)
        ]
        if naming:
            found[key] = naming
    return found


def unname(
    records: Records, naming: dict[str, list[Any]], mentions: PersonMentions
) -> list[Change]:
    """Put the mark where others name the person; what stood there is not journalled."""
    changes = []
    for key, found in naming.items():
        section = STORED_SECTIONS[key]
        texts = _texts(section)
        for record in found:
            clean = {name: mentions.without(getattr(record, name)) for name in texts}
            after = replace(record, **clean)
            records.update(section, after)
            values = section.values(after)
            changes.append(Change(key, record.id, values, values))
    return changes


def rescued_about(
    rescue: Rescue, doomed: dict[str, set[int]], mentions: PersonMentions, now: datetime
) -> list[RescuedForm]:
    """Return the unsaved forms about the person, and those that name them."""
    found = []
    for form in rescue.waiting(now):
        own = form.record_id in doomed.get(form.section, ())
        refers = any(
            value in doomed.get(kind.to, ())
            for kind in STORED_SECTIONS[form.section].link_fields
            for value in targets(form.values.get(kind.name))
        )
        if own or refers or mentions.found(" ".join(map(str, form.values.values()))):
            found.append(form)
    return found


def _texts(section: Section[Any]) -> list[str]:
    own = OWN.get(section.key, ())
    return [one.name for one in section.fields if isinstance(one, Text) and one.name not in own]
