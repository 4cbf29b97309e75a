"""Narrowing a list by every kind of field, alone and with a search and an order."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from mms_desktop.domain.conditions import (
    Around,
    Between,
    Filled,
    Holds,
    Is,
    Leads,
    OneOf,
    condition_as_json,
    condition_from_json,
    fits,
)
from mms_desktop.domain.sections import ALL_SECTIONS, SECTIONS
from mms_desktop.services.registry import Query

TODAY = date.today()
PEOPLE = (
    {"surname": "Ёлкина", "given_name": "Анна", "degree": "к. п. н.", "sex": "f",
     "birth_date": "01.03.1980", "teaching_breaks": 12},
    {"surname": "Жуков", "given_name": "Пётр", "degree": "Доктор наук", "sex": "m",
     "birth_date": "31.03.1980"},
    {"surname": "Яковлева", "given_name": "Вера", "teaching_breaks": 3,
     "teaching_since": (TODAY + timedelta(days=10)).isoformat()},
    {"surname": "Абрамов", "given_name": "Олег", "sex": "m", "note": "переехал",
     "teaching_since": (TODAY - timedelta(days=5)).isoformat()},
)  # fmt: skip
YOLKINA, ZHUKOV, YAKOVLEVA, ABRAMOV = 1, 2, 3, 4
SCHOOL, LYCEUM = 1, 2


@pytest.fixture
def registry(workspace):
    keep = workspace.registry
    for values in PEOPLE:
        keep.save("people", values)
    for code, name in (("s1", "СОШ № 10"), ("s2", "СОШ № 2")):
        keep.save("organizations", {"code": code, "short_name": name, "kind": "school"})

    def work(person, organization, position, **rest):
        values = {"person": person, "organization": organization, "position": position}
        keep.save("employments", values | {"kind": "main"} | rest)

    work(YOLKINA, SCHOOL, "Учитель", rate="0,5")
    work(YOLKINA, LYCEUM, "Методист", kind="external", rate="1")
    work(ZHUKOV, LYCEUM, "Директор")
    work(YAKOVLEVA, SCHOOL, "Учитель", ended=(TODAY - timedelta(days=1)).isoformat())
    keep.save("mentorships", {"mentor": ZHUKOV, "mentee": YOLKINA, "started": TODAY.isoformat()})
    return keep


def found(registry, *filters, section="people", **rest):
    return set(registry.ids(section, Query(filters=filters, **rest)))


@pytest.mark.parametrize(
    ("name", "condition", "expected"),
    [
        ("surname", Holds("елк"), {YOLKINA}),
        ("surname", Holds("ЁЛКИНА"), {YOLKINA}),
        ("surname", Holds(";erjd"), {ZHUKOV}),
        ("degree", Holds("наук доктор"), {ZHUKOV}),
        ("degree", Holds("%"), set()),
        ("degree", Holds(""), {1, 2, 3, 4}),
        ("degree", Filled(), {YOLKINA, ZHUKOV}),
        ("degree", Filled(yes=False), {YAKOVLEVA, ABRAMOV}),
        ("sex", OneOf(("f",)), {YOLKINA}),
        ("sex", OneOf(("f", "m")), {YOLKINA, ZHUKOV, ABRAMOV}),
        ("sex", OneOf(("f", "")), {YOLKINA, YAKOVLEVA}),
        ("sex", OneOf(("",)), {YAKOVLEVA}),
        ("sex", Filled(yes=False), {YAKOVLEVA}),
        ("birth_date", Between(date(1980, 3, 1), date(1980, 3, 31)), {YOLKINA, ZHUKOV}),
        ("birth_date", Between(date(1980, 3, 2), None), {ZHUKOV}),
        ("birth_date", Between(None, date(1980, 3, 1)), {YOLKINA}),
        ("birth_date", Filled(yes=False), {YAKOVLEVA, ABRAMOV}),
        ("teaching_since", Around(10), {YAKOVLEVA}),
        ("teaching_since", Around(9), set()),
        ("teaching_since", Around(-5), {ABRAMOV}),
        ("teaching_since", Around(-4), set()),
        ("teaching_breaks", Between(Decimal(3), Decimal(12)), {YOLKINA, YAKOVLEVA}),
        ("teaching_breaks", Between(Decimal("3.5"), None), {YOLKINA}),
        ("teaching_breaks", Between(None, Decimal("11.9")), {YAKOVLEVA}),
        ("teaching_breaks", Between(Decimal(10) ** 30, None), set()),
        ("teaching_breaks", Filled(yes=False), {ZHUKOV, ABRAMOV}),
        ("works_at", Leads((SCHOOL,)), {YOLKINA}),
        ("works_at", Leads((SCHOOL, LYCEUM)), {YOLKINA, ZHUKOV}),
        ("works_at", Filled(yes=False), {YAKOVLEVA, ABRAMOV}),
        ("works_at", Filled(), {YOLKINA, ZHUKOV}),
        ("works_as", Holds("ТОДИСТ"), {YOLKINA}),
        ("works_as", Filled(yes=False), {YAKOVLEVA, ABRAMOV}),
        ("mentored_by", Filled(yes=False), {ZHUKOV, YAKOVLEVA, ABRAMOV}),
        ("mentored_by", Leads((ZHUKOV,)), {YOLKINA}),
        ("sex", "m", {ZHUKOV, ABRAMOV}),
    ],
)  # fmt: skip
def test_people_are_narrowed(registry, name, condition, expected):
    assert found(registry, (name, condition)) == expected


@pytest.mark.parametrize(
    ("name", "condition", "expected"),
    [
        ("person", Leads((YOLKINA,)), {1, 2}),
        ("rate", Between(Decimal("0.5"), Decimal("0.75")), {1}),
        ("rate", Filled(yes=False), {3, 4}),
        ("ended", Filled(yes=False), {1, 2, 3}),
        ("position", Holds("учителя"), set()),
        ("position", Holds("МЕТОДист"), {2}),
        ("position", Holds("exbntkm"), {1, 4}),
    ],
)
def test_posts_are_narrowed(registry, name, condition, expected):
    assert found(registry, (name, condition), section="employments") == expected


def test_filters_meet_each_other_and_the_search(registry):
    filters = (("sex", OneOf(("m", ""))), ("works_at", Filled(yes=False)))
    assert found(registry, *filters) == {YAKOVLEVA, ABRAMOV}
    assert found(registry, *filters, search="вера") == {YAKOVLEVA}


def test_flags_and_several_references(filled):
    registry = filled.registry
    for section in ALL_SECTIONS:
        for kind in section.fields:
            if fits(kind, Is(yes=True)):
                yes = found(registry, (kind.name, Is(yes=True)), section=section.key)
                no = found(registry, (kind.name, Is(yes=False)), section=section.key)
                assert yes | no == {1, 2}
                assert not yes & no
            if fits(kind, Leads((1,))):
                told = found(registry, (kind.name, Filled()), section=section.key)
                empty = found(registry, (kind.name, Filled(yes=False)), section=section.key)
                led = found(registry, (kind.name, Leads((1, 2))), section=section.key)
                assert told == led
                assert told | empty == {1, 2}


@pytest.mark.parametrize(
    ("sort", "descending", "expected"),
    [
        # «СОШ № 2» comes before «СОШ № 10»; the main place of work counts first.
        ("works_at", False, (ZHUKOV, YOLKINA, ABRAMOV, YAKOVLEVA)),
        ("works_at", True, (YOLKINA, ZHUKOV, ABRAMOV, YAKOVLEVA)),
        ("works_as", False, (ZHUKOV, YOLKINA, ABRAMOV, YAKOVLEVA)),
        ("mentored_by", False, (YOLKINA, ABRAMOV, ZHUKOV, YAKOVLEVA)),
    ],
)
def test_order_by_computed_columns(registry, sort, descending, expected):
    assert registry.ids("people", Query(sort=sort, descending=descending)) == expected


def test_a_page_of_pasted_words_is_no_trouble(registry):
    words = " ".join(f"слово{number}" for number in range(5_000))
    assert found(registry, search=words) == set()
    assert found(registry, ("surname", Holds(words))) == set()


@pytest.mark.parametrize(
    ("section", "name", "condition"),
    [
        ("people", "surname", Holds("ёлк")),
        ("people", "degree", Filled(yes=False)),
        ("people", "sex", OneOf(("f", ""))),
        ("people", "birth_date", Between(date(1980, 3, 1), None)),
        ("people", "teaching_since", Around(-30)),
        ("people", "teaching_breaks", Between(None, Decimal(3))),
        ("employments", "rate", Between(Decimal("0.25"), Decimal(1))),
        ("employments", "person", Leads((4, 7))),
    ],
)
def test_a_condition_is_kept_and_read_again(section, name, condition):
    kind = SECTIONS[section].field(name)
    assert condition_from_json(kind, condition_as_json(condition)) == condition


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("sex", {"is": "one_of", "codes": ["gone"]}),
        ("sex", {"is": "holds", "words": "м"}),
        ("surname", {"is": "later"}),
        ("surname", ["holds"]),
        ("birth_date", {"is": "between", "low": "завтра", "high": None}),
        ("birth_date", {"is": "around", "days": 10**9}),
        ("birth_date", {"is": "between", "low": 5, "high": None}),
        ("teaching_breaks", {"is": "between", "low": "много", "high": None}),
    ],
)
def test_what_no_longer_fits_is_left_out(name, kept):
    assert condition_from_json(SECTIONS["people"].field(name), kept) is None
