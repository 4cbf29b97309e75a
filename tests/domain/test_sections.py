"""Every section is what the data dictionary of the register says."""

import tomllib
from dataclasses import MISSING, fields
from pathlib import Path

import pytest

from mms_desktop.domain.fields import Choice, Link, Links, Text, TextFormat
from mms_desktop.domain.issues import IssueCode, RecordInvalid
from mms_desktop.domain.sections import ALL_SECTIONS, SECTIONS
from samples import sample_values

DICTIONARY = tomllib.loads(
    (Path(__file__).parents[1] / "data" / "register.toml").read_text(encoding="utf-8")
)
every_section = pytest.mark.parametrize("section", ALL_SECTIONS, ids=lambda s: s.key)


def names(kinds):
    return [kind.name for kind in kinds]


def kind_names(section, word):
    return [kind.name for kind in section.fields if type(kind).__name__.casefold() == word]


def test_sections_are_those_of_the_dictionary():
    assert set(SECTIONS) == set(DICTIONARY)
    assert len(ALL_SECTIONS) == len(SECTIONS)


@every_section
def test_title_and_fields_are_those_of_the_dictionary(section):
    described = DICTIONARY[section.key]
    assert section.title == described["title"]
    assert names(section.fields) == described["fields"]
    assert names(k for k in section.fields if k.required) == described["required"]


@every_section
def test_natural_key_is_that_of_the_dictionary(section):
    assert list(section.natural_key) == DICTIONARY[section.key]["natural_key"]


@every_section
def test_kinds_are_those_of_the_dictionary(section):
    described = DICTIONARY[section.key].get("kinds", {})
    kinds = ("number", "amount", "day", "flag", "links")
    found = {kind: set(kind_names(section, kind)) for kind in kinds}
    assert found == {kind: set(described.get(kind, ())) for kind in kinds}


@every_section
def test_links_are_those_of_the_dictionary(section):
    found = {kind.name: kind.to for kind in section.link_fields}
    assert found == DICTIONARY[section.key].get("links", {})


@every_section
def test_codes_of_the_options_are_those_of_the_dictionary(section):
    found = {k.name: [o.value for o in k.options] for k in section.fields if isinstance(k, Choice)}
    described = DICTIONARY[section.key].get("options", {})
    assert found == {name: list(options) for name, options in described.items()}


@every_section
def test_given_labels_are_kept(section):
    described = DICTIONARY[section.key]
    for name, label in described.get("labels", {}).items():
        assert section.field(name).label == label
    for name, options in described.get("options", {}).items():
        for code, label in options.items():
            assert section.field(name).option(code).label == label or not label


@every_section
def test_labels_are_russian_and_name_one_field_each(section):
    labels = [kind.label for kind in section.fields]
    assert len({label.casefold() for label in labels}) == len(labels)
    assert all(map(is_russian, labels))
    assert all(label == label.strip() and label[0].isupper() for label in labels)


@every_section
def test_options_have_russian_labels_of_their_own(section):
    for kind in section.fields:
        if isinstance(kind, Choice):
            labels = [option.label for option in kind.options]
            assert len({label.casefold() for label in labels}) == len(labels)
            assert all(map(is_russian, labels))


def is_russian(words):
    return bool(words) and not any("a" <= letter <= "z" for letter in words.casefold())


@every_section
def test_links_lead_to_sections_that_come_before(section):
    before = names_before(section)
    assert {kind.to for kind in section.fields if isinstance(kind, Link | Links)} <= before


def names_before(section):
    return {other.key for other in ALL_SECTIONS[: ALL_SECTIONS.index(section)]}


@every_section
def test_caption_always_has_words(section):
    captions = [section.field(name) for name in section.caption]
    assert any(kind.required for kind in captions)


@every_section
def test_table_is_not_too_wide_and_can_be_searched(section):
    assert any(kind.search for kind in section.fields)
    shown = [kind for kind in section.fields if kind.in_table]
    assert 2 <= len(shown) <= 9


@every_section
def test_long_texts_have_room(section):
    for kind in section.fields:
        if isinstance(kind, Text) and kind.multiline:
            assert kind.max_length == 2000


@every_section
def test_only_a_required_attribute_can_have_no_default(section):
    defaults = {attribute.name: attribute.default for attribute in fields(section.record_type)}
    without = {kind.name for kind in section.fields if defaults[kind.name] is MISSING}
    assert without <= set(DICTIONARY[section.key]["required"])


@pytest.mark.parametrize("n", [1, 2, 3])
@every_section
def test_sample_is_valid_and_comes_back_unchanged(section, n):
    values = sample_values(section, n)
    record = section.parse(values)
    assert section.values(record) == values
    empty = {name for name, value in values.items() if value in (None, "", ())}
    assert empty <= {"closed", "person"}


@every_section
def test_samples_differ_in_their_natural_keys(section):
    keys = [[sample_values(section, n)[k] for k in section.natural_key] for n in (1, 2, 3)]
    assert len(set(map(tuple, keys))) == 3


@every_section
def test_every_empty_required_field_is_named(section):
    with pytest.raises(RecordInvalid) as caught:
        section.parse({})
    assert [found.field for found in caught.value.issues] == DICTIONARY[section.key]["required"]
    assert {found.code for found in caught.value.issues} == {IssueCode.REQUIRED}


def test_identifiers_and_positions_are_checked_as_such():
    formats = {
        (section.key, kind.name): kind.format
        for section in ALL_SECTIONS
        for kind in section.fields
        if isinstance(kind, Text) and kind.format is not TextFormat.PLAIN
    }
    assert formats == {
        ("organizations", "inn"): TextFormat.INN,
        ("organizations", "ogrn"): TextFormat.OGRN,
        ("organizations", "oktmo"): TextFormat.OKTMO,
        ("organizations", "email"): TextFormat.EMAIL,
        ("people", "snils"): TextFormat.SNILS,
        ("people", "email"): TextFormat.EMAIL,
        ("employments", "position"): TextFormat.POSITION,
        ("employments", "subjects"): TextFormat.SEVERAL,
        ("attestations", "position"): TextFormat.POSITION,
    }


def test_what_tells_who_a_person_is_is_marked_personal():
    marked = {
        f"{section.key}.{kind.name}"
        for section in ALL_SECTIONS
        for kind in section.fields
        if kind.personal
    }
    assert marked >= {
        "people.surname",
        "people.given_name",
        "people.patronymic",
        "people.birth_date",
        "people.snils",
        "people.email",
        "people.phone",
        "people.note",
        "mentorships.reason",
        "trainings.number",
        "trainings.registration",
        "sites.supervisor",
        "roadmap.responsible",
        "decisions.responsible",
        "events.organizer",
    }
