"""Files saved by an HTML blank, made without a browser: many of them in no time."""

import json

from mms_desktop.services.checklists.identity import BlankIdentity
from mms_desktop.services.checklists.saved_answers import digest

FIRST_MOMENT = 1_704_888_000_000
DAY = 86_400_000


def revision_file(folder, form, subject, revision):
    """Write the revision of a subject: all its marks are (revision + its number) modulo 3."""
    number = int(subject.rpartition("-")[2])
    identity = BlankIdentity(form.key, form.edition, "2023-H2", subject, "self", f"i{number}")
    rows = [[item.code, str((revision + number) % 3), ""] for item in form.scored_items]
    moment = FIRST_MOMENT + revision * DAY
    content = {
        "format": "mms-answers/1", "identity": identity.entries(), "revision": moment,
        "answers": rows, "digest": digest(identity, moment, rows),
    }  # fmt: skip
    file = folder / f"{subject}-{revision}.json"
    file.write_text(json.dumps(content), encoding="utf-8")
    return file
