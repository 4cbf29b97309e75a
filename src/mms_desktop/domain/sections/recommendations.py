"""Section «Адресные рекомендации»."""

from dataclasses import dataclass
from datetime import date

from mms_desktop.domain.fields import day
from mms_desktop.domain.fields import text as words  # a field of the record is called «text»
from mms_desktop.domain.section import Record, Section


@dataclass(frozen=True, kw_only=True)
class Recommendation(Record):
    """What the service advises one addressee after one monitoring."""

    code: str = words("Код", required=True, search=True, max_length=40)
    period: str = words(
        "Период", required=True, search=True, max_length=40, hint="Код периода, например 2023-H2"
    )
    addressee: str = words(
        "Адресат",
        required=True,
        search=True,
        hint="Организация, методическое объединение или служба",
    )
    direction: str = words("Направление", required=True, search=True, max_length=500)
    text: str = words("Рекомендация", required=True, search=True, multiline=True, max_length=2000)
    basis: str = words("Основание", hint="Код показателя или пункта чек-листа")
    due: date | None = day("Срок")


RECOMMENDATIONS = Section(
    key="recommendations",
    title="Адресные рекомендации",
    record_type=Recommendation,
    natural_key=("code",),
    caption=("code", "addressee"),
)
