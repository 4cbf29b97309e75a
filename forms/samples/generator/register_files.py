"""Writes the sections of the register as CSV files with the keys of the register as headers."""

import csv
from collections import Counter
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from generator.model import Person, Town
from generator.numbers import inn, ogrn, shown_snils
from generator.places import OKTMO
from generator.programmes import PROGRAMMES
from generator.wording import dotted

FOLDER = "register"
DIAGNOSIS_MAXIMUM = 100
Row = dict[str, object]


class Register:
    """Turns the truth into rows; people are written as people write them."""

    def __init__(self, town: Town) -> None:
        self._town = town
        self._named = Counter(_folded(person) for person in town.people)

    def write(self, folder: Path) -> dict[str, int]:
        """Write every section and return the number of rows by section, in order of import."""
        sections = {
            "organizations": self._organizations(),
            "attestations": self._attestations(),
            "associations": self._associations(),
            "association_members": self._association_members(),
            "methodists": self._methodists(),
            "methodist_assignments": self._assignments(),
            "mentorships": self._mentorships(),
            "diagnostics": self._diagnostics(),
            "routes": self._routes(),
            "programmes": self._programmes(),
            "trainings": self._trainings(),
            "teams": self._teams(),
            "team_trainings": self._team_trainings(),
            "events": self._events(),
            "participations": self._participations(),
            "communities": self._communities(),
        }
        return {
            section: _write(folder / FOLDER / f"{section}.csv", list(rows))
            for section, rows in sections.items()
        }

    def _who(self, person: Person | None) -> str:
        """Return a person as a file refers to them: СНИЛС, else the name with what it needs."""
        if person is None:
            return ""
        if person.snils:
            return shown_snils(person.snils)
        if self._named[_folded(person)] == 1:
            # People leave out the dots of «ё»; the reader knows them for one letter.
            return person.full_name.replace("ё", "е")
        return f"{person.full_name}; {dotted(person.birth_date)}"

    def _all(self, people: tuple[Person, ...]) -> str:
        return ";".join(self._who(person) for person in people)

    def _organizations(self) -> Iterator[Row]:
        for serial, school in enumerate(self._town.schools, start=1):
            yield {
                "code": school.code,
                "short_name": school.short_name,
                "full_name": school.full_name,
                "kind": school.kind,
                "inn": inn(100 + serial * 7),
                "ogrn": ogrn(200 + serial * 11),
                "oktmo": OKTMO,
                "address": school.address,
                "website": f"https://{school.site}.ozersk-edu.example",
                "email": f"{school.site}@ozersk-edu.example",
                "phone": f"8 (900) 001-00-{serial:02d}",
                "low_results": _yes(school.low_results),
                "difficult_conditions": _yes(school.difficult_conditions),
                "methodical_service": _yes(school.methodical_service),
                "mentoring_model": _yes(school.mentoring_model),
                "cluster": school.cluster,
            }

    def _attestations(self) -> Iterator[Row]:
        """Yield the categories of the two organizations whose lists do not tell them."""
        for job in self._town.jobs:
            if job.school == "kolledzh" and job.category:
                yield {
                    "person": self._who(job.person),
                    "position": job.position,
                    "category": job.category,
                    "granted": job.granted,
                    "act": "Распоряжение комитета" if job.category != "conformity" else "Протокол",
                }

    def _associations(self) -> Iterator[Row]:
        for association in self._town.associations:
            yield {
                "code": association.code,
                "title": association.title,
                "level": association.level,
                "kind": association.kind,
                "subject": association.subject,
                "organization": association.school,
                "head": self._who(association.head),
                "cluster": association.cluster,
                "topic": "Единое методическое пространство района",
                "act": "Приказ комитета образования от 25.08.2021 № 214",
                "opened": date(2021, 9, 1),
            }

    def _association_members(self) -> Iterator[Row]:
        for association in self._town.associations:
            for member in association.members:
                yield {
                    "association": association.code,
                    "person": self._who(member.person),
                    "role": member.role,
                    "since": member.since,
                    "until": member.until,
                }

    def _methodists(self) -> Iterator[Row]:
        for methodist in self._town.methodists:
            yield {
                "person": self._who(methodist.person),
                "level": methodist.level,
                "engagement": methodist.engagement,
                "direction": methodist.direction,
                "since": methodist.since,
                "until": methodist.until,
            }

    def _assignments(self) -> Iterator[Row]:
        for methodist in self._town.methodists:
            for assignment in methodist.assignments:
                yield {
                    "methodist": self._who(methodist.person),
                    "organization": assignment.school,
                    "person": self._who(assignment.person),
                    "since": assignment.since,
                    "until": assignment.until,
                }

    def _mentorships(self) -> Iterator[Row]:
        for serial, pair in enumerate(self._town.pairs, start=1):
            yield {
                "mentor": self._who(pair.mentor),
                "mentee": self._who(pair.mentee),
                "organization": pair.school,
                "form": pair.form,
                "kind": pair.kind,
                "started": pair.started,
                "planned_end": date(2024, 5, 31),
                "ended": pair.ended,
                "outcome": pair.outcome,
                "reason": pair.reason,
                "order_number": f"{40 + serial}-од",
                "order_date": pair.started,
                "consent_date": pair.started,
                "pay": "yes" if serial % 3 else "no",
                "programme_approved": pair.started,
            }

    def _diagnostics(self) -> Iterator[Row]:
        for diagnosis in self._town.diagnostics:
            yield {
                "person": self._who(diagnosis.person),
                "kind": diagnosis.kind,
                "date": diagnosis.day,
                "instrument": "Диагностика профессиональных компетенций",
                "organizer": "ЦНППМ",
                "score": diagnosis.score,
                "max_score": DIAGNOSIS_MAXIMUM,
                "level": _level(diagnosis.score),
            }

    def _routes(self) -> Iterator[Row]:
        for route in self._town.routes:
            yield {
                "code": route.code,
                "person": self._who(route.person),
                "diagnosis_kind": route.diagnosis.kind if route.diagnosis else "",
                "diagnosis_date": route.diagnosis.day if route.diagnosis else "",
                "approved": route.approved,
                "starts": route.starts,
                "ends": route.ends,
                "status": route.status,
                "escort": self._who(route.escort),
                "closed": route.closed,
            }

    def _programmes(self) -> Iterator[Row]:
        for programme in PROGRAMMES.values():
            yield {
                "code": programme.code,
                "title": programme.title,
                "provider": programme.provider,
                "kind": programme.kind,
                "hours": programme.hours,
                "federal_registry": programme.registry,
                "direction": programme.direction,
            }

    def _trainings(self) -> Iterator[Row]:
        for serial, training in enumerate(self._town.trainings, start=1):
            diploma = training.programme.kind == "retraining"
            yield {
                "person": self._who(training.person),
                "programme": training.programme.code,
                "started": training.started,
                "finished": training.finished,
                "diagnosis_kind": training.diagnosis.kind if training.diagnosis else "",
                "diagnosis_date": training.diagnosis.day if training.diagnosis else "",
                "document": "Диплом" if diploma else "Удостоверение",
                "number": f"47{serial:010d}",
                "registration": f"{serial}/23",
                "issued": training.finished,
            }

    def _teams(self) -> Iterator[Row]:
        for team in self._town.teams:
            yield {
                "code": team.code,
                "organization": team.school,
                "title": team.title,
                "since": team.since,
                "until": team.until,
                "members": self._all(team.members),
            }

    def _team_trainings(self) -> Iterator[Row]:
        for team in self._town.teams:
            for programme, day in team.trained:
                yield {"team": team.code, "programme": programme, "finished": day}

    def _events(self) -> Iterator[Row]:
        for event in self._town.events:
            yield {
                "code": event.code,
                "title": event.title,
                "kind": event.kind,
                "direction": event.direction,
                "level": event.level,
                "date": event.day,
                "ends": event.ends,
                "place": event.place,
                "organizer": event.organizer,
            }

    def _participations(self) -> Iterator[Row]:
        for event in self._town.events:
            for guest, role in event.guests:
                yield {"event": event.code, "person": self._who(guest), "role": role}

    def _communities(self) -> Iterator[Row]:
        for community in self._town.communities:
            yield {
                "code": community.code,
                "title": community.title,
                "platform": community.platform,
                "url": f"https://vk.example/{community.code[-2:]}",
                "kind": community.kind,
                "since": community.since,
                "members": self._all(community.members),
            }


def _write(path: Path, rows: list[Row]) -> int:
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\r\n")
        writer.writerow(rows[0])
        writer.writerows([["" if cell is None else cell for cell in row.values()] for row in rows])
    return len(rows)


def _folded(person: Person) -> str:
    return person.full_name.casefold().replace("ё", "е")


def _yes(value: bool) -> str:
    return "да" if value else "нет"


def _level(score: int) -> str:
    if score < 50:
        return "низкий"
    return "базовый" if score < 80 else "высокий"
