"""The commands about checklists as a user and a program call them."""

import pytest

from checklist_files import every, fill, write_answers
from checklist_samples import CLEAN, FORMS, YOUNG
from mms_desktop.cli.main import run
from mms_desktop.services.checklists.xlsform import write_xlsform

SITE = FORMS["school_site"]


@pytest.fixture(autouse=True)
def own_folder(tmp_path, monkeypatch):
    """Keep own forms away from those of whoever runs the tests."""
    monkeypatch.setenv("MMS_FORMS", str(tmp_path / "own"))
    return tmp_path / "own"


@pytest.fixture
def schools(mms, base, write):
    """Add two schools and return the arguments that name the base and the period."""
    lines = ["code,short_name,kind", "sosh-1,СОШ № 1,school", "sosh-2,СОШ № 2,school"]
    mms("import", "organizations", write("орг.csv", *lines), "--base", base)
    assert mms.code == 0
    mms("period", "add", "2023-H2", "--base", base, "--due", "2024-01-20")
    return ("--base", base, "--period", "2023-H2")


def test_round_trip_from_blank_to_status(mms, schools, base, tmp_path):
    out = tmp_path / "бланки"
    made = mms("form", "blank", "school_site", *schools, "--all", "--out", out)
    assert (mms.code, len(made["files"])) == (0, 2)
    assert "Бланки: 2 из 2" in mms.stderr
    for file in made["files"]:
        fill(file, every(SITE))
    told = mms("form", "collect", *made["files"], "--base", base)
    assert (mms.code, told["accepted"], told["rejected"]) == (0, 2, 0)
    status = mms("form", "status", *schools)
    assert mms.code == 1
    site = next(one for one in status["forms"] if one["form"] == "school_site")
    assert (site["expected"], site["complete"], site["missing"]) == (2, 2, 0)
    assert {one["timeliness"] for one in site["subjects"]} == {"late"}


def test_blank_by_its_ending_or_option(mms, schools, tmp_path):
    mms("form", "blank", "young", *schools, "--out", tmp_path / "a.html")
    assert (tmp_path / "a.html").read_text(encoding="utf-8").startswith("<!DOCTYPE html>")
    made = mms("form", "blank", "young", *schools, "--html", "--out", tmp_path / "out")
    assert made["files"][0].endswith("young_service_2023-H2.html")
    made = mms("form", "blank", "young", *schools, "--expert", "--out", tmp_path / "out")
    assert made["files"][0].endswith("young_service_2023-H2_expert.xlsx")


def test_expert_blank_gives_expert_answers(mms, schools, base, tmp_path):
    mms("form", "blank", "young", *schools, "--expert", "--out", tmp_path / "e.xlsx")
    told = mms("form", "collect", fill(tmp_path / "e.xlsx", every(YOUNG)), "--base", base)
    assert told["responses"][0]["assessor"] == "expert"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("nosuch", "--out", "a.xlsx"), "Чек-листа «nosuch» нет"),
        (("school_site", "--out", "a.xlsx"), "назовите"),
        (("school_site", "--out", "a.xlsx", "--all"), "папку"),
        (("school_site", "--out", "a.xlsx", "--subject", "sosh-9"), "sosh-9"),
    ],
)
def test_wrong_call_is_explained(mms, schools, arguments, words):
    told = mms("form", "blank", *arguments, *schools)
    assert mms.code == 2
    assert words in told["error"]["message"]


def test_unknown_period_is_explained(mms, base, tmp_path):
    told = mms("form", "status", "--base", base, "--period", "2031-H1")
    assert (mms.code, "2031-H1" in told["error"]["message"]) == (2, True)


def test_codes_of_collecting(mms, schools, base, tmp_path):
    good = write_answers(tmp_path / "1.csv", YOUNG, every(YOUNG))
    bad = write_answers(tmp_path / "2.csv", YOUNG, {"y1": 7})
    (tmp_path / "3.xlsx").write_bytes(b"%PDF-1.7")
    mms("form", "collect", good, "--base", base)
    assert mms.code == 0
    told = mms("form", "collect", good, bad, tmp_path / "3.xlsx", "--base", base)
    assert (mms.code, told["accepted"], told["unchanged"], told["rejected"]) == (1, 1, 1, 2)
    mms("form", "collect", bad, "--base", base)
    assert mms.code == 1
    mms("form", "collect", tmp_path / "3.xlsx", tmp_path / "нет.csv", "--base", base)
    assert mms.code == 3


def test_older_file_needs_permission(mms, schools, base, tmp_path):
    for name, mark in (("1", 0), ("2", 2)):
        mms("form", "blank", "school_site", *schools, "--subject", "sosh-1",
            "--out", tmp_path / f"{name}.xlsx")  # fmt: skip
        fill(tmp_path / f"{name}.xlsx", every(SITE, mark), saved=f"2024-01-1{name}T10:00:00Z")
    mms("form", "collect", tmp_path / "2.xlsx", "--base", base)
    told = mms("form", "collect", tmp_path / "1.xlsx", "--base", base)
    assert (mms.code, told["errors"][0]["code"]) == (1, "older_revision")
    told = mms("form", "collect", tmp_path / "1.xlsx", "--accept-older", "--base", base)
    assert (mms.code, told["responses"][0]["score"]) == (0, 0)


def test_comparing_returning_and_accepting(mms, schools, base, tmp_path):
    answers = write_answers(tmp_path / "a.csv", SITE, every(SITE), subject="sosh-1")
    told = mms("form", "compare", answers, "--base", base)
    assert (told["incoming"][0]["new"], len(told["incoming"][0]["changed"])) == (True, 9)
    mms("form", "collect", answers, "--base", base)
    subject = ("--subject", "sosh-1")
    told = mms("form", "return", "school_site", *schools, *subject, "--reason", "s3=Нет ссылки",
               "--reason", "5=Старый план", "--out", tmp_path / "возврат.xlsx")  # fmt: skip
    assert (mms.code, told["status"]) == (0, "returned")
    told = mms("form", "collect", fill(told["file"], {"s3": 0}), "--base", base)
    assert (mms.code, told["responses"][0]["status"]) == (0, "checking")
    told = mms("form", "accept", "school_site", *schools, *subject)
    assert (mms.code, told["status"]) == (0, "accepted")


def test_judging_what_was_not_sent_says_so(mms, schools, tmp_path):
    subject = ("--subject", "sosh-1")
    told = mms("form", "accept", "school_site", *schools, *subject)
    assert (mms.code, told["error"]["code"]) == (1, "cannot_judge")
    mms("form", "return", "school_site", *schools, *subject, "--reason", "без знака",
        "--out", tmp_path / "a.xlsx")  # fmt: skip
    assert mms.code == 2
    assert not (tmp_path / "a.xlsx").exists()


def test_reminders_go_to_those_who_owe(mms, schools, base, tmp_path):
    for key in ("school_site", "school_service"):
        form = FORMS[key]
        file = write_answers(tmp_path / f"{key}.csv", form, every(form), subject="sosh-1")
        mms("form", "collect", file, "--base", base)
    told = mms("form", "remind", *schools, "--out", tmp_path / "письма")
    assert mms.code == 0
    (reminder,) = told["reminders"]
    assert reminder["subject"] == "sosh-2"
    assert [form["state"] for form in reminder["forms"]] == ["не представлен"] * 2
    text = (tmp_path / "письма" / "organization_sosh-2_напоминание.txt").read_text("utf-8-sig")
    assert "Озёрский район" in text


def test_dossier_of_a_response(mms, schools, base, tmp_path):
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / "план.pdf").write_bytes(b"plan")
    file = write_answers(tmp_path / "a.csv", YOUNG, {"y1": 2}, evidence="план.pdf;нет.pdf")
    mms("form", "collect", file, "--base", base)
    told = mms("form", "dossier", "young", *schools, "--files", tmp_path / "files",
               "--out", tmp_path / "d.zip")  # fmt: skip
    assert (mms.code, told["missing"], len(told["files"])) == (1, ["нет.pdf"], 1)
    for name in ("d.xlsx", "d.docx"):
        mms("form", "dossier", "young", *schools, "--out", tmp_path / name)
        assert mms.code == 0
    for name, code in (("d.pdf", "young"), ("d.xlsx", "rmo")):
        mms("form", "dossier", code, *schools, "--out", tmp_path / name)
        assert mms.code == 2


def test_own_form_goes_all_the_way(mms, schools, base, tmp_path):
    """A form made from a workbook is listed, blanked, collected and reported like the others."""
    write_xlsform(CLEAN, tmp_path / "club.xlsx")
    told = mms("form", "import", tmp_path / "club.xlsx")
    assert (mms.code, told["problems"]) == (0, [])
    assert "club" in [form["key"] for form in mms("forms")["forms"]]
    blank = tmp_path / "b.xlsx"
    mms("form", "blank", "club", *schools, "--subject", "sosh-1", "--out", blank)
    told = mms("form", "collect", fill(blank, every(CLEAN)), "--base", base)
    assert (mms.code, told["responses"][0]["level_code"]) == (0, "high")
    status = mms("form", "status", *schools)
    club = next(one for one in status["forms"] if one["form"] == "club")
    assert (club["expected"], club["complete"]) == (2, 1)


def test_export_and_import_of_a_form(mms, tmp_path):
    told = mms("form", "export", "rmo", "--out", tmp_path / "rmo.xlsx")
    assert (mms.code, told["edition"]) == (0, "2020-1")
    mms("form", "import", tmp_path / "rmo.xlsx", "--out", tmp_path / "forms")
    assert (tmp_path / "forms" / "checklists" / "rmo-2020-1.toml").exists()
    (tmp_path / "bad.xlsx").write_bytes(b"nothing")
    told = mms("form", "import", tmp_path / "bad.xlsx")
    assert (mms.code, told["error"]["code"]) == (3, "form_unclear")


def test_forms_are_listed_with_what_the_linter_finds(mms):
    told = mms("forms")
    assert mms.code == 0
    found = {form["key"]: form for form in told["forms"]}
    assert {key: form["maximum"] for key, form in found.items()} == {
        "young": 22, "rmo": 24, "methodical_work": 22, "school_site": 18, "school_service": 20,
    }  # fmt: skip
    codes = {problem["code"] for problem in found["methodical_work"]["problems"]}
    assert {"empty_row", "maximum_unreachable", "foreign_footnote"} <= codes
    assert "band_gap" in {problem["code"] for problem in found["young"]["problems"]}
    mms("forms", "--check")
    assert mms.code == 1


@pytest.mark.parametrize("command", ["status", "remind"])
def test_every_command_speaks_russian_to_a_person(schools, capsys, tmp_path, command):
    more = ["--out", str(tmp_path / "out")] if command == "remind" else []
    capsys.readouterr()
    run(["form", command, *map(str, schools), *more])
    said = capsys.readouterr().out
    assert "{" not in said
    assert "СОШ" in said or "Напоминаний: 2" in said


def test_files_are_attached_listed_written_out_and_removed(mms, schools, tmp_path):
    plan = tmp_path / "План.pdf"
    plan.write_bytes(b"%PDF-1.7 plan")
    (tmp_path / "a.exe").write_bytes(b"MZ")
    where = ("school_site", *schools, "--subject", "sosh-1")
    told = mms("form", "attach", *where, plan, tmp_path / "a.exe", "--item", "3")
    assert (mms.code, [one["name"] for one in told["files"]]) == (1, ["План.pdf"])
    assert "программы" in told["errors"][0]["message"]
    out = tmp_path / "out"
    (line,) = mms("form", "files", *where, "--out", out)["files"]
    assert (line["item"], line["bytes"]) == ("s3", 13)
    assert [file.read_bytes() for file in out.iterdir()] == [b"%PDF-1.7 plan"]
    mms("form", "dossier", *where, "--out", tmp_path / "d.zip")
    assert mms.code == 0
    assert mms("form", "files", *where, "--remove", line["id"])["files"] == []
    mms("form", "files", *where, "--remove", line["id"])
    assert mms.code == 2


def test_item_by_item_some_are_taken_and_others_sent_back(mms, schools, base, tmp_path):
    made = mms("form", "blank", "school_site", *schools, "--subject", "sosh-1",
               "--out", tmp_path / "a.xlsx")  # fmt: skip
    file = fill(made["files"][0], every(SITE, 1))
    back = tmp_path / "назад.xlsx"
    told = mms("form", "decide", file, "--base", base, "--refuse", "3=Нет ссылки", "--out", back)
    assert (mms.code, told["status"], told["reasons"]) == (0, "returned", {"s3": "Нет ссылки"})
    assert (told["missing"], back.is_file()) == (["s3"], True)
    fill(back, {"s3": 2}, saved="2099-01-01T00:00:00Z")
    collected = mms("form", "collect", back, "--base", base)
    assert collected["responses"][0]["status"] == "checking"
    mms("form", "decide", back, "--base", base, "--refuse", "s99=Нет")
    assert mms.code == 1
    mms("form", "decide", back, "--base", base, "--accept", "s99")
    assert mms.code == 2


def test_whole_checklists_are_marked_as_sent_and_back_by_undo(mms, schools, base, tmp_path):
    whole = write_answers(tmp_path / "a.csv", SITE, every(SITE), subject="sosh-1")
    half = write_answers(tmp_path / "b.csv", SITE, {"s1": 2}, subject="sosh-2")
    mms("form", "collect", whole, half, "--base", base)
    sent = mms("form", "send", *schools)
    assert [one["subject"] for one in sent["sent"]] == ["sosh-1"]
    states = [one["status"] for one in site_of(mms("form", "status", *schools))]
    assert states == ["sent", "draft"]
    assert mms("form", "send", *schools)["sent"] == []
    mms("undo", "--base", base)
    assert [one["status"] for one in site_of(mms("form", "status", *schools))] == [
        "ready", "draft",
    ]  # fmt: skip


def site_of(status):
    return next(one for one in status["forms"] if one["form"] == "school_site")["subjects"]


def test_policy_of_the_gap_is_printed_with_the_level(mms, schools, base, tmp_path, capsys):
    marks = {**every(YOUNG, 2), **dict.fromkeys(("y1", "y2", "y3"), 0)}
    file = write_answers(tmp_path / "a.csv", YOUNG, marks)
    told = mms("form", "collect", file, "--base", base)["responses"][0]
    assert (told["score"], told["level_code"]) == (16, "undefined")
    assert told["gap_policy"] == "as_published"
    run(["form", "collect", str(file), "--base", str(base)])
    assert "Балл без уровня в документе: уровень не определяется" in capsys.readouterr().out


def test_reasons_are_listed_with_their_history(mms, schools, base, tmp_path):
    where = ("school_site", *schools, "--subject", "sosh-1")
    assert mms("form", "reasons", *where)["reasons"] == []
    whole = write_answers(tmp_path / "a.csv", SITE, every(SITE), subject="sosh-1")
    mms("form", "collect", whole, "--base", base)
    mms("form", "return", *where, "--reason", "3=Нет ссылки", "--out", tmp_path / "b.xlsx")
    mms("form", "accept", *where)
    (told,) = mms("form", "reasons", *where)["reasons"]
    assert (told["item"], told["round"], told["reason"]) == ("s3", 1, "Нет ссылки")
    assert told["settled_on"] is not None


def test_what_counts_by_the_school_year_is_carried_over(mms, schools, base, tmp_path):
    mms("period", "add", "2024-H1", "--base", base)
    file = write_answers(tmp_path / "a.csv", YOUNG, every(YOUNG, 1))
    mms("form", "collect", file, "--base", base)
    spring = ("--base", base, "--period", "2024-H1")
    assert mms("form", "carry", "young", *spring) == {"carried": ["y11"], "from": "2023-H2"}
    assert len(mms("form", "carry", "young", *spring, "--all")["carried"]) == 11
    mms("undo", "--base", base)
    assert mms("form", "carry", "young", *spring)["carried"] == ["y11"]
