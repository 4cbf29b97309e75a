"""Section «Сообщества»."""

from dataclasses import dataclass
from datetime import date

from mms_desktop.domain.fields import Option, choice, day, links, text
from mms_desktop.domain.section import Record, Section


class CommunityKind(Option):
    """What a community is; one of young teachers supports its members."""

    NETWORK = "network", "Сетевое сообщество"
    ASSOCIATION = "association", "Ассоциация"
    CLUB = "club", "Клуб"
    YOUNG_TEACHERS = "young_teachers", "Сообщество молодых педагогов"


@dataclass(frozen=True, kw_only=True)
class Community(Record):
    """A professional community «профессиональное сообщество» of teachers."""

    code: str = text("Код", required=True, search=True, max_length=40)
    title: str = text("Наименование", required=True, search=True, max_length=500)
    platform: str = text("Платформа", search=True, hint="Где сообщество работает в сети")
    url: str = text("Ссылка", max_length=500, in_table=False)
    kind: CommunityKind | None = choice("Вид", CommunityKind)
    since: date | None = day("Действует с")
    members: tuple[int, ...] = links("Участники", to="people", search=True, in_table=False)


COMMUNITIES = Section(
    key="communities",
    title="Сообщества",
    record_type=Community,
    natural_key=("code",),
    caption=("title",),
)
