"""Roadmaps of the regions: every row of the documents, and the days their terms mean."""

from datetime import date

import pytest

from mms_desktop.catalog.reading import DeclarationError
from mms_desktop.catalog.roadmaps import read_roadmaps
from mms_desktop.domain.roadmaps import is_said_by_days, term_days
from mms_desktop.paths import forms_dir
from mms_desktop.services.registry import Query
from mms_desktop.services.roadmap import due_points, load_roadmap

TEMPLATES = read_roadmaps(forms_dir())


@pytest.mark.parametrize(
    ("key", "count", "directions"), [("lenobl", 46, 6), ("kirov", 23, 3), ("primorye", 38, 3)]
)
def test_every_row_of_the_document_is_there(key, count, directions):
    points = TEMPLATES[key].points
    assert len(points) == count
    assert len({point.direction for point in points}) == directions
    assert all(point.title and point.responsible and point.term for point in points)
    assert not any(sign in point.title for point in points for sign in "<>[]\t")


def test_rows_broken_by_a_page_are_whole_again():
    points = {point.number: point for point in TEMPLATES["lenobl"].points}
    assert points["1.5"].title == (
        "Подготовка адресных рекомендаций, в том числе для принятия управленческих решений, по "
        "результатам мониторинга эффективности РС НМС, отдельных субъектов РС НМС."
    )
    assert points["5.3"].term == "В течение года"
    assert points["5.3"].responsible == "ГАОУ ДПО «ЛОИРО» ОМСУ ММС"
    assert points["6.6"].title.endswith("сопровождения педагогов и др.")
    points = {point.number: point for point in TEMPLATES["primorye"].points}
    assert points["2.1.5"].result == ("Не менее 20% от числа педагогов, освоивших программы ДПО")
    assert points["1.2.1"].measure == (
        "Разработка критериев и индикаторов эффективности функционирования РС НМС, отдельных "
        "субъектов РС НМС"
    )


@pytest.mark.parametrize(
    ("term", "year", "expected"),
    [
        ("Январь-февраль", 2024, (date(2024, 1, 1), date(2024, 2, 29))),
        ("Январь", 2023, (date(2023, 1, 1), date(2023, 1, 31))),
        ("1 полугодие", 2023, (date(2023, 1, 1), date(2023, 6, 30))),
        ("Первое полугодие", 2023, (date(2023, 1, 1), date(2023, 6, 30))),
        ("1, 2 полугодие", 2023, (date(2023, 1, 1), date(2023, 12, 31))),
        ("В течение года (по отдельному плану)", 2023, (date(2023, 1, 1), date(2023, 12, 31))),
        ("Ежегодно (ноябрь-декабрь)", 2023, (date(2023, 11, 1), date(2023, 12, 31))),
        ("май, ноябрь ежегодно", 2023, (date(2023, 5, 1), date(2023, 11, 30))),
        ("май 2023 года", 2025, (date(2023, 5, 1), date(2023, 5, 31))),
        ("в течение 2023, 2024 годов", 2023, (date(2023, 1, 1), date(2023, 12, 31))),
        ("До 01.04.2023", 2023, (None, date(2023, 4, 1))),
        ("01.06.2023 01.06.2024", 2023, (None, date(2023, 6, 1))),
        ("01.06.2023 01.06.2024", 2024, (None, date(2024, 6, 1))),
        ("01.06.2023 01.06.2024", 2030, (None, date(2024, 6, 1))),
        ("До 12.2023", 2023, (None, date(2023, 12, 31))),
        ("Апрель, Октябрь", 2023, (date(2023, 4, 1), date(2023, 10, 31))),
        ("постоянно", 2023, (None, None)),
        ("Ежемесячно", 2023, (None, None)),
        ("по запросу", 2023, (None, None)),
    ],
)
def test_terms_name_days(term, year, expected):
    assert term_days(term, year) == expected


@pytest.mark.parametrize("key", list(TEMPLATES))
def test_loaded_once_edited_locally_and_undone(workspace, key):
    count = len(TEMPLATES[key].points)
    assert len(load_roadmap(workspace.database, TEMPLATES[key]).changes) == count
    first = workspace.registry.values("roadmap", 1)
    workspace.registry.save("roadmap", first | {"responsible": "Мы"}, 1)
    assert load_roadmap(workspace.database, TEMPLATES[key], 2025).changes == ()
    assert workspace.registry.values("roadmap", 1)["responsible"] == "Мы"
    workspace.registry.undo()
    workspace.registry.undo()
    assert workspace.registry.ids("roadmap", Query()) == ()


def test_term_without_a_day_is_kept_in_words(workspace):
    load_roadmap(workspace.database, TEMPLATES["lenobl"])
    (number,) = workspace.registry.ids("roadmap", Query(search="координационных"))
    values = workspace.registry.values("roadmap", number)
    assert values["due"] is None
    assert values["expected_result"] == "Срок по документу: Ежемесячно"


@pytest.mark.parametrize("key", list(TEMPLATES))
def test_no_term_of_a_document_is_lost(workspace, key):
    load_roadmap(workspace.database, TEMPLATES[key])
    loaded = {one.number: one for one in workspace.registry.records("roadmap")}
    for point in TEMPLATES[key].points:
        kept = point.term in loaded[point.number].expected_result
        assert kept or is_said_by_days(point.term), point.number
        assert kept or loaded[point.number].due, point.number


@pytest.mark.parametrize(
    ("term", "said"),
    [
        ("Май", True),
        ("ноябрь–декабрь", True),
        ("июнь 2023 года", True),
        ("До 01.04.2023", True),
        ("Первое полугодие", True),
        ("Апрель, октябрь", False),
        ("01.06.2023 01.06.2024", False),
        ("июнь, ежегодно", False),
        ("В течение года (по отдельному плану)", False),
        ("июнь 2023 года, далее – постоянно", False),
    ],
)
def test_days_that_say_all_of_a_term(term, said):
    assert is_said_by_days(term) is said


def test_overdue_and_soon_at_their_bounds(workspace):
    point = {"direction": "Д", "title": "Дело"}
    days = {"1": "31.05.2024", "2": "01.06.2024", "3": "01.07.2024", "4": "02.07.2024"}
    for number, due in days.items():
        workspace.registry.save("roadmap", point | {"number": number, "due": due})
    done = point | {"number": "5", "due": "01.05.2024"}
    workspace.registry.save("roadmap", done | {"status": "done"})
    workspace.registry.save("roadmap", done | {"number": "6", "status": "cancelled"})
    found = due_points(workspace.database, date(2024, 6, 1), 30)
    assert [one.number for one in found.overdue] == ["1"]
    assert [one.number for one in found.soon] == ["2", "3"]


def test_number_twice_in_a_file_is_named(tmp_path):
    folder = tmp_path / "roadmaps"
    folder.mkdir()
    text = (forms_dir() / "roadmaps" / "kirov.toml").read_text(encoding="utf-8")
    (folder / "kirov.toml").write_text(text.replace('"1.1.2"', '"1.1.1"'), encoding="utf-8")
    with pytest.raises(DeclarationError, match="номер 1"):
        read_roadmaps(tmp_path)
