"""What stands in a cell of a staff list, one function a way of writing it."""

from datetime import date

from generator import wording
from generator.model import Job
from generator.numbers import shown_snils
from generator.places import LEADING

# Slips that every real list has; a careful reader repairs them and says so.
LATIN_LETTERS = str.maketrans("оес", "oec")
SLIP_IN_SURNAME = "young-8"


def full_name(job: Job) -> str:
    """Return the whole name in one cell; one of them with Latin letters in it."""
    name = job.person.full_name
    if job.person.cast == SLIP_IN_SURNAME:
        surname = job.person.surname
        return name.replace(surname, surname.translate(LATIN_LETTERS), 1)
    return name


def heads_in_capitals(job: Job) -> str:
    """Return the name, the surname of the heads in capitals."""
    person = job.person
    if job.position not in LEADING:
        return person.full_name
    return " ".join(filter(None, (person.surname.upper(), person.given_name, person.patronymic)))


def surname(job: Job) -> str:
    """Return the surname."""
    return job.person.surname


def given_name(job: Job) -> str:
    """Return the given name."""
    return job.person.given_name


def patronymic(job: Job) -> str:
    """Return the patronymic, empty when there is none."""
    return job.person.patronymic


def sex(job: Job) -> str:
    """Return the sex in a word."""
    return "мужской" if job.person.sex == "m" else "женский"


def birth_date(job: Job) -> date | None:
    """Return the birth date as a date."""
    return job.person.birth_date


def birth_text(job: Job) -> str:
    """Return the birth date as text."""
    return wording.dotted(job.person.birth_date)


def birth_with_year_word(job: Job) -> str:
    """Return the birth date as «01.02.1980 г.»."""
    return f"{birth_text(job)} г." if job.person.birth_date else ""


def snils(job: Job) -> str:
    """Return the СНИЛС as it is printed."""
    return shown_snils(job.person.snils)


def snils_digits(job: Job) -> str:
    """Return the СНИЛС as eleven digits of text."""
    return job.person.snils


def snils_number(job: Job) -> int | None:
    """Return the СНИЛС as a number: the zero before the first digit is lost."""
    return int(job.person.snils) if job.person.snils else None


def phone(job: Job) -> str:
    """Return the telephone."""
    return job.person.phone


def email(job: Job) -> str:
    """Return the e-mail address."""
    return job.person.email


def education(job: Job) -> str:
    """Return the education in words."""
    return wording.EDUCATIONS[job.person.education]


def since_date(job: Job) -> date | None:
    """Return since when somebody teaches, as a date."""
    return job.person.teaching_since


def since_text(job: Job) -> str:
    """Return since when somebody teaches, as text."""
    return wording.dotted(job.person.teaching_since)


def breaks(job: Job) -> int | None:
    """Return the months of breaks."""
    return job.person.teaching_breaks or None


def position(job: Job) -> str:
    """Return the post alone."""
    return job.position


def short_post(job: Job) -> str:
    """Return the post in everyday words, without its subject."""
    return wording.short_post(job)


def subject(job: Job) -> str:
    """Return the subject alone, with a capital."""
    return job.subject.capitalize()


def post_and_subject(job: Job) -> str:
    """Return the post and its subject in a phrase."""
    if job.position == "Заместитель директора":
        return wording.short_post(job)
    return wording.post_and_subject(job)


def kind(job: Job) -> str:
    """Return the terms of work in words."""
    return wording.KINDS[job.kind]


def rate(job: Job) -> float:
    """Return the rate as a number."""
    return job.rate


def rate_text(job: Job) -> str:
    """Return the rate with a decimal comma."""
    return wording.decimal_comma(job.rate)


def rate_in_words(job: Job) -> str:
    """Return the rate as «0,5 ст.»."""
    return wording.rate_in_words(job)


def started_date(job: Job) -> date | None:
    """Return the first day of work as a date."""
    return job.started


def started_text(job: Job) -> str:
    """Return the first day of work as text."""
    return wording.dotted(job.started)


def ended_date(job: Job) -> date | None:
    """Return the last day of work as a date."""
    return job.ended


def ended_text(job: Job) -> str:
    """Return the last day of work as text."""
    return wording.dotted(job.ended)


def leave(job: Job) -> str:
    """Return the leave in words, empty when there is none."""
    return wording.LEAVES[job.leave]


def category(job: Job) -> str:
    """Return the category in words."""
    return wording.CATEGORIES[job.category] if job.category else ""


def granted_date(job: Job) -> date | None:
    """Return the day of the category as a date."""
    return job.granted


def category_and_day(job: Job) -> str:
    """Return the category and its day in one cell."""
    return wording.category_and_day(job)
