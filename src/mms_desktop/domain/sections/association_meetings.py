"""Section «Заседания МО»."""

import datetime as dt  # whole: a field of the record is called «date»
from dataclasses import dataclass

from mms_desktop.domain.fields import day, link, number, text
from mms_desktop.domain.section import Record, Section


@dataclass(frozen=True, kw_only=True)
class AssociationMeeting(Record):
    """One meeting of an association and what came out of it."""

    association: int = link(
        "Методическое объединение", to="associations", required=True, search=True
    )
    date: dt.date = day("Дата", required=True)
    topic: str = text("Тема", required=True, search=True, max_length=500)
    form: str = text("Форма", hint="Например, круглый стол, мастер-класс, открытый урок")
    minutes: str = text("Протокол №", max_length=40)
    attendance: int | None = number("Присутствовало", maximum=100000)
    products: str = text(
        "Методические продукты",
        search=True,
        multiline=True,
        max_length=2000,
        in_table=False,
        hint="Что подготовлено: разработки, рекомендации, сборники",
    )


ASSOCIATION_MEETINGS = Section(
    key="association_meetings",
    title="Заседания МО",
    record_type=AssociationMeeting,
    natural_key=("association", "date", "topic"),
)
