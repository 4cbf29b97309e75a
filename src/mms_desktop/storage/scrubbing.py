"""Taking a person's name out of what the base keeps beside the records of the register."""

import json
from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, select, update

from mms_desktop.storage.schema import JOURNAL, JOURNAL_CHANGES, KEPT_PERIODS, META
from mms_desktop.storage.sealing import MARK

Found = Callable[[str], bool]
Without = Callable[[Any], Any]


def scrub_journal(connection: Connection, found: Found, without: Without) -> int:
    """Take the name out of the journal's values and titles; return how many rows held it.

    Their salts go, their seals stay: the chain still verifies, and a seal tells nothing.
    """
    columns, count = JOURNAL_CHANGES.c, 0
    query = select(columns.id, columns.before, columns.after)
    for key, before, after in connection.execute(query).all():
        texts = {"before": before, "after": after}
        if any(text and found(text) for text in texts.values()):
            clean = {name: _clean_json(text, without) for name, text in texts.items()}
            if not any(text and MARK in text for text in clean.values()):
                # Found across two fields of somebody else: their values keep their seal.
                continue
            change = update(JOURNAL_CHANGES).where(columns.id == key)
            connection.execute(change.values(clean | {"salt": ""}))
            count += 1
    for key, title in connection.execute(select(JOURNAL.c.id, JOURNAL.c.title)).all():
        if found(title):
            change = update(JOURNAL).where(JOURNAL.c.id == key)
            connection.execute(change.values({"title": without(title), "salt": ""}))
            count += 1
    return count


def scrub_kept(connection: Connection, found: Found, without: Without) -> int:
    """Take the name out of what closed periods came to and of what the base remembers."""
    count = 0
    table = KEPT_PERIODS
    for row in connection.execute(select(table)).mappings().all():
        try:
            text = bytes(row["content"]).decode()
        except UnicodeDecodeError:
            # A package: it holds no names, its making sees to that.
            continue
        if found(text):
            key = (table.c.period, table.c.entry, table.c.kind)
            same = [column == row[column.name] for column in key]
            content = (_clean_json(text, without) or "").encode()
            connection.execute(update(table).where(*same).values(content=content))
            count += 1
    for key, value in connection.execute(select(META.c.key, META.c.value)).all():
        if ":" in key and found(value):
            clean = _clean_json(value, without)
            connection.execute(update(META).where(META.c.key == key).values(value=clean))
            count += 1
    return count


def _clean_json(text: str | None, without: Without) -> str | None:
    if text is None:
        return None
    try:
        return json.dumps(without(json.loads(text)), ensure_ascii=False)
    except ValueError:
        return str(without(text))
