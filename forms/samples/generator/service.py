"""Associations, methodists, teams and mentorships."""

from datetime import date

from generator.crowd import mentor_for, teachers_of
from generator.model import (
    Assignment,
    Association,
    Member,
    Methodist,
    Pair,
    Person,
    Team,
    Town,
)

_SINCE = date(2021, 9, 1)
_MASTER = "Мастер производственного обучения"


def add_associations(town: Town) -> None:
    """Add the associations of the district and one of a school."""
    plans = (
        ("rmo-rus", "РМО учителей русского языка и литературы", "русский язык и литература", 14),
        ("rmo-mat", "РМО учителей математики", "математика", 12),
        ("rmo-nach", "РМО учителей начальных классов", "начальные классы", 18),
        ("rmo-inyaz", "РМО учителей иностранных языков", "английский язык", 10),
    )
    schools = ("sosh-1", "sosh-2", "licey", "oosh-ber")
    for code, title, subject, size in plans:
        people = teachers_of(town, subject, schools=schools)[:size]
        town.associations.append(_association(code, title, "subject", subject, people))
    nursery = teachers_of(town, "Воспитатель", "Старший воспитатель")[:16]
    town.associations.append(
        _association("rmo-dou", "РМО педагогов дошкольного образования", "role", "", nursery)
    )
    council = teachers_of(town, "Педагог-психолог", "Социальный педагог", "Учитель-логопед")[:9]
    town.associations.append(
        _association("rmo-psy", "РМО специалистов сопровождения", "metasubject", "", council)
    )
    primary = teachers_of(town, "начальные классы", schools=("sosh-1",))
    school_level = _association(
        "smo-sosh1", "ШМО учителей начальных классов", "subject", "начальные классы", primary
    )
    town.associations.append(school_level)


def _association(
    code: str, title: str, kind: str, subject: str, people: list[Person]
) -> Association:
    roles = ("deputy", "secretary", *("member",) * len(people))
    members = [
        Member(person=person, role=role, since=_SINCE)
        for person, role in zip(people[1:], roles, strict=False)
    ]
    members[-1] = Member(person=people[-1], since=date(2022, 9, 1), until=date(2023, 8, 31))
    return Association(
        code=code,
        title=title,
        kind=kind,
        subject=subject,
        head=people[0],
        members=tuple(members),
        level="school" if code.startswith("smo") else "municipal",
        school="sosh-1" if code.startswith("smo") else "",
        cluster="Гуманитарный" if code in {"rmo-rus", "rmo-inyaz"} else "",
    )


_METHODISTS = (
    ("metod-russian", "municipal", "agreement", "Русский язык и литература", None),
    ("metod-maths", "municipal", "agreement", "Математика", None),
    ("metod-extra", "municipal", "contract", "Дополнительное образование", None),
    ("metod-idle", "municipal", "staff", "Цифровая среда", None),
    ("metod-old", "municipal", "agreement", "Естественные науки", date(2023, 9, 30)),
    ("metod-region", "regional", "agreement", "СПО", None),
)
_METHODISTS_SINCE = date(2022, 9, 1)


def add_methodists(town: Town) -> None:
    """Add four municipal methodists of the last day, three with an assignment, and two more."""
    assignments = _assignments(town)
    for part, level, engagement, direction, until in _METHODISTS:
        methodist = Methodist(
            person=town.actor(part),
            level=level,
            since=_METHODISTS_SINCE,
            until=until,
            engagement=engagement,
            direction=direction,
            assignments=assignments[part],
        )
        town.methodists.append(methodist)


def _assignments(town: Town) -> dict[str, tuple[Assignment, ...]]:
    first, autumn = _METHODISTS_SINCE, date(2023, 9, 1)
    return {
        "metod-russian": (
            Assignment(since=first, school="sosh-1"),
            Assignment(since=autumn, school="oosh-ber"),
        ),
        "metod-maths": (
            Assignment(since=autumn, person=town.actor("young-2")),
            Assignment(since=first, school="licey"),
        ),
        "metod-extra": (Assignment(since=date(2023, 12, 31), school="ddt"),),
        # Her only assignment ended the day before the last.
        "metod-idle": (Assignment(since=first, until=date(2023, 12, 30), school="ds-3"),),
        "metod-old": (Assignment(since=first, school="sosh-2"),),
        "metod-region": (Assignment(since=first, school="kolledzh"),),
    }


def add_teams(town: Town) -> None:
    """Add five teams of the last day, three of them trained in the window, and one dissolved."""
    kolledzh = ("head-kolledzh", "unit-kolledzh", "unit-2-kolledzh")
    rows: tuple[tuple[str, str, tuple[str, ...], tuple[date, ...]], ...] = (
        ("УК-1", "sosh-1", ("head-sosh-1",), (date(2023, 10, 20), date(2023, 12, 8))),
        ("УК-2", "sosh-2", ("head-sosh-2", "deputy-sosh-2"), (date(2023, 5, 19),)),
        ("УК-3", "licey", ("head-licey", "deputy-licey"), (date(2023, 12, 31),)),
        ("УК-4", "oosh-ber", ("head-oosh-ber", "deputy-oosh-ber"), (date(2023, 11, 24),)),
        ("УК-5", "kolledzh", kolledzh, ()),
        ("УК-6", "ds-3", ("head-ds-3", "deputy-ds-3"), (date(2023, 7, 14),)),
    )
    for code, school, parts, trained in rows:
        deputies = [
            job.person
            for job in town.jobs
            if job.school == school
            and job.position == "Заместитель директора"
            and not job.person.cast
        ]
        team = Team(
            code=code,
            school=school,
            title="Управленческая команда",
            members=(*(town.actor(part) for part in parts), *deputies),
            since=date(2022, 9, 1),
            until=date(2023, 8, 31) if code == "УК-6" else None,
            trained=tuple(("ФР-06", day) for day in trained),
        )
        town.teams.append(team)


_AUTUMN, _LAST_YEAR = date(2023, 9, 11), date(2022, 9, 12)
_PAIRS = (
    ("young-1", "sosh-1", "начальные классы", _LAST_YEAR, None, ""),
    ("young-2", "sosh-1", "математика", date(2021, 10, 1), None, "extended"),
    ("young-4", "sosh-2", "русский язык и литература", _LAST_YEAR, None, ""),
    ("young-13", "ds-3", "Воспитатель", date(2022, 2, 1), None, "extended"),
    ("young-18", "kolledzh", _MASTER, _LAST_YEAR, date(2023, 9, 30), "interrupted"),
    ("young-16", "ds-7", "Воспитатель", _LAST_YEAR, date(2023, 6, 30), "completed"),
    ("no-birth", "ds-7", "Воспитатель", _AUTUMN, None, ""),
    ("three-years", "ds-3", "Воспитатель", _AUTUMN, date(2023, 12, 20), "completed"),
    ("left-young", "kolledzh", _MASTER, _LAST_YEAR, date(2023, 12, 15), "interrupted"),
)


def add_pairs(town: Town) -> None:
    """Add mentorships: of young teachers, of others, and one that ended before the window."""
    for part, school, subject, started, ended, outcome in _PAIRS:
        pair = Pair(
            mentor=mentor_for(town, school, subject),
            mentee=town.actor(part),
            school=school,
            started=started,
            ended=ended,
            outcome=outcome,
            reason="Увольнение или перевод" if outcome == "interrupted" else "",
        )
        town.pairs.append(pair)
    # A small school has nobody of its own: the mentor comes from the town.
    between_schools = Pair(
        mentor=mentor_for(town, "sosh-1", "начальные классы"),
        mentee=town.actor("young-12"),
        school="oosh-ber",
        started=_AUTUMN,
        kind="virtual",
    )
    town.pairs.append(between_schools)
