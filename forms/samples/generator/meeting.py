"""Events and communities."""

from datetime import date

from generator.crowd import crowd
from generator.model import Community, Event, Person, Town

PARTICIPANTS = 12


def add_events(town: Town) -> None:
    """Add events in and around the window with those who took part."""
    for row, guests in zip(_EVENTS, _guests(town), strict=True):
        code, title, kind, direction, level, day, place, organizer = row
        event = Event(
            code=code,
            title=title,
            kind=kind,
            direction=direction,
            level=level,
            day=day,
            place=place,
            organizer=organizer,
            guests=tuple(guests),
        )
        town.events.append(event)


_EVENTS = (
    (
        "М-01",
        "Весенняя встреча молодых педагогов",
        "roundtable",
        "young_support",
        "municipal",
        date(2023, 5, 17),
        "Озёрский лицей",
        "ММС",
    ),
    (
        "М-02",
        "Августовская педагогическая конференция",
        "conference",
        "horizontal",
        "municipal",
        date(2023, 8, 24),
        "Дом детского творчества",
        "Комитет образования",
    ),
    (
        "М-03",
        "День молодого педагога «От дебюта — к бенефису»",
        "field_trip",
        "young_support",
        "municipal",
        date(2023, 9, 20),
        "СОШ № 1",
        "ММС",
    ),
    (
        "М-04",
        "Тренинг «Ресурсный педагог»",
        "masterclass",
        "burnout_prevention",
        "municipal",
        date(2023, 10, 25),
        "СОШ № 2",
        "РМО специалистов сопровождения",
    ),
    (
        "М-05",
        "Семинар наставников «Персонализированная программа»",
        "seminar",
        "mentoring",
        "municipal",
        date(2023, 11, 15),
        "Озёрский колледж",
        "ММС",
    ),
    (
        "М-06",
        "Муниципальный этап конкурса «Учитель года»",
        "contest",
        "other",
        "municipal",
        date(2023, 11, 30),
        "Дом детского творчества",
        "Комитет образования",
    ),
    (
        "М-07",
        "Методический десант: разбор результатов ВПР",
        "school",
        "low_results",
        "municipal",
        date(2023, 12, 12),
        "Берёзовская ООШ",
        "ММС",
    ),
    (
        "М-08",
        "Зимняя школа молодого педагога",
        "school",
        "young_support",
        "municipal",
        date(2024, 1, 18),
        "Озёрский лицей",
        "ММС",
    ),
)


def _guests(town: Town) -> list[list[tuple[Person, str]]]:
    crowds = [crowd(town, f"event {row[0]}")[:PARTICIPANTS] for row in _EVENTS]
    parts: list[dict[str, str]] = [
        {"young-7": "participant", "young-14": "participant"},
        {"head-sosh-1": "speaker", "metod-russian": "speaker", "young-11": "participant"},
        {
            "young-2": "speaker",
            "young-3": "participant",
            "young-9": "participant",
            "young-17": "participant",
            "guest-young": "participant",
            "birthday-35": "participant",
            "metod-maths": "organizer",
        },
        {"psychologist": "organizer", "young-19": "participant"},
        {"young-19": "participant", "metod-extra": "speaker"},
        {"twin-1": "winner", "twin-3": "participant", "metod-russian": "expert"},
        {"head-oosh-ber": "organizer", "deputy-oosh-ber": "participant", "metod-maths": "speaker"},
        {"young-10": "participant", "young-20": "participant"},
    ]
    return [
        [
            *((town.actor(part), role) for part, role in roles.items()),
            *((person, "participant") for person in people),
        ]
        for roles, people in zip(parts, crowds, strict=True)
    ]


def add_communities(town: Town) -> None:
    """Add communities; one of young teachers began only after the window."""
    rows = (
        (
            "С-01",
            "Молодые педагоги Озёрского района",
            "young_teachers",
            date(2022, 10, 1),
            ("young-2", "young-5", "young-11", "young-15", "left-young", "metod-maths"),
        ),
        (
            "С-02",
            "Клуб «Педагогический дебют»",
            "young_teachers",
            date(2024, 1, 10),
            ("young-14", "young-16", "hired-later"),
        ),
        ("С-03", "Математика в Озёрском", "network", None, ("metod-maths", "twin-2", "young-7")),
        ("С-04", "Клуб «Наставник»", "club", date(2021, 3, 1), ("metod-russian", "twin-1")),
    )
    for code, title, kind, since, parts in rows:
        members = tuple(town.actor(part) for part in parts)
        town.communities.append(
            Community(code=code, title=title, kind=kind, since=since, members=members)
        )
