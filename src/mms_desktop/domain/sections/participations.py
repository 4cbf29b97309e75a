"""Section «Участие в мероприятиях»."""

from dataclasses import dataclass

from mms_desktop.domain.fields import Option, choice, link
from mms_desktop.domain.section import Record, Section


class ParticipationRole(Option):
    """As whom a person took part in an event."""

    PARTICIPANT = "participant", "Участник"
    SPEAKER = "speaker", "Докладчик"
    EXPERT = "expert", "Эксперт"
    ORGANIZER = "organizer", "Организатор"
    WINNER = "winner", "Победитель"


@dataclass(frozen=True, kw_only=True)
class Participation(Record):
    """One person at one event."""

    event: int = link("Мероприятие", to="events", required=True, search=True)
    person: int = link("Педагог", to="people", required=True, search=True)
    role: ParticipationRole | None = choice(
        "Роль", ParticipationRole, default=ParticipationRole.PARTICIPANT
    )


PARTICIPATIONS = Section(
    key="participations",
    title="Участие в мероприятиях",
    record_type=Participation,
    natural_key=("event", "person"),
)
