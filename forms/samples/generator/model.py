"""The truth about the sample municipality: what the files tell in their various ways."""

from dataclasses import dataclass, field
from datetime import date

WINDOW_START = date(2023, 7, 1)
REFERENCE_DATE = date(2023, 12, 31)


@dataclass(frozen=True, kw_only=True, slots=True)
class School:
    """An organization of any kind; ``site`` names its address in the network."""

    code: str
    short_name: str
    full_name: str
    kind: str
    site: str
    address: str
    low_results: bool = False
    difficult_conditions: bool = False
    methodical_service: bool = True
    mentoring_model: bool = False
    cluster: str = ""


@dataclass(kw_only=True, slots=True, eq=False)
class Person:
    """A person of the register; ``cast`` names those who play a part in an example."""

    surname: str
    given_name: str
    patronymic: str = ""
    sex: str = "f"
    birth_date: date | None = None
    snils: str = ""
    phone: str = ""
    email: str = ""
    education: str = "higher_pedagogical"
    teaching_since: date | None = None
    teaching_breaks: int = 0
    cast: str = ""

    @property
    def full_name(self) -> str:
        """Surname, given name and patronymic, as far as there are any."""
        return " ".join(filter(None, (self.surname, self.given_name, self.patronymic)))


@dataclass(kw_only=True, slots=True, eq=False)
class Job:
    """A post of a person; ``category`` and ``granted`` go with the post."""

    person: Person
    school: str
    position: str
    subject: str = ""
    kind: str = "main"
    rate: float = 1.0
    started: date | None = None
    ended: date | None = None
    leave: str = "none"
    category: str = ""
    granted: date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Programme:
    """A programme of further education; an empty ``registry`` means it is not in the registry."""

    code: str
    title: str
    provider: str
    hours: int
    registry: str = ""
    kind: str = "advanced"
    direction: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Diagnosis:
    """A diagnosis of a person."""

    person: Person
    kind: str
    day: date
    score: int


@dataclass(frozen=True, kw_only=True, slots=True)
class Training:
    """A programme finished by a person."""

    person: Person
    programme: Programme
    started: date
    finished: date
    diagnosis: Diagnosis | None


@dataclass(frozen=True, kw_only=True, slots=True)
class Route:
    """An individual route of a person."""

    code: str
    person: Person
    diagnosis: Diagnosis | None
    approved: date
    status: str = "active"
    starts: date | None = None
    ends: date | None = None
    closed: date | None = None
    escort: Person | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Pair:
    """A mentor and a mentee."""

    mentor: Person
    mentee: Person
    school: str
    started: date
    ended: date | None = None
    outcome: str = ""
    kind: str = "traditional"
    form: str = "teacher_teacher"
    reason: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class Event:
    """An event with those who took part in it, each in a role."""

    code: str
    title: str
    kind: str
    direction: str
    level: str
    day: date
    place: str
    organizer: str
    guests: tuple[tuple[Person, str], ...]
    ends: date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Community:
    """A community of teachers."""

    code: str
    title: str
    kind: str
    since: date | None
    members: tuple[Person, ...]
    platform: str = "ВКонтакте"


@dataclass(frozen=True, kw_only=True, slots=True)
class Team:
    """A team of heads; ``trained`` are the days it finished a programme."""

    code: str
    school: str
    title: str
    members: tuple[Person, ...]
    since: date | None = None
    until: date | None = None
    trained: tuple[tuple[str, date], ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Assignment:
    """What a methodist looks after: an organization or a person."""

    since: date
    school: str = ""
    person: Person | None = None
    until: date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Methodist:
    """A person who works as a methodist."""

    person: Person
    level: str
    since: date
    engagement: str
    direction: str
    until: date | None = None
    assignments: tuple[Assignment, ...] = ()


@dataclass(frozen=True, kw_only=True, slots=True)
class Member:
    """Membership of an association."""

    person: Person
    since: date
    role: str = "member"
    until: date | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class Association:
    """A municipal or school association with its members."""

    code: str
    title: str
    kind: str
    subject: str
    head: Person
    members: tuple[Member, ...]
    level: str = "municipal"
    school: str = ""
    cluster: str = ""


@dataclass(kw_only=True, slots=True)
class Town:
    """Everything that is true of the municipality."""

    schools: tuple[School, ...]
    jobs: list[Job] = field(default_factory=list)
    diagnostics: list[Diagnosis] = field(default_factory=list)
    trainings: list[Training] = field(default_factory=list)
    routes: list[Route] = field(default_factory=list)
    pairs: list[Pair] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    communities: list[Community] = field(default_factory=list)
    teams: list[Team] = field(default_factory=list)
    methodists: list[Methodist] = field(default_factory=list)
    associations: list[Association] = field(default_factory=list)

    @property
    def people(self) -> list[Person]:
        """Everybody, once, in the order in which the staff lists name them."""
        return list(dict.fromkeys(job.person for job in self.jobs))

    def actor(self, cast: str) -> Person:
        """Return the person who plays a part; ``StopIteration`` if nobody does."""
        return next(person for person in self.people if person.cast == cast)
