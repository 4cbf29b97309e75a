"""Diagnostics, trainings and routes, with an example of every way not to count."""

from datetime import date, timedelta

from generator.crowd import crowd
from generator.model import Diagnosis, Person, Programme, Route, Town, Training
from generator.numbers import seeded

_SPRING = date(2023, 2, 13), date(2023, 4, 21)
_AUTUMN = date(2023, 9, 11), date(2023, 11, 10)
_KINDS = ("subject", "subject", "methodical", "methodical", "psychological", "ict")
_MORE_KINDS = ("functional_literacy", "legal")
_LAST_CLASS = date(2023, 12, 27)

SPRING_SIZE, AUTUMN_SIZE = 26, 88
HEADS_DIAGNOSED = ("head-sosh-2", "head-licey", "deputy-licey", "unit-kolledzh", "deputy-ddt")
YOUNG_DIAGNOSED = ("young-1", "young-6", "young-10", "young-17")
GONE_OR_GUESTS = ("left-december", "left-young", "guest-1")

PROGRAMMES = (
    Programme(
        code="ФР-01",
        title="Реализация требований обновлённых ФГОС НОО, ФГОС ООО в работе учителя",
        provider="ГАОУ ДПО «ЛОИРО»",
        hours=36,
        registry="0100012345",
        direction="Обновлённые ФГОС",
    ),
    Programme(
        code="ФР-02",
        title="Школа современного учителя: развитие читательской грамотности",
        provider="ФГАОУ ДПО «Академия Минпросвещения России»",
        hours=56,
        registry="0100012401",
        direction="Функциональная грамотность",
    ),
    Programme(
        code="ФР-03",
        title="Формирующее оценивание на уроке и в воспитательной работе",
        provider="ГАОУ ДПО «ЛОИРО»",
        hours=72,
        registry="0100012519",
        direction="Оценка качества образования",
    ),
    Programme(
        code="ФР-04",
        title="Речевое развитие дошкольников в условиях реализации ФОП ДО",
        provider="ГАОУ ДПО «ЛОИРО»",
        hours=36,
        registry="0100012688",
        direction="Дошкольное образование",
    ),
    Programme(
        code="ФР-05",
        title="Цифровые инструменты педагога",
        provider="ФГАОУ ДПО «Академия Минпросвещения России»",
        hours=42,
        registry="0100012777",
        direction="Цифровая образовательная среда",
    ),
    Programme(
        code="ФР-06",
        title="Управление качеством образования: команда школы",
        provider="ГАОУ ДПО «ЛОИРО»",
        hours=48,
        registry="0100012803",
        direction="Управление",
    ),
    Programme(
        code="МП-01",
        title="Медиация в школьном коллективе",
        provider="АНО ДПО «Учебный центр «Горизонт»",
        hours=24,
        direction="Воспитание",
    ),
    Programme(
        code="МП-02",
        title="Оказание первой помощи в образовательной организации",
        provider="АНО ДПО «Учебный центр «Горизонт»",
        hours=16,
        direction="Безопасность",
    ),
    Programme(
        code="СТ-01",
        title="Стажировка на базе Озёрского лицея: урок в цифровой лаборатории",
        provider="МБОУ «Озёрский лицей»",
        hours=16,
        kind="internship",
        direction="Естественные науки",
    ),
    Programme(
        code="ПП-01",
        title="Педагог дополнительного образования: теория и методика",
        provider="ГАОУ ДПО «ЛОИРО»",
        hours=260,
        kind="retraining",
        direction="Дополнительное образование",
    ),
)
_IN_REGISTRY = ("ФР-01", "ФР-02", "ФР-03", "ФР-04", "ФР-05")


class Growth:
    """Fills the town with what its people learned, group by group."""

    def __init__(self, town: Town) -> None:
        self._town = town
        self._chance = seeded("growth")
        people = crowd(town, "growth")
        self._spring = self._diagnose(people[:SPRING_SIZE], _SPRING)
        self._autumn = self._diagnose(people[SPRING_SIZE : SPRING_SIZE + AUTUMN_SIZE], _AUTUMN)
        self._rest = people[SPRING_SIZE + AUTUMN_SIZE :]
        self._cast = self._diagnose_cast()

    def fill(self) -> None:
        """Add programmes, diagnostics, trainings and routes to the town."""
        self._town.programmes.update({programme.code: programme for programme in PROGRAMMES})
        self._add_second_diagnoses()
        self._add_trainings_that_count()
        self._add_trainings_that_do_not()
        self._add_other_trainings()
        self._add_routes_that_count()
        self._add_routes_that_do_not()

    def _diagnose(self, people: list[Person], span: tuple[date, date]) -> list[Diagnosis]:
        done = [self._diagnosis(person, self._chance.choice(_KINDS), span) for person in people]
        self._town.diagnostics.extend(done)
        return done

    def _diagnosis(self, person: Person, kind: str, span: tuple[date, date]) -> Diagnosis:
        day = span[0] + timedelta(self._chance.randrange((span[1] - span[0]).days + 1))
        return Diagnosis(person=person, kind=kind, day=day, score=self._chance.randint(38, 97))

    def _diagnose_cast(self) -> dict[str, Diagnosis]:
        parts = [(cast, "managerial", _AUTUMN) for cast in HEADS_DIAGNOSED]
        parts += [(cast, "methodical", _AUTUMN) for cast in (*YOUNG_DIAGNOSED, *GONE_OR_GUESTS)]
        parts.append(("young-8", "subject", (date(2023, 2, 6), date(2023, 2, 6))))
        done = {
            cast: self._diagnosis(self._town.actor(cast), kind, span) for cast, kind, span in parts
        }
        self._town.diagnostics.extend(done.values())
        return done

    def _add_second_diagnoses(self) -> None:
        """Some were diagnosed twice, some on the very ends of the window or just outside."""
        for first in self._autumn[80:85]:
            kind = self._chance.choice(_MORE_KINDS)
            self._town.diagnostics.append(self._diagnosis(first.person, kind, _AUTUMN))
        for person, day in zip(
            self._rest[30:34],
            (date(2023, 6, 30), date(2023, 7, 1), date(2023, 12, 31), date(2024, 1, 10)),
            strict=True,
        ):
            self._town.diagnostics.append(self._diagnosis(person, "methodical", (day, day)))

    def _train(
        self, diagnosis: Diagnosis | None, finished: date, why: str, programme: str = ""
    ) -> None:
        if diagnosis is None:
            raise ValueError(why)
        self._add_training(diagnosis.person, diagnosis, finished, why, programme=programme)

    def _add_training(
        self,
        person: Person,
        diagnosis: Diagnosis | None,
        finished: date,
        why: str,
        *,
        programme: str = "",
    ) -> None:
        chosen = self._town.programmes[programme or self._chance.choice(_IN_REGISTRY)]
        started = finished - timedelta(max(3, chosen.hours // 3))
        self._town.trainings.append(
            Training(
                person=person,
                programme=chosen,
                started=started,
                finished=finished,
                diagnosis=diagnosis,
                why=why,
            )
        )

    def _later(self, diagnosis: Diagnosis) -> date:
        return min(diagnosis.day + timedelta(self._chance.randint(20, 60)), _LAST_CLASS)
