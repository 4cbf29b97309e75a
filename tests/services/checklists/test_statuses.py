"""Who was expected and who has sent, in time or late; returning, accepting, reminding."""

from datetime import date

import pytest

from checklist_files import every, fill, write_answers
from checklist_samples import YOUNG
from mms_desktop.domain.sections.responses import ResponseStatus
from mms_desktop.services.checklists.collecting import collect
from mms_desktop.services.checklists.deciding import Decision, decide
from mms_desktop.services.checklists.differences import compare
from mms_desktop.services.checklists.reasons import CannotJudge
from mms_desktop.services.checklists.reminders import reminders, write_reminders
from mms_desktop.services.checklists.returning import (
    Choice,
    accept_response,
    return_response,
    write_returned,
)
from mms_desktop.services.checklists.status import Timeliness, form_statuses
from mms_desktop.services.checklists.subjects import SubjectUnknown
from mms_desktop.services.monitoring.periods import add_period, close_period

DUE = date(2024, 1, 20)
AFTER = date(2024, 1, 23)


def taken(base, files, today=DUE):
    return collect(
        base.database, files, editions=base.editions, gap_policy=base.monitoring.gap_policy,
        today=today,
    )  # fmt: skip


def statuses(base, code, today):
    monitoring = base.monitoring
    return form_statuses(
        base.database, base.editions, monitoring.period(code), monitoring.gap_policy, today
    )


def status_of(base, form, today=AFTER):
    found = statuses(base, "2023-H2", today)
    return next(one for one in found if one.form.key == form)


def by_code(status):
    return {one.subject.code: one for one in status.subjects}


def site(base, blank, code, *, mark=2, count=9, out=None):
    marks = {f"s{number}": mark for number in range(1, count + 1)}
    return fill(blank("school_site", code, out=out), marks)


def test_everybody_open_on_the_reference_date_is_expected(base):
    base.registry.save(
        "organizations",
        {"code": "closed", "short_name": "А", "kind": "school", "closed": date(2023, 1, 1)},
    )
    base.registry.save(
        "organizations",
        {"code": "later", "short_name": "Б", "kind": "school", "opened": date(2024, 9, 1)},
    )
    base.registry.save(
        "associations",
        {"code": "school-mo", "title": "Школьное", "level": "school", "kind": "subject"},
    )
    assert list(by_code(status_of(base, "school_site"))) == ["sosh-1", "sosh-2", "licey"]
    assert sorted(by_code(status_of(base, "rmo"))) == ["rmo-mat", "rmo-rus"]
    assert list(by_code(status_of(base, "young"))) == ["service"]


def test_in_time_and_late_are_told_by_the_day_of_the_whole_response(base, blank):
    taken(base, [site(base, blank, "sosh-1")], DUE)
    taken(base, [site(base, blank, "sosh-2")], AFTER)
    taken(base, [site(base, blank, "licey", count=4)], DUE)
    status = status_of(base, "school_site")
    found = {code: one.timeliness for code, one in by_code(status).items()}
    assert found == {
        "sosh-1": Timeliness.ON_TIME, "sosh-2": Timeliness.LATE, "licey": Timeliness.OVERDUE,
    }  # fmt: skip
    told = status.as_json()
    assert [told[key] for key in ("expected", "received", "complete", "missing")] == [3, 3, 2, 1]
    assert [told[key] for key in ("on_time", "late", "overdue")] == [1, 1, 1]


def test_correction_after_the_term_does_not_make_it_late(base, blank):
    taken(base, [site(base, blank, "sosh-1", out="1.xlsx")], DUE)
    taken(base, [site(base, blank, "sosh-1", mark=1, out="2.xlsx")], AFTER)
    assert by_code(status_of(base, "school_site"))["sosh-1"].timeliness is Timeliness.ON_TIME


def test_before_the_term_nothing_is_overdue(base):
    one = by_code(status_of(base, "school_site", DUE))["sosh-1"]
    assert (one.timeliness, one.words, one.code) == (Timeliness.AWAITED, "Не начат", "not_started")


def test_without_a_term_nobody_is_late(base, tmp_path):
    add_period(base.database, "2022-H1")
    file = write_answers(tmp_path / "a.csv", YOUNG, every(YOUNG), period="2022-H1")
    taken(base, [file])
    found = statuses(base, "2022-H1", AFTER)
    assert {one.timeliness for form in found for one in form.subjects} == {Timeliness.NO_TERM}


def test_who_filled_in_unasked_is_shown_but_not_expected(base, tmp_path):
    base.registry.save(
        "organizations",
        {"code": "closed", "short_name": "А", "kind": "school", "closed": date(2023, 1, 1)},
    )
    form = base.forms["school_site"]
    taken(base, [write_answers(tmp_path / "a.csv", form, every(form), subject="closed")])
    status = status_of(base, "school_site")
    assert not by_code(status)["closed"].expected
    assert (status.expected, status.complete, status.missing) == (3, 1, 3)


def test_expert_scores_stand_beside_with_the_difference(base, tmp_path):
    own = write_answers(tmp_path / "1.csv", YOUNG, every(YOUNG))
    expert = write_answers(
        tmp_path / "2.csv", YOUNG, {**every(YOUNG), "y1": 0, "y2": 1}, assessor="expert"
    )
    taken(base, [own, expert])
    told = status_of(base, "young").as_json()["subjects"][0]
    assert (told["response"]["score"], told["expert"]["score"], told["difference"]) == (22, 19, -3)
    assert [item["difference"] for item in told["items"][:3]] == [-2, -1, 0]
    assert (told["items"][0]["self"], told["items"][0]["expert"]) == ("2", "0")


def test_half_of_the_expert_answers_gives_no_difference(base, tmp_path):
    own = write_answers(tmp_path / "1.csv", YOUNG, every(YOUNG))
    expert = write_answers(tmp_path / "2.csv", YOUNG, {"y1": 0}, assessor="expert")
    taken(base, [own, expert])
    told = status_of(base, "young").as_json()["subjects"][0]
    assert (told["difference"], told["items"][0]["difference"]) == (None, -2)
    assert told["items"][1]["difference"] is None


# --------------------------------------------------------------------- return and accept


def returned(base, period, reasons, code="sosh-1", form="school_site"):
    return return_response(
        base.database, base.editions, Choice(base.forms[form], period, code), reasons,
        gap_policy=base.monitoring.gap_policy, today=AFTER,
    )  # fmt: skip


def accepted(base, period, code="sosh-1"):
    choice = Choice(base.forms["school_site"], period, code)
    return accept_response(base.database, base.editions, choice, base.monitoring.gap_policy)


def test_returned_response_comes_back_corrected(base, blank, period, tmp_path, answers):
    taken(base, [site(base, blank, "sosh-1")])
    judged = returned(base, period, {"s3": "Нет ссылки", "5": "План за прошлый год"})
    assert judged.filled.response.status == ResponseStatus.RETURNED
    file = write_returned(
        base.database, judged.filled, period, {"s3": "Нет ссылки"}, tmp_path / "возврат.xlsx"
    )
    from openpyxl import load_workbook

    rows = list(load_workbook(file).worksheets[0].iter_rows(min_row=6, values_only=True))
    assert rows[0][-1] == "Замечание"
    assert (rows[3][0], rows[3][4], rows[3][-1]) == ("s3", 2, "Нет ссылки")
    assert by_code(status_of(base, "school_site"))["sosh-1"].words == "Возвращён"
    collected = taken(base, [fill(file, {"s3": 1}, saved="2030-01-01T00:00:00Z")], AFTER)
    assert collected.errors == []
    assert answers("school_site", "sosh-1")["s3"] == 1
    assert collected.responses[0].response.status == ResponseStatus.CHECKING


def test_reasons_stay_beside_the_answers_and_leave_the_expert_alone(base, blank, period, tmp_path):
    form = base.forms["school_site"]
    expert = write_answers(tmp_path / "e.csv", form, {"s1": 1}, subject="sosh-1", assessor="expert")
    taken(base, [site(base, blank, "sosh-1"), expert])
    returned(base, period, {"s3": "Нет ссылки"})
    one = by_code(status_of(base, "school_site"))["sosh-1"]
    assert one.filled.reasons == {"s3": "Нет ссылки"}
    assert one.filled.as_json()["reasons"] == {"s3": "Нет ссылки"}
    assert [(answer.item, answer.comment) for answer in one.expert.answers] == [("s1", "")]


def test_return_is_one_step_of_undo(base, blank, period):
    taken(base, [site(base, blank, "sosh-1")])
    returned(base, period, {"s3": "Нет ссылки"})
    base.registry.undo()
    one = by_code(status_of(base, "school_site"))["sosh-1"]
    assert (one.code, one.filled.reasons, one.expert) == ("ready", {}, None)


@pytest.mark.parametrize(
    ("reasons", "words"),
    [
        ({}, "хотя бы один"),
        ({"s99": "Нет"}, "Пункта «s99»"),
        ({"s1": "  "}, "напишите причину"),
        ({"s1": "а" * 4001}, "не длиннее"),
    ],
)
def test_return_needs_a_reason_per_item(base, blank, period, reasons, words):
    taken(base, [site(base, blank, "sosh-1")])
    with pytest.raises(CannotJudge, match=words):
        returned(base, period, reasons)
    assert by_code(status_of(base, "school_site"))["sosh-1"].code == "ready"


def test_empty_row_of_the_document_cannot_be_returned(base, period, tmp_path):
    form = base.forms["methodical_work"]
    taken(base, [write_answers(tmp_path / "a.csv", form, every(form))])
    with pytest.raises(CannotJudge, match="не оценивается"):
        returned(base, period, {"2": "Пусто"}, code="service", form="methodical_work")


def test_what_was_not_sent_cannot_be_judged(base, period):
    with pytest.raises(CannotJudge, match="ещё нет: сначала соберите"):
        returned(base, period, {"s1": "Нет"})
    with pytest.raises(SubjectUnknown):
        accepted(base, period, "sosh-77")


def test_whole_response_is_accepted_and_a_half_is_not(base, blank, period):
    taken(base, [site(base, blank, "sosh-1"), site(base, blank, "sosh-2", count=4)])
    assert accepted(base, period).filled.response.status == ResponseStatus.ACCEPTED
    with pytest.raises(CannotJudge, match="не полностью"):
        accepted(base, period, "sosh-2")


def test_closed_period_is_not_judged(base, blank, period):
    taken(base, [site(base, blank, "sosh-1")])
    close_period(base.database, "2023-H2", AFTER)
    with pytest.raises(CannotJudge, match="закрыт"):
        accepted(base, base.monitoring.period("2023-H2"))


# --------------------------------------------------------------------- было / прислано


def incoming(base, file):
    found = compare(base.database, [file], base.editions, base.monitoring.gap_policy)
    assert found.errors == []
    return found.incoming[0]


def test_difference_shows_what_was_and_what_came(base, blank):
    taken(base, [site(base, blank, "sosh-1", out="1.xlsx")])
    file = fill(blank("school_site", "sosh-1", out="2.xlsx"), {"s1": 2, "s2": 0},
                comments={"s1": "Уточнение"}, saved="2030-01-01T00:00:00Z")  # fmt: skip
    one = incoming(base, file)
    told = one.as_json()
    assert not told["new"]
    assert [(row["item"], row["before"], row["after"]) for row in told["changed"]][:3] == [
        ("s1", "2", "2"), ("s2", "2", "0"), ("s3", "2", ""),
    ]  # fmt: skip
    assert len(told["changed"]) == 9


def test_comparing_changes_nothing(base, blank, answers):
    one = incoming(base, site(base, blank, "sosh-1"))
    assert (one.stored, len(one.changed)) == (None, 9)
    assert answers("school_site", "sosh-1") is None


def test_items_are_accepted_one_by_one(base, blank, answers):
    taken(base, [site(base, blank, "sosh-1", out="1.xlsx")])
    marks = dict.fromkeys((f"s{number}" for number in range(1, 10)), 0)
    file = fill(blank("school_site", "sosh-1", out="2.xlsx"), marks, saved="2024-06-01T00:00:00Z")
    one = incoming(base, file)
    decide(
        base.database, base.editions, one, Decision(accepted=frozenset({"s2", "s5"})),
        gap_policy=base.monitoring.gap_policy, today=AFTER,
    )  # fmt: skip
    found = answers("school_site", "sosh-1")
    assert [code for code, mark in found.items() if mark == 0] == ["s2", "s5"]
    assert [error.code for error in taken(base, [file]).errors] == ["older_revision"]


def test_unreadable_file_is_told_in_the_comparison(base, tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4")
    found = compare(base.database, [tmp_path / "a.pdf"], base.editions, base.monitoring.gap_policy)
    assert [error.code for error in found.errors] == ["pdf"]


# --------------------------------------------------------------------- reminders


def found_reminders(base, today=AFTER):
    found = statuses(base, "2023-H2", today)
    return reminders(found, base.monitoring.period("2023-H2"), today, "Озёрский район")


def test_reminder_names_what_is_owed_and_why(base, blank, period):
    taken(base, [site(base, blank, "sosh-1", count=7)])
    found = {one.subject.code: one for one in found_reminders(base)}
    assert set(found) == {"sosh-1", "sosh-2", "licey", "rmo-rus", "rmo-mat"}
    text = "\n".join(found["sosh-1"].lines)
    assert "нет ответов по пунктам: 8, 9" in text
    assert "не представлен" in text
    assert "По состоянию на 23.01.2024" in text
    assert "просрочка составляет 3 дня" in text
    assert "Озёрский район" in text


def test_before_the_term_a_reminder_only_reminds(base):
    text = "\n".join(found_reminders(base, date(2024, 1, 15))[0].lines)
    assert "до 20.01.2024 включительно" in text
    assert "просрочка" not in text


def test_who_has_sent_everything_is_left_in_peace(base, tmp_path):
    files = [
        write_answers(tmp_path / f"{key}.csv", base.forms[key], every(base.forms[key]),
                      subject="sosh-1")
        for key in ("school_site", "school_service")
    ]  # fmt: skip
    taken(base, files)
    assert "sosh-1" not in {one.subject.code for one in found_reminders(base)}
    returned(base, base.monitoring.period("2023-H2"), {"s1": "Нет"})
    assert "sosh-1" in {one.subject.code for one in found_reminders(base)}


def test_reminders_are_written_each_to_its_file(base, tmp_path):
    files = write_reminders(found_reminders(base), tmp_path / "out")
    assert len(files) == 5
    text = files[0].read_text("utf-8-sig")
    assert text.startswith("Кому: ")
