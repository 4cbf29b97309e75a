"""Section «Числа официальных форм»: what a person typed beside the counts of the register."""

from dataclasses import dataclass

from mms_desktop.domain.fields import number, text
from mms_desktop.domain.section import Record, Section

LONGEST_NOTE = 1000


@dataclass(frozen=True, kw_only=True)
class OfficialFigure(Record):
    """One cell of an official form: what it says, and why the register says otherwise.

    Attributes:
        organization: Code of the one whose form it is; of all together when empty.
    """

    period: str = text("Период", required=True, search=True, max_length=20)
    sheet: str = text("Форма", required=True, search=True, max_length=40)
    row: str = text("Строка", required=True, search=True, max_length=60)
    organization: str = text("Организация", search=True, max_length=40, hint="Код; пусто — все")
    official: int | None = number("В форме")
    note: str = text("Пояснение", multiline=True, max_length=LONGEST_NOTE)


OFFICIAL_FIGURES = Section(
    key="official_figures",
    title="Числа официальных форм",
    record_type=OfficialFigure,
    natural_key=("period", "sheet", "row", "organization"),
    caption=("period", "sheet", "row"),
)
