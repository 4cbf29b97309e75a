"""Section «Согласия на обработку ПДн»."""

from dataclasses import dataclass
from datetime import date

from mms_desktop.domain.days import shown_day
from mms_desktop.domain.doubts import Doubt, DoubtCode, doubt
from mms_desktop.domain.fields import Option, choice, day, link
from mms_desktop.domain.section import Record, Section
from mms_desktop.domain.sections.cautions import not_in_future
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


def in_force(consent: Consent, today: date) -> Doubt | None:
    """A consent ends with its term; returns the doubt, if any."""
    if consent.revoked or consent.until is None or consent.until >= today:
        return None
    return doubt(DoubtCode.CONSENT_EXPIRED, "until", day=shown_day(consent.until))


CONSENTS = Section(
    key="consents",
    title="Согласия на обработку ПДн",
    record_type=Consent,
    natural_key=("person", "purpose", "given"),
    rules=(
        not_before("until", "Действует до", "given", "Дано"),
        not_before("revoked", "Отозвано", "given", "Дано"),
    ),
    cautions=(not_in_future("given", "Дано"), in_force),
)
