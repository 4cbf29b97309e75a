"""Sections of what hangs on a filled checklist: reasons of its return, files of evidence."""

from dataclasses import dataclass
from datetime import date

from mms_desktop.domain.fields import day, link, number, text
from mms_desktop.domain.section import Record, Section


@dataclass(frozen=True, kw_only=True)
class ReturnReason(Record):
    """Why one item was returned; ``settled_on`` is the day the item was accepted after all.

    ``round`` counts the returns of one response, so that an earlier reason is kept beside
    a later one to the same item.
    """

    response: int = link("Заполненный чек-лист", to="responses", required=True)
    item: str = text("Пункт", required=True)
    round: int = number("Возврат", required=True, minimum=1)
    reason: str = text("Причина", required=True, multiline=True, max_length=4000, personal=True)
    stated_on: date = day("Возвращён", required=True)
    settled_on: date | None = day("Снята")


@dataclass(frozen=True, kw_only=True)
class EvidenceFile(Record):
    """A file that proves an answer; its bytes are kept once, under their digest."""

    response: int = link("Заполненный чек-лист", to="responses", required=True)
    item: str = text("Пункт", required=True)
    name: str = text("Имя файла", required=True, personal=True)
    size: int = number("Размер, байт", required=True)
    sha256: str = text("Отпечаток", required=True)
    added_on: date = day("Добавлен", required=True)


RETURN_REASONS = Section(
    key="return_reasons",
    title="Причины возврата чек-листов",
    record_type=ReturnReason,
    natural_key=("response", "item", "round"),
)

EVIDENCE_FILES = Section(
    key="evidence_files",
    title="Файлы подтверждений",
    record_type=EvidenceFile,
    natural_key=("response", "item", "sha256"),
)
