"""Section «Обучение команд»."""

from dataclasses import dataclass
from datetime import date

from mms_desktop.domain.fields import day, link
from mms_desktop.domain.section import Record, Section


@dataclass(frozen=True, kw_only=True)
class TeamTraining(Record):
    """A programme that a team has finished together."""

    team: int = link("Команда", to="teams", required=True, search=True)
    programme: int = link("Программа", to="programmes", required=True, search=True)
    finished: date = day("Окончание", required=True)


TEAM_TRAININGS = Section(
    key="team_trainings",
    title="Обучение команд",
    record_type=TeamTraining,
    natural_key=("team", "programme", "finished"),
)
