"""Answers saved by an HTML blank: a JSON file with the blank's identity and a digest."""

import json
import re
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from mms_desktop.services import limits
from mms_desktop.services.checklists.identity import (
    BlankIdentity,
    IdentityDamaged,
    read_identity,
)
from mms_desktop.services.checklists.parts import (
    Part,
    PartProblem,
    PartRow,
    clean_link,
    clean_text,
    part_key,
)
from mms_desktop.services.exchange.plan import Place, Remark

FORMAT = "mms-answers/1"
BLANK_MARK = b'id="mms-blank"'
HEAD_BYTES = 1 << 10
MOST_MILLISECONDS = 253_402_300_800_000
"""The end of the year 9999."""
_BEGINNING = b"{"
_HALF_LETTER = re.compile("[\ud800-\udfff]")


def read_saved_answers(path: Path) -> Part | None:
    """Return what an HTML blank saved, or ``None`` when the file is something else.

    Raises ``PartProblem`` when the file was cut off or altered.
    """
    try:
        if not _head(path).removeprefix(b"\xef\xbb\xbf").lstrip().startswith(_BEGINNING):
            return None
        if path.stat().st_size > limits.ANSWERS_BYTES:
            raise _damaged(path)
        content = path.read_bytes()
    except OSError:
        # Whoever reads the file next says why it cannot be read.
        return None
    return _part(path, _parsed(path, content))


def is_html_blank(path: Path) -> bool:
    """Tell whether a web page is a blank of ours, sent instead of the answers."""
    try:
        with path.open("rb") as file:
            return BLANK_MARK in file.read(limits.ANSWERS_BYTES)
    except OSError:
        return False


def digest(identity: BlankIdentity, revision: int, answers: list[list[str]]) -> str:
    """Return the CRC-32 the blank writes under the answers: enough against cut and edited files."""
    content = json.dumps(
        [identity.instance, revision, answers], ensure_ascii=False, separators=(",", ":")
    )
    return f"{zlib.crc32(content.encode()):08x}"


def _head(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(HEAD_BYTES)


def _parsed(path: Path, content: bytes) -> Mapping[str, Any]:
    try:
        saved = json.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise _damaged(path) from error
    if not isinstance(saved, dict) or saved.get("format") != FORMAT:
        text = f"«{path.name}» — не ответы чек-листа. Пришлите файл, который сохранил бланк."
        raise PartProblem(Remark(Place(path.name), "not_answers", text), unread=True)
    return saved


def _part(path: Path, saved: Mapping[str, Any]) -> Part:
    try:
        identity = read_identity(_texts(saved.get("identity")), path.name)
    except IdentityDamaged as damage:
        raise PartProblem(Remark(Place(path.name), damage.code, damage.message)) from damage
    revision, answers = saved.get("revision"), _rows(saved.get("answers"))
    if type(revision) is not int or not 0 <= revision < MOST_MILLISECONDS or answers is None:
        raise _damaged(path)
    if saved.get("digest") != digest(identity, revision, answers):
        raise _damaged(path)
    rows = (_row(answer) for answer in answers)
    return Part(
        Place(path.name),
        part_key(identity),
        tuple(row for row in rows if row.is_filled),
        identity.instance,
        revision,
        issuer=identity.issuer,
    )


def _texts(values: object) -> dict[str, str]:
    if not isinstance(values, dict):
        return {}
    return {key: value for key, value in values.items() if _is_text(value)}


def _rows(answers: object) -> list[list[str]] | None:
    """Return the answers as lists of texts, or ``None`` when they are something else."""
    if not isinstance(answers, list):
        return None
    for answer in answers:
        whole = isinstance(answer, list) and len(answer) >= 3
        if not whole or not all(map(_is_text, answer)):
            return None
    return answers


def _is_text(value: object) -> bool:
    """Tell whether a value is a text that can be stored: JSON may spell half of a letter."""
    return isinstance(value, str) and not _HALF_LETTER.search(value)


def _row(answer: list[str]) -> PartRow:
    item, mark, comment, *links = answer
    return PartRow(
        None, item, mark.strip(), clean_text(comment), tuple(clean_link(link) for link in links)
    )


def _damaged(path: Path) -> PartProblem:
    text = (
        f"Файл ответов «{path.name}» повреждён или исправлен вручную. "
        "Откройте бланк в браузере, сохраните файл ещё раз и пришлите его."
    )
    return PartProblem(Remark(Place(path.name), "damaged", text), unread=True)
