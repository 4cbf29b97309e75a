"""Section «Педагоги и руководители»."""

from dataclasses import dataclass
from datetime import date

from mms_desktop.domain.doubts import Doubt, DoubtCode, doubt
from mms_desktop.domain.fields import Option, TextFormat, choice, day, number, text
from mms_desktop.domain.section import Record, Section
from mms_desktop.domain.sections.cautions import not_in_future
from mms_desktop.domain.sections.rules import not_before
from mms_desktop.domain.spans import full_years

GROWN_UP = 18
OLDEST = 80
FIRST_WORK = 16


class Sex(Option):
    """Sex of a person."""

    MALE = "m", "Мужской", "м", "муж"
    FEMALE = "f", "Женский", "ж", "жен"


class Education(Option):
    """The highest education of a person."""

    HIGHER_PEDAGOGICAL = "higher_pedagogical", "Высшее педагогическое"
    HIGHER = "higher", "Высшее"
    VOCATIONAL_PEDAGOGICAL = "vocational_pedagogical", "Среднее профессиональное педагогическое"
    VOCATIONAL = "vocational", "Среднее профессиональное"
    SECONDARY = "secondary", "Среднее общее"
    STUDENT = "student", "Студент"


@dataclass(frozen=True, kw_only=True)
class Person(Record):
    """A teacher or a head; one record however many places they work in."""

    surname: str = text("Фамилия", required=True, search=True, max_length=100, personal=True)
    given_name: str = text("Имя", required=True, search=True, max_length=100, personal=True)
    patronymic: str = text("Отчество", search=True, max_length=100, personal=True)
    birth_date: date | None = day("Дата рождения", personal=True)
    sex: Sex | None = choice("Пол", Sex, in_table=False)
    snils: str = text("СНИЛС", search=True, format=TextFormat.SNILS, personal=True)
    email: str = text(
        "Эл. почта", format=TextFormat.EMAIL, in_table=False, personal=True, group="Связь"
    )
    phone: str = text("Телефон", in_table=False, personal=True, group="Связь")
    education: Education | None = choice("Образование", Education, in_table=False, group="Работа")
    degree: str = text("Учёная степень", in_table=False, group="Работа")
    teaching_since: date | None = day("Педагогическая деятельность с", group="Работа")
    teaching_breaks: int | None = number(
        "Перерывы, мес.", maximum=600, in_table=False, group="Работа"
    )
    note: str = text("Примечание", multiline=True, max_length=2000, in_table=False, personal=True)


def plausible_age(person: Person, today: date) -> Doubt | None:
    """Whoever works at a school is grown up; returns the doubt, if any."""
    if person.birth_date is None:
        return doubt(DoubtCode.NO_BIRTH_DATE, "birth_date")
    age = full_years(person.birth_date, today)
    if age < GROWN_UP:
        return doubt(DoubtCode.TOO_YOUNG, "birth_date", age=age)
    return doubt(DoubtCode.TOO_OLD, "birth_date", age=age) if age > OLDEST else None


def plausible_seniority(person: Person, today: date) -> Doubt | None:  # noqa: ARG001
    """Nobody teaches before they are 16; returns the doubt, if any."""
    if not person.birth_date or not person.teaching_since:
        return None
    if full_years(person.birth_date, person.teaching_since) >= FIRST_WORK:
        return None
    return doubt(DoubtCode.LONG_SENIORITY, "teaching_since")


def plausible_snils(person: Person, today: date) -> Doubt | None:  # noqa: ARG001
    """Three equal digits in a row are rare in a СНИЛС (domain.md 1.13); returns the doubt."""
    number = person.snils[:9]
    if number and any(digit * 3 in number for digit in "0123456789"):
        return doubt(DoubtCode.STRANGE_SNILS, "snils")
    return None


def full_name(person: Person) -> str:
    """Return «Фамилия Имя Отчество» of a person."""
    return " ".join(filter(None, (person.surname, person.given_name, person.patronymic)))


PEOPLE = Section(
    key="people",
    title="Педагоги и руководители",
    record_type=Person,
    natural_key=("snils", "surname", "given_name", "patronymic", "birth_date"),
    caption=("surname", "given_name", "patronymic"),
    caption_joint=" ",
    rules=(
        not_before(
            "teaching_since", "Педагогическая деятельность с", "birth_date", "Дата рождения"
        ),
    ),
    cautions=(
        plausible_age,
        plausible_seniority,
        plausible_snils,
        not_in_future("teaching_since", "Педагогическая деятельность с"),
    ),
)
