"""Collecting: answers go in whole or not at all, again and again, and every refusal says why."""

import pytest
from sqlalchemy import event

from checklist_files import every, fill, write_answers, write_rows
from checklist_samples import METHODICAL, RMO, YOUNG
from mms_desktop.services.monitoring.periods import close_period

SITE_ITEMS = [f"s{number}" for number in range(1, 10)]
RESPONSE_KEYS = {
    "form", "edition", "subject", "score", "possible", "share", "level", "level_code", "range",
}  # fmt: skip


def codes(collected):
    return [error.code for error in collected.errors]


def test_table_of_answers_gives_the_agreed_json(base, tmp_path):
    file = write_answers(tmp_path / "answers.csv", YOUNG, every(YOUNG, 1))
    told = base.collect([file]).as_json()
    assert (told["accepted"], told["rejected"], told["errors"]) == (1, 0, [])
    (response,) = told["responses"]
    assert response.keys() >= RESPONSE_KEYS
    assert (response["form"], response["edition"]) == ("young", "2020-1")
    assert (response["subject"], response["score"], response["possible"]) == ("service", 11, 22)
    assert (response["share"], response["level_code"]) == (0.5, "low")
    assert response["range"] == [11, 11]


@pytest.mark.parametrize(
    ("points", "code"),
    [(11, "low"), (12, "medium"), (15, "medium"), (16, "undefined"), (17, "high")],
)
def test_level_is_that_of_the_document(base, tmp_path, points, code):
    marks = every(YOUNG, 1) | {f"y{number}": 2 for number in range(1, points - 10)}
    collected = base.collect([write_answers(tmp_path / "a.csv", YOUNG, marks)])
    assert (collected.responses[0].result.score, collected.responses[0].result.level_code) == (
        points,
        code,
    )


def test_half_filled_form_shows_its_range_and_no_level(base, tmp_path):
    marks = {f"r{number}": 2 for number in range(1, 7)}
    file = write_answers(tmp_path / "a.csv", RMO, marks, subject="rmo-rus")
    told = base.collect([file]).as_json()["responses"][0]
    assert (told["level_code"], told["range"], told["share"]) == ("incomplete", [12, 24], None)
    assert told["possible"] == 24


def test_not_applicable_lowers_the_possible_score(base, tmp_path):
    file = write_answers(tmp_path / "a.csv", METHODICAL, every(METHODICAL) | {"m11": "na"})
    told = base.collect([file]).as_json()["responses"][0]
    assert (told["score"], told["possible"], told["share"]) == (20, 20, 1.0)


def test_blank_filled_in_a_spreadsheet_program_is_collected(base, blank, answers):
    marks = {item: number % 3 for number, item in enumerate(SITE_ITEMS)}
    collected = base.collect([fill(blank("school_site", "sosh-1"), marks)])
    assert (collected.accepted, collected.errors) == (1, [])
    assert answers("school_site", "sosh-1") == marks
    assert answers("school_site", "sosh-2") is None


def test_comments_and_links_of_a_blank_are_kept(base, blank, period):
    links = ["https://a.example/1", "https://a.example/2", "приказ № 5", "d", "e"]
    fill(
        blank("school_site", "sosh-1"),
        {"s1": 2},
        comments={"s1": "Да,\nс 2021 года"},
        links={"s1": links},
    )
    base.collect([blank_file(base, blank)])
    (one,) = base.monitoring.filled_forms(period)
    assert one.answers[0].comment == "Да,\nс 2021 года"
    assert one.answers[0].evidence == tuple(links)


def blank_file(base, blank):
    return base.path.parent / "school_site-sosh-1.xlsx"


def test_marks_written_as_text_are_understood(base, blank, answers):
    marks = {"m1": "2", "m3": "1.0", "m4": " 0 ", "m11": "н/п"}
    base.collect([fill(blank("methodical_work"), marks)])
    assert answers("methodical_work", "service") == {"m1": 2, "m3": 1, "m4": 0, "m11": "na"}


def test_same_file_again_changes_nothing(base, tmp_path):
    file = write_answers(tmp_path / "answers.csv", YOUNG, every(YOUNG))
    base.collect([file])
    entries = len(base.registry.journal())
    again = base.collect([file])
    assert (again.accepted, again.unchanged, again.rejected) == (1, 1, 0)
    assert [warning.code for warning in again.warnings] == ["already_loaded"]
    assert len(base.registry.journal()) == entries


def test_later_table_replaces_the_earlier_answers(base, tmp_path, answers):
    first = write_answers(tmp_path / "1.csv", YOUNG, every(YOUNG))
    second = write_answers(tmp_path / "2.csv", YOUNG, {"y1": 0, "y2": 1})
    base.collect([first, second])
    assert answers("young", "service") == {"y1": 0, "y2": 1}
    base.collect([first])
    assert answers("young", "service") == every(YOUNG)


def test_replaced_answers_stay_in_the_journal_and_come_back_by_undo(base, tmp_path, answers):
    base.collect([write_answers(tmp_path / "1.csv", YOUNG, every(YOUNG))])
    base.collect([write_answers(tmp_path / "2.csv", YOUNG, {"y1": 0})])
    base.registry.undo()
    assert answers("young", "service") == every(YOUNG)


def test_files_of_one_call_are_one_step(base, tmp_path, blank, answers):
    files = [fill(blank("school_site", code), every(base.forms["school_site"])) for code in
             ("sosh-1", "sosh-2", "licey")]  # fmt: skip
    base.collect(files)
    base.registry.undo()
    assert answers("school_site", "sosh-1") is None
    assert answers("school_site", "licey") is None


def test_expert_answers_stand_beside_the_own_ones(base, tmp_path, answers):
    own = write_answers(tmp_path / "1.csv", YOUNG, every(YOUNG))
    expert = write_answers(tmp_path / "2.csv", YOUNG, every(YOUNG, 1), assessor="expert")
    base.collect([own, expert])
    assert answers("young", "service") == every(YOUNG)
    assert answers("young", "service", "expert") == every(YOUNG, 1)


def test_two_spellings_of_one_assessor_are_one_response(base, tmp_path, answers):
    spellings = ("self", "Самооценка", "")
    rows = [
        {"form": "young", "edition": "2020-1", "period": "2023-Н2", "subject": "service",
         "item": item.code, "score": 1, "assessor": spellings[number % 3]}
        for number, item in enumerate(YOUNG.items)
    ]  # fmt: skip
    collected = base.collect([write_rows(tmp_path / "a.csv", rows)])
    assert (collected.accepted, collected.errors) == (1, [])
    assert answers("young", "service") == every(YOUNG, 1)


def test_items_are_known_by_printed_number_too(base, tmp_path, answers):
    base.collect([write_answers(tmp_path / "a.csv", YOUNG, {"1": 2, "2": 1})])
    assert answers("young", "service") == {"y1": 2, "y2": 1}


@pytest.mark.parametrize(
    ("changes", "code", "column"),
    [
        ({"form": "yuong"}, "unknown_form", "form"),
        ({"edition": "2031-1"}, "unknown_edition", "edition"),
        ({"period": "2022-H1"}, "unknown_period", "period"),
        ({"subject": "sosh-1"}, "unknown_subject", "subject"),
        ({"assessor": "директор"}, "unknown_assessor", "assessor"),
        ({"item": "y12"}, "unknown_item", "item"),
        ({"item": "y1"}, "repeated", "item"),
        ({"score": "3"}, "bad_score", "score"),
        ({"score": "два"}, "bad_score", "score"),
        ({"score": "1,5"}, "bad_score", "score"),
        ({"score": "-1"}, "bad_score", "score"),
        ({"score": "na"}, "na_not_allowed", "score"),
        ({"evidence": "1;2;3;4;5;6"}, "too_much_evidence", "evidence"),
        ({"comment": "а" * 4001}, "too_long", "comment"),
        ({"evidence": "а" * 4001}, "too_long", "evidence"),
    ],
)
def test_bad_row_refuses_its_response_and_names_the_place(base, tmp_path, changes, code, column):
    common = {"form": "young", "edition": "2020-1", "period": "2023-H2", "subject": "service",
              "score": "2", "assessor": "self"}  # fmt: skip
    rows = [{**common, "item": "y1"}, {**common, "item": "y2", **changes}]
    collected = base.collect([write_rows(tmp_path / "ответы.csv", rows)])
    (error,) = collected.errors
    assert (error.code, error.place.file) == (code, "ответы.csv")
    assert (error.place.row, error.place.column) == (3, column)
    assert error.message.endswith(".")
    wrong_key = column in ("form", "edition", "period", "subject", "assessor")
    assert (collected.accepted, collected.rejected) == ((1, 1) if wrong_key else (0, 1))


def test_all_wrong_rows_are_told_at_once(base, tmp_path):
    marks = {"y1": 5, "y2": "x", "y3": 2, "y99": 1}
    collected = base.collect([write_answers(tmp_path / "a.csv", YOUNG, marks)])
    assert [error.place.row for error in collected.errors] == [2, 3, 5]
    assert collected.rejected == 1


def test_score_in_the_empty_row_of_the_document_is_refused(base, tmp_path):
    collected = base.collect([write_answers(tmp_path / "a.csv", METHODICAL, {"m2": 2})])
    assert codes(collected) == ["placeholder"]


def test_bad_response_does_not_stop_the_others(base, tmp_path, answers):
    bad = write_answers(tmp_path / "1.csv", RMO, {"r1": 9}, subject="rmo-rus")
    good = write_answers(tmp_path / "2.csv", RMO, every(RMO), subject="rmo-mat")
    collected = base.collect([bad, tmp_path / "нет.xlsx", good])
    assert (collected.accepted, collected.rejected) == (1, 2)
    assert answers("rmo", "rmo-rus") is None
    assert answers("rmo", "rmo-mat") == every(RMO)


def test_refused_response_leaves_the_accepted_one_alone(base, tmp_path, answers):
    base.collect([write_answers(tmp_path / "1.csv", YOUNG, every(YOUNG))])
    base.collect([write_answers(tmp_path / "2.csv", YOUNG, {"y1": 0, "y2": 7})])
    assert answers("young", "service") == every(YOUNG)


def test_closed_period_takes_no_answers(base, tmp_path):
    from datetime import date

    close_period(base.database, "2023-H2", date(2024, 2, 1))
    collected = base.collect([write_answers(tmp_path / "a.csv", YOUNG, every(YOUNG))])
    assert codes(collected) == ["period_closed"]
    assert collected.responses == []


def test_row_without_a_score_may_hold_a_comment(base, tmp_path, period):
    base.collect([write_answers(tmp_path / "a.csv", YOUNG, {"y1": ""}, comment="Уточняем")])
    (one,) = base.monitoring.filled_forms(period)
    assert (one.answers[0].comment, one.answers[0].is_given) == ("Уточняем", False)
    assert one.result.level_code == "incomplete"


def test_edition_that_excel_took_for_a_date_is_understood(base, tmp_path):
    from datetime import date

    from openpyxl import Workbook

    book = Workbook()
    book.active.append(["form", "edition", "period", "subject", "item", "score"])
    book.active.append(["young", date(2020, 1, 1), "2023-H2", "service", "y1", 2])
    book.save(tmp_path / "a.xlsx")
    assert base.collect([tmp_path / "a.xlsx"]).accepted == 1


def collected_statements(base, tmp_path, first, count):
    """Collect as many schools from one file; return how often the base was asked."""
    schools = [f"x-{number}" for number in range(first, first + count)]
    for code in schools:
        base.registry.save("organizations", {"code": code, "short_name": code, "kind": "school"})
    form = base.forms["school_site"]
    rows = [
        {"form": form.key, "edition": form.edition, "period": "2023-H2", "subject": code,
         "item": item, "score": 1}
        for code in schools for item in SITE_ITEMS
    ]  # fmt: skip
    asked = []

    def remember(_connection, _cursor, statement, *_rest):
        asked.append(statement)

    event.listen(base.database.engine, "before_cursor_execute", remember)
    assert base.collect([write_rows(tmp_path / f"{first}.csv", rows)]).accepted == count
    event.remove(base.database.engine, "before_cursor_execute", remember)
    return len(asked)


def test_a_school_more_costs_the_same_however_many_there_are(base, tmp_path):
    few = collected_statements(base, tmp_path, 0, 10)
    many = collected_statements(base, tmp_path, 10, 60)
    assert many < few * 6.5
