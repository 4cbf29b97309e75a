"""Section «Педагоги и руководители»."""

from dataclasses import dataclass
from datetime import date

from mms_desktop.domain.fields import Option, TextFormat, choice, day, number, text
from mms_desktop.domain.section import Record, Section
from mms_desktop.domain.sections.rules import not_before


class Sex(Option):
    """Sex of a person."""

    MALE = "m", "Мужской"
    FEMALE = "f", "Женский"


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
)
