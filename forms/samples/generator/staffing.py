"""Who works where: the cast read from ``cast.csv`` and the many filled in by the plan."""

import csv
import random
from datetime import date, timedelta
from pathlib import Path

from generator.model import Job, Person
from generator.names import NameBook
from generator.numbers import invented_snils, seeded, snils
from generator.places import LEADING, PEDAGOGICAL, SCHOOLS
from generator.plan import PLAN

CAST = Path(__file__).with_name("cast.csv")
WITHOUT_SNILS = 24
WITHOUT_BIRTH_DATE = 4
# One number begins with a zero: a spreadsheet loses it when the cell is a number.
SNILS_WITH_ZERO = ("head-ddt", snils(12_345_678))
_DOUBLE_SURNAMES = (3, 40, 77, 125)
_MOSTLY_MEN = frozenset({"физическая культура", "информатика", "черчение"})
_OLDEST, _YOUNGEST = date(1957, 1, 1), date(1995, 12, 31)
# Three years of work are over by 2023: nobody of the plan is a young teacher.
_LATEST_START = date(2019, 9, 1)
_FIRST_GRANTS, _LAST_GRANTS = date(2018, 9, 1), date(2023, 12, 20)
_SPECIAL_CATEGORIES = {
    "metod-russian": ("methodist", date(2023, 11, 24)),
    "metod-maths": ("mentor", date(2023, 12, 8)),
}


def staff() -> list[Job]:
    """Return the jobs of everybody, organization by organization, heads first."""
    book = NameBook(seeded("names"))
    jobs = _cast_jobs(book)
    for school, position, subject, number in PLAN:
        for turn in range(number):
            chance = seeded(f"{school} {position} {subject} {turn}")
            person = _plain_person(chance, book, position, subject)
            jobs.append(_plain_job(chance, person, school, position, subject))
    ordered = [
        job
        for school in SCHOOLS
        for leading in (True, False)
        for job in jobs
        if job.school == school.code and (job.position in LEADING) is leading
    ]
    people = list(dict.fromkeys(job.person for job in ordered))
    _give_numbers(people)
    _make_gaps([person for person in people if not person.cast], book)
    for job in ordered:
        _give_category(job)
    return ordered


def _cast_jobs(book: NameBook) -> list[Job]:
    people: dict[str, Person] = {}
    jobs = []
    with CAST.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            # A second row of somebody is a second job: only the job is read from it.
            if row["cast"] not in people:
                people[row["cast"]] = _cast_person(row, book)
            jobs.append(_cast_job(row, people[row["cast"]]))
    return jobs


def _cast_person(row: dict[str, str], book: NameBook) -> Person:
    surname, given_name, patronymic = (*row["name"].split(" ", 2), "")[:3]
    book.reserve(surname, given_name, patronymic)
    return Person(
        surname=surname,
        given_name=given_name,
        patronymic=patronymic,
        sex=row["sex"],
        birth_date=_day(row["birth_date"]),
        snils=row["snils"],
        education=row["education"] or "higher_pedagogical",
        teaching_since=_day(row["teaching_since"]),
        teaching_breaks=int(row["teaching_breaks"] or 0),
        cast=row["cast"],
    )


def _cast_job(row: dict[str, str], person: Person) -> Job:
    return Job(
        person=person,
        school=row["school"],
        position=row["position"],
        subject=row["subject"],
        kind=row["kind"] or "main",
        rate=float(row["rate"] or 1),
        started=_day(row["started"]),
        ended=_day(row["ended"]),
        leave=row["leave"] or "none",
    )


def _day(written: str) -> date | None:
    return date.fromisoformat(written) if written else None


def _plain_person(chance: random.Random, book: NameBook, position: str, subject: str) -> Person:
    men = 0.6 if subject in _MOSTLY_MEN or position.startswith("Мастер") else 0.07
    sex = "m" if chance.random() < men else "f"
    surname, given_name, patronymic = book.take(sex)
    birth = _OLDEST + timedelta(chance.randrange((_YOUNGEST - _OLDEST).days))
    first_year = birth.year + chance.randint(22, 25)
    since = date(first_year, *chance.choice(((8, 15), (8, 20), (9, 1), (9, 1), (9, 3))))
    teaches = position in PEDAGOGICAL | LEADING
    return Person(
        surname=surname,
        given_name=given_name,
        patronymic=patronymic,
        sex=sex,
        birth_date=birth,
        education=_education(chance, position),
        teaching_since=min(since, _LATEST_START) if teaches else None,
    )


def _education(chance: random.Random, position: str) -> str:
    if position in {"Воспитатель", "Мастер производственного обучения"} and chance.random() < 0.5:
        return "vocational_pedagogical" if position == "Воспитатель" else "vocational"
    if position not in PEDAGOGICAL | LEADING:
        return "vocational"
    return "higher" if chance.random() < 0.1 else "higher_pedagogical"


def _plain_job(
    chance: random.Random, person: Person, school: str, position: str, subject: str
) -> Job:
    first = person.teaching_since.year if person.teaching_since else 2010
    year = chance.randint(first, 2022)
    started: date | None = date(year, *chance.choice(((8, 21), (8, 28), (9, 1), (9, 2), (10, 4))))
    if person.teaching_since and started and started < person.teaching_since:
        started = person.teaching_since
    # Some have worked here longer than anybody has kept a register.
    if year < 2000:
        started = None
    return Job(
        person=person,
        school=school,
        position=position,
        subject=subject,
        rate=chance.choice((1.0, 1.0, 1.0, 1.0, 0.5, 1.25, 1.5)),
        started=started,
    )


def _give_numbers(people: list[Person]) -> None:
    chance = seeded("snils")
    for serial, person in enumerate(people, start=1):
        if person.snils != "no":
            person.snils = invented_snils(chance)
        else:
            person.snils = ""
        if person.cast == SNILS_WITH_ZERO[0]:
            person.snils = SNILS_WITH_ZERO[1]
        # The code 900 with zeros behind it belongs to no subscriber.
        person.phone = f"8 (900) 000-{serial // 100:02d}-{serial % 100:02d}"
        person.email = f"teacher{serial}@ozersk-edu.example"


def _make_gaps(people: list[Person], book: NameBook) -> None:
    """Take from some what schools do not always know; who has no СНИЛС keeps the birth date."""
    for place in _DOUBLE_SURNAMES:
        person = people[place]
        person.surname = book.double_surname(person.sex) or person.surname
    chosen = list(people)
    seeded("gaps").shuffle(chosen)
    for person in chosen[:WITHOUT_SNILS]:
        person.snils = ""
    for person in chosen[WITHOUT_SNILS : WITHOUT_SNILS + WITHOUT_BIRTH_DATE]:
        person.birth_date = None


def _give_category(job: Job) -> None:
    since = job.person.teaching_since
    if job.person.cast in _SPECIAL_CATEGORIES and job.position in PEDAGOGICAL:
        job.category, job.granted = _SPECIAL_CATEGORIES[job.person.cast]
        return
    if job.kind != "main" or job.position not in PEDAGOGICAL or not since or since.year > 2019:
        return
    chance = seeded(f"category {job.person.full_name} {job.person.birth_date}")
    category = chance.choice(("", "conformity", "first", "first", "highest"))
    if not category:
        return
    earliest = max(_FIRST_GRANTS, since + timedelta(730))
    latest = min(_LAST_GRANTS, job.ended or _LAST_GRANTS)
    job.category = category
    job.granted = earliest + timedelta(chance.randrange((latest - earliest).days))
