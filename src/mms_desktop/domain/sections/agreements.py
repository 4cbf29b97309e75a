"""Section «Соглашения»."""

import datetime as dt  # whole: a field of the record is called «date»
from dataclasses import dataclass

from mms_desktop.domain.fields import Option, choice, day, text
from mms_desktop.domain.section import Record, Section
from mms_desktop.domain.sections.rules import not_before


class AgreementKind(Option):
    """How many parties an agreement has."""

    TRIPARTITE = "tripartite", "Трёхстороннее"
    BILATERAL = "bilateral", "Двустороннее"


@dataclass(frozen=True, kw_only=True)
class Agreement(Record):
    """An agreement on working together «соглашение о взаимодействии»."""

    code: str = text("Код", required=True, search=True, max_length=40)
    parties: str = text(
        "Стороны",
        required=True,
        search=True,
        multiline=True,
        max_length=2000,
        hint="Наименования сторон через точку с запятой",
    )
    subject: str = text("Предмет соглашения", search=True, multiline=True, max_length=2000)
    kind: AgreementKind | None = choice("Вид", AgreementKind)
    number: str = text("Номер", search=True, max_length=60)
    date: dt.date = day("Дата", required=True)
    until: dt.date | None = day("Действует до", hint="Пусто — бессрочно")


AGREEMENTS = Section(
    key="agreements",
    title="Соглашения",
    record_type=Agreement,
    natural_key=("code",),
    caption=("code", "parties"),
    rules=(not_before("until", "Действует до", "date", "Дата"),),
)
