"""Finding people of the sample who fit a part: colleagues, members, participants."""

from generator.model import REFERENCE_DATE, Job, Person, Town
from generator.numbers import seeded
from generator.places import PEDAGOGICAL

_EXPERIENCED_SINCE = 2010


def crowd(town: Town, purpose: str) -> list[Person]:
    """Return the teachers who play no part, shuffled for the purpose."""
    plain = [
        job.person
        for job in town.jobs
        if job.position in PEDAGOGICAL and not job.person.cast and job.leave == "none"
    ]
    seeded(purpose).shuffle(plain)
    return plain


def teachers_of(town: Town, *subjects: str, schools: tuple[str, ...] = ()) -> list[Person]:
    """Return those who teach one of the subjects, or hold one of the posts, on the last day."""
    return [
        job.person
        for job in town.jobs
        if (job.subject in subjects or (job.position in subjects and not job.subject))
        and (not schools or job.school in schools)
        and job.kind == "main"
        and job.leave == "none"
        and _stays(job)
    ]


def mentor_for(town: Town, school: str, subject: str) -> Person:
    """Return the most experienced colleague without a part who teaches the subject there."""
    colleagues = [
        person
        for person in teachers_of(town, subject, schools=(school,))
        if not person.cast and person.teaching_since
    ]
    chosen = min(colleagues, key=_experience)
    if chosen.teaching_since is None or chosen.teaching_since.year > _EXPERIENCED_SINCE:
        raise LookupError(f"{school}: nobody is experienced enough to mentor in {subject}")
    return chosen


def _experience(person: Person) -> tuple[str, str]:
    return str(person.teaching_since), person.full_name


def _stays(job: Job) -> bool:
    started = job.started is None or job.started <= REFERENCE_DATE
    return started and (job.ended is None or job.ended >= REFERENCE_DATE)
