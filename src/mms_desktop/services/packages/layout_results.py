"""The tables of a package that are computed at home: people, indicators and checklists."""

from collections.abc import Iterable, Mapping

from mms_desktop.domain.checklists import LevelCode, Subject
from mms_desktop.domain.indicators import IndicatorKind, Status
from mms_desktop.domain.positions import PositionGroup
from mms_desktop.domain.sections.attestations import Category
from mms_desktop.domain.sections.responses import Assessor, ResponseStatus
from mms_desktop.domain.targets import Direction
from mms_desktop.services.packages.layout import EXPORTED, PERSONS, count, yes_no
from mms_desktop.services.packages.tables import Column, ColumnType, Reference, Table

AGE_BANDS = (
    "under_25",
    "25-29",
    "30-34",
    "35-39",
    "40-44",
    "45-49",
    "50-54",
    "55-59",
    "60-64",
    "65_and_over",
)
"""The bands of the staff statistics (domain.md 1.9), open at both ends."""

POSITION_GROUPS = tuple(str(group) for group in PositionGroup)

POPULATIONS = {
    "staff": "Состав",
    "teachers": "Педагогические работники",
    "managers": "Управленческие кадры",
    "workforce": "Педагогические работники и управленческие кадры",
    "young": "Молодые педагоги",
}
"""The populations of indicators.md, each a yes/no column of the table of people."""

INDICATORS = "indicators"
TARGETS = "targets"
TOTALS = "checklist_totals"
ANSWERS = "checklist_answers"

TOP_POINTS = 2
"""The best mark of an item; every checklist is scored 0, 1 and 2."""

_SCORE = ColumnType.INTEGER
_FORM_KEY = ("form", "edition", "subject", "code", "assessor")

PEOPLE_TABLE = Table(
    PERSONS,
    "Педагоги и руководители (обезличено)",
    ("person",),
    (
        Column("person", "Условный номер", required=True),
        Column("organization", "Организация"),
        Column("age_band", "Возраст на отчётную дату", options=AGE_BANDS),
        Column("position_group", "Группа должностей", options=POSITION_GROUPS),
        Column("category", "Категория", options=tuple(str(option.value) for option in Category)),
        *(yes_no(name, title) for name, title in POPULATIONS.items()),
    ),
    (Reference(("organization",), "organizations", ("code",)),),
)

INDICATORS_TABLE = Table(
    INDICATORS,
    "Показатели",
    ("code",),
    (
        Column("code", "Код", required=True),
        Column("title", "Показатель", required=True),
        Column("kind", "Вид значения", required=True, options=tuple(str(k) for k in IndicatorKind)),
        Column("numerator", "Числитель", ColumnType.INTEGER, minimum=0),
        Column("denominator", "Знаменатель", ColumnType.INTEGER, minimum=0),
        Column("value", "Значение (доля от 0 до 1 или число)", ColumnType.NUMBER),
        Column("shown", "Как показано"),
        Column("status", "Состояние", required=True, options=tuple(str(one) for one in Status)),
        count("excluded", "Не учтено: нет данных"),
        Column("counted_in", "Таблица, в строках которой считается числитель"),
        Column("out_of", "Таблица, в строках которой считается знаменатель"),
        yes_no("witnessed", "Числитель подтверждается строками фактов"),
    ),
)

TARGETS_TABLE = Table(
    TARGETS,
    "Целевые значения",
    ("indicator", "place"),
    (
        Column("indicator", "Код показателя", required=True),
        count("place", "Номер цели"),
        Column("value", "Цель", ColumnType.NUMBER, required=True),
        Column(
            "direction",
            "Не менее или не более",
            required=True,
            options=tuple(str(one) for one in Direction),
        ),
        Column("year", "Год", ColumnType.INTEGER),
        Column("source", "Документ"),
        Column("met", "Достигнута", ColumnType.BOOLEAN),
        yes_no("expired", "Срок цели истёк"),
    ),
    (Reference(("indicator",), INDICATORS, ("code",)),),
)

_FORM_COLUMNS = (
    Column("form", "Чек-лист", required=True),
    Column("edition", "Редакция", required=True),
    Column("subject", "Чья работа", required=True, options=tuple(str(code) for code in Subject)),
    Column("code", "Код объединения или организации («service» — служба)", required=True),
    Column(
        "assessor",
        "Кто заполнил",
        required=True,
        options=tuple(str(option.value) for option in Assessor),
    ),
)

TOTALS_TABLE = Table(
    TOTALS,
    "Итоги чек-листов",
    _FORM_KEY,
    (
        *_FORM_COLUMNS,
        Column(
            "status",
            "Состояние",
            options=tuple(str(option.value) for option in ResponseStatus),
        ),
        Column("score", "Баллы", _SCORE, required=True, minimum=0),
        Column("possible", "Возможный максимум", _SCORE, required=True, minimum=0),
        Column("maximum", "Максимум формы", _SCORE, required=True, minimum=0),
        Column("share", "Доля", ColumnType.NUMBER),
        Column("level_code", "Код уровня", required=True, options=tuple(str(c) for c in LevelCode)),
        Column("level", "Уровень"),
        Column("lowest", "Возможно не менее", _SCORE, required=True, minimum=0),
        Column("highest", "Возможно не более", _SCORE, required=True, minimum=0),
        count("answered", "Отвечено пунктов"),
        count("items", "Оцениваемых пунктов"),
    ),
)

ANSWERS_TABLE = Table(
    ANSWERS,
    "Ответы чек-листов",
    (*_FORM_KEY, "item"),
    (
        *_FORM_COLUMNS,
        Column("item", "Код пункта", required=True),
        Column("number", "Номер в документе"),
        Column("score", "Балл", _SCORE, minimum=0, maximum=TOP_POINTS),
        yes_no("not_applicable", "н/п"),
        count("evidence", "Ссылок на подтверждения"),
    ),
    (Reference(_FORM_KEY, TOTALS, _FORM_KEY),),
)

_COMPUTED = (INDICATORS_TABLE, TARGETS_TABLE, TOTALS_TABLE, ANSWERS_TABLE)

TABLES: dict[str, Table] = {
    table.name: table
    for table in (*_COMPUTED, PEOPLE_TABLE, *(exported.table for exported in EXPORTED))
}
"""Every table of a package in the order of its members, without the columns of indicators."""


def numerator_column(indicator: str) -> str:
    """Return the yes/no column that says which rows an indicator counts."""
    return f"{indicator.replace('.', '_')}_numerator"


def denominator_column(indicator: str) -> str:
    """Return the yes/no column that says out of which rows an indicator counts."""
    return f"{indicator.replace('.', '_')}_denominator"


def with_indicators(rows: Iterable[Mapping[str, object]]) -> dict[str, Table]:
    """Return every table with the yes/no columns that these rows of indicators call for."""
    added: dict[str, list[Column]] = {name: [] for name in TABLES}
    for row in rows:
        code, title = str(row["code"]), str(row["title"])
        for place, column, words in (
            (row["counted_in"], numerator_column(code), "числитель"),
            (row["out_of"], denominator_column(code), "знаменатель"),
        ):
            if place in added:
                added[str(place)].append(yes_no(column, f"{title}: {words}"))
    return {name: table.with_columns(added[name]) for name, table in TABLES.items()}
