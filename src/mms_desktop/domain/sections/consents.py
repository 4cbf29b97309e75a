"""Section «Согласия на обработку ПДн»."""

from dataclasses import dataclass
from datetime import date

from mms_desktop.domain.fields import Option, choice, day, link
from mms_desktop.domain.section import Record, Section
from mms_desktop.domain.sections.rules import not_before


class ConsentPurpose(Option):
    """What personal data may be used for: one purpose a consent (156-ФЗ of 24.06.2025)."""

    REGISTER = "register", "Ведение реестра"
    TRANSFER_REGION = "transfer_region", "Передача в региональный ЦНППМ"
    PUBLICATION = "publication", "Размещение в открытом доступе"


@dataclass(frozen=True, kw_only=True)
class Consent(Record):
    """A consent of one person to one use of their data."""

    person: int = link("Педагог", to="people", required=True, search=True)
    purpose: ConsentPurpose = choice("Цель", ConsentPurpose, required=True)
    given: date = day("Дано", required=True)
    until: date | None = day("Действует до", hint="Пусто — до отзыва")
    revoked: date | None = day("Отозвано", hint="Дата отзыва")


CONSENTS = Section(
    key="consents",
    title="Согласия на обработку ПДн",
    record_type=Consent,
    natural_key=("person", "purpose", "given"),
    rules=(
        not_before("until", "Действует до", "given", "Дано"),
        not_before("revoked", "Отозвано", "given", "Дано"),
    ),
)
