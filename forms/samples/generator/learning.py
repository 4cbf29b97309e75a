"""Trainings and routes, with an example of every way not to count."""

from datetime import date, timedelta

from generator.diagnosing import Diagnosed
from generator.model import Diagnosis, Person, Route, Town, Training
from generator.numbers import seeded
from generator.programmes import IN_REGISTRY, OUTSIDE_REGISTRY, PROGRAMMES

_LAST_CLASS = date(2023, 12, 27)
_LAST_APPROVAL = date(2023, 12, 22)
_SCHOOL_YEAR_ENDS = date(2024, 5, 31)


class TrainingOffice:
    """Enters trainings into the town."""

    def __init__(self, town: Town, diagnosed: Diagnosed) -> None:
        self._town = town
        self._groups = diagnosed
        self._chance = seeded("trainings")

    def enter_counted(self) -> None:
        """Enter what the share counts: in the registry, by diagnosis, in the window."""
        autumn, spring = self._groups.autumn, self._groups.spring
        for diagnosis in autumn[:34]:
            self._by(diagnosis, self._soon_after(diagnosis))
        for diagnosis in spring[:6]:
            self._by(diagnosis, date(2023, 10, 6) + timedelta(self._chance.randrange(70)))
        self._by(spring[6], date(2023, 7, 1))
        self._by(autumn[34], date(2023, 12, 31))
        self._by(autumn[35], autumn[35].day)
        # Two have learned twice: a share counts people, not documents.
        for diagnosis in autumn[:2]:
            self._by(diagnosis, date(2023, 12, 28), "ФР-03")

    def enter_not_counted(self) -> None:
        """Enter what the share leaves out, each group for one reason."""
        autumn, spring, cast = self._groups.autumn, self._groups.spring, self._groups.cast
        for diagnosis in autumn[36:45]:
            self._by(diagnosis, self._soon_after(diagnosis), self._chance.choice(OUTSIDE_REGISTRY))
        for person in self._groups.rest[:7]:
            self._enter(person, None, date(2023, 9, 29) + timedelta(self._chance.randrange(80)))
        for diagnosis in autumn[45:49]:
            self._by(diagnosis, date(2023, 8, 25))
        self._by(spring[7], date(2023, 6, 30))
        self._by(spring[8], date(2023, 5, 19))
        self._by(spring[9], date(2023, 6, 9))
        self._by(autumn[49], date(2024, 1, 12))
        for part in ("left-december", "left-young", "guest-1", "head-sosh-2", "unit-kolledzh"):
            self._by(cast[part], date(2023, 11, 30))

    def enter_others(self) -> None:
        """Enter internships, retraining and short courses, which the registry does not hold."""
        rest = self._groups.rest
        for person in rest[7:12]:
            self._enter(person, None, date(2023, 11, 3), "МП-02")
        for person in rest[12:16]:
            self._enter(person, None, date(2023, 10, 20), "СТ-01")
        self._enter(rest[16], None, date(2023, 12, 15), "ПП-01")
        self._enter(self._town.actor("young-17"), None, date(2023, 12, 15), "ПП-01")

    def _by(self, diagnosis: Diagnosis, finished: date, programme: str = "") -> None:
        self._enter(diagnosis.person, diagnosis, finished, programme)

    def _enter(
        self, person: Person, diagnosis: Diagnosis | None, finished: date, programme: str = ""
    ) -> None:
        chosen = PROGRAMMES[programme or self._chance.choice(IN_REGISTRY)]
        training = Training(
            person=person,
            programme=chosen,
            started=finished - timedelta(max(3, chosen.hours // 3)),
            finished=finished,
            diagnosis=diagnosis,
        )
        self._town.trainings.append(training)

    def _soon_after(self, diagnosis: Diagnosis) -> date:
        return min(diagnosis.day + timedelta(self._chance.randint(20, 60)), _LAST_CLASS)


class RouteOffice:
    """Enters routes into the town, numbered as they come."""

    def __init__(self, town: Town, diagnosed: Diagnosed) -> None:
        self._town = town
        self._groups = diagnosed
        self._chance = seeded("routes")
        self._escorts = [town.actor(part) for part in ("metod-russian", "metod-maths")]

    def enter_counted(self) -> None:
        """Enter routes approved in the window that rest on a diagnosis made before."""
        autumn, spring, cast = self._groups.autumn, self._groups.spring, self._groups.cast
        for diagnosis in (*autumn[:14], *autumn[60:68], cast["head-licey"], cast["young-6"]):
            self._enter(diagnosis.person, diagnosis, self._soon_after(diagnosis))
        for diagnosis in spring[10:13]:
            self._enter(diagnosis.person, diagnosis, date(2023, 9, 4))
        self._enter(autumn[68].person, autumn[68], autumn[68].day)
        stopped = self._soon_after(autumn[75])
        self._enter(
            autumn[75].person, autumn[75], stopped, status="interrupted", closed=date(2023, 12, 29)
        )
        # A second route of somebody does not make two people of them.
        self._enter(autumn[3].person, autumn[3], date(2023, 12, 25))

    def enter_not_counted(self) -> None:
        """Enter drafts, routes without or before a diagnosis, and those of other half-years."""
        autumn, spring, cast = self._groups.autumn, self._groups.spring, self._groups.cast
        for diagnosis in (*autumn[70:73], cast["young-10"]):
            self._enter(diagnosis.person, diagnosis, date(2023, 12, 20), status="draft")
        for person in self._groups.rest[20:24]:
            self._enter(person, None, date(2023, 10, 2))
        for diagnosis in autumn[73:75]:
            self._enter(diagnosis.person, diagnosis, date(2023, 9, 1))
        for diagnosis in spring[13:16]:
            self._enter(
                diagnosis.person,
                diagnosis,
                date(2023, 5, 22),
                status="completed",
                closed=date(2023, 12, 1),
            )
        early = cast["young-8"]
        self._enter(
            early.person, early, date(2023, 2, 20), status="completed", closed=date(2023, 10, 15)
        )
        gone = cast["left-december"]
        self._enter(gone.person, gone, date(2023, 11, 20), status="interrupted")

    def _enter(
        self,
        person: Person,
        diagnosis: Diagnosis | None,
        approved: date,
        *,
        status: str = "active",
        closed: date | None = None,
    ) -> None:
        number = len(self._town.routes) + 1
        escort = self._chance.choice((*self._escorts, None))
        route = Route(
            code=f"ИОМ-{number:03d}",
            person=person,
            diagnosis=diagnosis,
            approved=approved,
            status=status,
            starts=approved + timedelta(self._chance.choice((0, 3, 7))),
            ends=closed or _SCHOOL_YEAR_ENDS,
            closed=closed,
            escort=escort,
        )
        self._town.routes.append(route)

    def _soon_after(self, diagnosis: Diagnosis) -> date:
        return min(diagnosis.day + timedelta(self._chance.randint(5, 30)), _LAST_APPROVAL)
