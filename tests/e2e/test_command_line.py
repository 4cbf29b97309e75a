"""The contract of the command line: JSON shapes, exit codes, and words that help."""

import pytest

from mms_desktop.cli.main import run

ORGANIZATIONS = (
    "code,short_name,kind",
    "s1,СОШ № 1,school",
    "s2,СОШ № 2,school",
)
PEOPLE = (
    "surname,given_name,patronymic,birth_date,snils",
    "Иванова,Мария,Петровна,01.02.1990,112-233-445 95",
    "Ёлкин,Пётр,Ильич,1985-03-04,",
)


def test_new_says_what_it_made(mms, tmp_path):
    said = mms("new", tmp_path / "a.mms", "--profile", "lenobl", "--name", "Район",
               "--oktmo", "41625000")  # fmt: skip
    assert mms.code == 0
    assert said["profile"] == "lenobl"
    assert (tmp_path / "a.mms").is_file()
    assert (tmp_path / "a.mms.key").is_file()


@pytest.mark.parametrize(
    "arguments",
    [
        ["new", "b.mms", "--profile", "mars", "--name", "Район", "--oktmo", "41625000"],
        ["new", "b.mms", "--profile", "lenobl", "--name", "Район", "--oktmo", "416"],
        ["new", "b.mms", "--profile", "lenobl", "--name", " ", "--oktmo", "41625000"],
        ["import", "teachers", "a.csv", "--base", "b.mms"],
        ["export", "staff", "--base", "b.mms", "--out", "a.csv"],
        ["template", "people", "--out", "a.doc"],
        ["nonsense"],
        ["import", "people"],
        ["import", "people", "a.csv", "--no-such-option"],
    ],
)
def test_wrong_usage_is_code_two_with_russian_words(arguments, capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert run(arguments) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert any("а" <= letter <= "я" for letter in said.err)
    assert list(tmp_path.iterdir()) == []


def test_missing_base_is_code_three(mms, tmp_path):
    said = mms("indicators", "--base", tmp_path / "нет.mms", "--period", "2023-H2")
    assert mms.code == 3
    assert said["error"]["code"] == "missing"


def test_existing_base_is_not_overwritten(mms, base):
    said = mms("new", base, "--profile", "lenobl", "--name", "Другой", "--oktmo", "41625000")
    assert mms.code == 3
    assert said["error"]["code"] == "exists"


def test_import_counts_add_up_and_second_time_changes_nothing(mms, base, write):
    organizations = write("o.csv", *ORGANIZATIONS)
    first = mms("import", "organizations", organizations, "--base", base)
    assert mms.code == 0
    counts = [first[name] for name in ("created", "updated", "unchanged", "rejected")]
    assert counts == [2, 0, 0, 0]
    second = mms("import", "organizations", organizations, "--base", base)
    assert (second["created"], second["unchanged"]) == (0, 2)


def test_changed_row_updates_the_same_record(mms, base, write):
    mms("import", "people", write("p.csv", *PEOPLE), "--base", base)
    changed = (PEOPLE[0], PEOPLE[1].replace("Петровна", "Павловна"))
    said = mms("import", "people", write("p2.csv", *changed), "--base", base)
    assert (said["updated"], said["created"]) == (1, 0)
    assert [warning["code"] for warning in said["warnings"]] == ["unclear"]


def test_bad_row_names_its_place_and_good_rows_go_in(mms, base, write):
    rows = (*PEOPLE, "Петров,Иван,,31.02.2024,", ",Без,Фамилии,,", "Сидоров,Олег,,,112-233-445 96")
    path = write("p.csv", *rows)
    said = mms("import", "people", path, "--base", base)
    assert mms.code == 1
    assert (said["created"], said["rejected"]) == (2, 3)
    places = [(error["file"], error["row"], error["column"]) for error in said["errors"]]
    assert places == [("p.csv", 4, "birth_date"), ("p.csv", 5, "surname"), ("p.csv", 6, "snils")]
    assert all(error["message"] for error in said["errors"])


def test_strict_import_is_all_or_nothing(mms, base, write):
    path = write("p.csv", *PEOPLE, "Петров,Иван,,31.02.2024,")
    mms("import", "people", path, "--base", base, "--strict")
    assert mms.code == 1
    said = mms("import", "people", write("good.csv", *PEOPLE), "--base", base)
    assert said["created"] == 2


def test_dry_run_changes_nothing(mms, base, write):
    path = write("p.csv", *PEOPLE)
    assert mms("import", "people", path, "--base", base, "--dry-run")["created"] == 2
    assert mms("import", "people", path, "--base", base)["created"] == 2


def test_rejected_rows_come_back_as_a_workbook_that_can_be_loaded(mms, base, write, tmp_path):
    from openpyxl import load_workbook

    path = write("p.csv", *PEOPLE, "Петров,Иван,,31.02.2024,")
    errors = tmp_path / "ошибки.xlsx"
    mms("import", "people", path, "--base", base, "--errors", errors)
    book = load_workbook(errors)
    sheet = book.worksheets[0]
    assert [cell.value for cell in sheet[2]][:2] == ["Петров", "Иван"]
    sheet.cell(2, 4).value = "28.02.2024"
    book.save(errors)
    assert mms("import", "people", errors, "--base", base)["created"] == 1


def test_undo_takes_an_import_back_whole(mms, base, write):
    mms("import", "people", write("p.csv", *PEOPLE), "--base", base)
    said = mms("undo", "--base", base)
    assert mms.code == 0
    assert said["records"] == 2
    exported = mms("export", "people", "--base", base, "--out", base.parent / "out.csv")
    assert exported["rows"] == 0


def test_nothing_to_undo_is_code_one(mms, tmp_path):
    path = tmp_path / "a.mms"
    mms("new", path, "--profile", "lenobl", "--name", "Район", "--oktmo", "41625000")
    assert mms("undo", "--base", path) == {"undone": None, "records": 0}
    assert mms.code == 1


def test_journal_lists_and_proves_what_was_done(mms, base, write):
    mms("import", "people", write("p.csv", *PEOPLE), "--base", base)
    entries = mms("journal", "--base", base)["entries"]
    assert entries[0]["records"] == 2
    verified = mms("journal", "--base", base, "--verify")
    assert verified == {"valid": True, "entries": len(entries), "problems": []}


def test_check_finds_a_sound_base_sound(mms, base):
    assert mms("check", base) == {"valid": True, "problems": []}
    assert mms.code == 0


def test_check_of_a_damaged_base_is_code_three(mms, base):
    content = bytearray(base.read_bytes())
    content[5000] ^= 1
    base.write_bytes(content)
    assert mms("check", base)["error"]["code"] == "damaged"
    assert mms.code == 3


@pytest.mark.parametrize(
    ("code", "start", "end"),
    [
        ("2023-H1", "2023-01-01", "2023-06-30"),
        ("2024-H2", "2024-07-01", "2024-12-31"),
        ("2023", "2023-01-01", "2023-12-31"),
        ("2023/24", "2023-09-01", "2024-08-31"),
    ],
)
def test_period_code_gives_its_window(mms, base, code, start, end):
    said = mms("period", "add", code, "--base", base)
    assert (said["start"], said["end"], said["reference_date"]) == (start, end, end)


def test_period_of_ones_own(mms, base):
    said = mms("period", "add", "ноябрь", "--base", base, "--start", "01.11.2023", "--end",
               "2023-11-30", "--reference-date", "15.11.2023", "--due", "10.12.2023")  # fmt: skip
    assert said["reference_date"] == "2023-11-15"
    assert said["due"] == "2023-12-10"
    codes = [period["code"] for period in mms("period", "list", "--base", base)["periods"]]
    assert codes == ["2023-H2", "ноябрь"]


def test_unknown_period_is_named(mms, base):
    said = mms("indicators", "--base", base, "--period", "2099-H1")
    assert mms.code == 2
    assert "2023-H2" in said["error"]["message"]


def test_empty_base_has_no_objects_not_zero_percent(mms, base):
    said = mms("indicators", "--base", base, "--period", "2023-H2")
    found = {one["code"]: one for one in said["indicators"]}
    share = found["young_supported_share"]
    assert (share["status"], share["value"], share["shown"]) == ("no_objects", None, "нет объектов")


def test_password_guards_a_base(mms, tmp_path):
    path, secret, other = tmp_path / "a.mms", tmp_path / "secret", tmp_path / "other"
    secret.write_text("пароль из слов\n", encoding="utf-8")
    other.write_text("не тот\n", encoding="utf-8")
    said = mms("new", path, "--profile", "lenobl", "--name", "Район", "--oktmo", "41625000",
               "--password-file", secret)  # fmt: skip
    assert said["protected"] is True
    assert mms("check", path)["error"]["code"] == "password_needed"
    assert mms("check", path, "--password-file", other)["error"]["code"] == "password_wrong"
    assert mms.code == 3
    assert mms("check", path, "--password-file", secret)["valid"] is True


def test_unreadable_file_is_code_three_and_changes_nothing(mms, base, tmp_path):
    pdf = tmp_path / "список.xlsx"
    pdf.write_bytes(b"%PDF-1.7\n")
    said = mms("import", "people", pdf, "--base", base)
    assert mms.code == 3
    assert said["errors"][0]["file"] == "список.xlsx"
    assert said["created"] == 0


def every_command():
    from typer.main import get_command

    from mms_desktop.cli.main import commands

    root = get_command(commands())
    for name, command in root.commands.items():
        yield [name]
        yield from ([name, inner] for inner in getattr(command, "commands", ()))


@pytest.mark.parametrize("command", [[], *every_command()], ids=" ".join)
def test_help_is_russian(command, capsys):
    assert run([*command, "--help"]) == 0
    said = capsys.readouterr().out
    foreign = (
        "Usage",
        "Options",
        "Arguments",
        "Commands",
        "Show ",
        "required",
        "default:",
        "<str>",
    )
    assert [word for word in foreign if word in said] == []
