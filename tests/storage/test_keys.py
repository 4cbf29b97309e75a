"""Slots of the key: password, recovery sheet, open; wrong is told from damaged."""

import json

import pytest

from faults.circumstances import open_folder, read_only
from mms_desktop.cli import options
from mms_desktop.cli.main import run
from mms_desktop.domain.troubles import BaseUnusable, Trouble
from mms_desktop.services import password_tries
from mms_desktop.services.integrity import broken_journal
from mms_desktop.services.password_tries import FORGOTTEN_AFTER, PasswordTries
from mms_desktop.services.protection import password_remark, save_sheet
from mms_desktop.services.recovery import offer_for, restore_spare_key
from mms_desktop.services.workspace import create_workspace, open_workspace
from mms_desktop.storage import key_events, wrapping
from mms_desktop.storage.journal import Journal
from mms_desktop.storage.keys import key_path, spare_key_path
from mms_desktop.storage.recovery_code import CODE_BYTES, new_code, read_code, written
from mms_desktop.storage.wrapping import ARGON_LIMITS

PASSWORD = "верный пароль"


@pytest.fixture(autouse=True)
def cheap(monkeypatch):
    monkeypatch.setattr(wrapping, "ARGON", {"time_cost": 1, "memory_cost": 64, "parallelism": 1})


@pytest.fixture
def base(tmp_path):
    path = tmp_path / "base.mms"
    create_workspace(
        path, profile="lenobl", name="Район", oktmo="41625000", password=PASSWORD
    ).close()
    return path


def refusal(path, password=None):
    with pytest.raises(BaseUnusable) as refused:
        open_workspace(path, password)
    return refused.value.code


def opens(path, password=None):
    workspace = open_workspace(path, password)
    name = workspace.name
    workspace.close()
    return name == "Район"


def test_new_password_opens_and_the_old_one_does_not(base):
    before = base.read_bytes()
    workspace = open_workspace(base, PASSWORD)
    workspace.protection.change_password(PASSWORD, "другой пароль")
    assert opens(base, "другой пароль")
    assert refusal(base, PASSWORD) is Trouble.PASSWORD_WRONG
    workspace.close()
    # The pages are encrypted under the same key as before; the line of the journal waits.
    assert base.read_bytes() == before


def titles(workspace):
    """Return the newest lines of the journal as they stand, without taking in what waits."""
    with workspace.database.snapshot() as connection:
        return [entry.title for entry in Journal(connection).newest(9)][::-1]


def test_change_of_password_comes_into_the_journal_with_the_next_change(base):
    workspace = open_workspace(base, PASSWORD)
    workspace.protection.change_password(PASSWORD, "другой пароль")
    workspace.protection.change_password("другой пароль", None)
    assert titles(workspace) == []
    workspace.registry.save("people", {"surname": "Новикова", "given_name": "Анна"})
    added = "Добавлено: Педагоги и руководители"
    assert titles(workspace) == [added, "Пароль базы изменён", "Пароль базы снят"]
    workspace.close()
    again = open_workspace(base)
    again.protection.change_password(None, PASSWORD)
    again.registry.undo()
    assert len(again.registry.journal()) == len(titles(again)) == 5
    assert titles(again)[-2:] == [f"Отменено: {added}", "Пароль базы изменён"]
    assert broken_journal(again.database) == []
    again.close()


def test_work_goes_on_when_the_key_file_is_away(base):
    workspace = open_workspace(base, PASSWORD)
    workspace.protection.change_password(PASSWORD, None)
    kept = {path: path.read_bytes() for path in (key_path(base), spare_key_path(base))}
    for path in kept:
        path.unlink()
    workspace.registry.save("people", {"surname": "Новикова", "given_name": "Анна"})
    for path, content in kept.items():
        path.write_bytes(content)
    assert len(workspace.registry.journal()) == 2
    workspace.close()


def test_change_of_password_does_not_outdate_what_is_planned(base, tmp_path):
    people = tmp_path / "people.csv"
    people.write_text("surname,given_name\nНовикова,Анна\n", encoding="utf-8")
    workspace = open_workspace(base, PASSWORD)
    workspace.protection.change_password(PASSWORD, None)
    workspace.close()
    assert run(["import", "people", str(people), "--base", str(base)]) == 0


def test_change_of_password_elsewhere_is_journalled_with_its_place(base, monkeypatch):
    monkeypatch.setattr(key_events, "this_workplace", lambda: "Иванова, KAB-12")
    workspace = open_workspace(base, PASSWORD)
    workspace.protection.change_password(PASSWORD, "другой пароль")
    workspace.close()
    monkeypatch.undo()
    again = open_workspace(base, "другой пароль")
    assert again.registry.journal()[0].title == "Пароль базы изменён (Иванова, KAB-12)"
    again.close()


def test_base_that_is_only_read_shows_its_journal_without_what_waits():
    with open_folder() as folder:
        base = folder / "base.mms"
        workspace = create_workspace(base, profile="lenobl", name="Район", oktmo="41625000")
        workspace.protection.change_password(None, PASSWORD)
        workspace.close()
        with read_only(folder):
            reading = open_workspace(base, PASSWORD)
            assert reading.registry.journal() == []
            reading.close()


def test_wrong_old_password_changes_nothing(base):
    workspace = open_workspace(base, PASSWORD)
    before = key_path(base).read_bytes()
    with pytest.raises(BaseUnusable) as refused:
        workspace.protection.change_password("не тот", "другой пароль")
    assert refused.value.code is Trouble.PASSWORD_WRONG
    assert key_path(base).read_bytes() == before
    workspace.close()


def test_password_is_set_on_an_open_base_and_removed_again(base_path):
    workspace = open_workspace(base_path)
    assert not workspace.protection.has_password
    workspace.protection.change_password(None, PASSWORD)
    assert workspace.protection.has_password
    workspace.close()
    assert refusal(base_path) is Trouble.PASSWORD_NEEDED
    workspace = open_workspace(base_path, PASSWORD)
    workspace.protection.change_password(PASSWORD, None)
    workspace.close()
    open_workspace(base_path).close()


def test_change_of_password_is_in_the_journal_and_is_not_undone(base_path):
    from mms_desktop.domain.issues import NothingToUndo

    workspace = open_workspace(base_path)
    workspace.protection.change_password(None, PASSWORD)
    assert [entry.title for entry in workspace.registry.journal()] == ["Пароль базы изменён"]
    with pytest.raises(NothingToUndo):
        workspace.registry.undo()
    workspace.close()


def with_sheet(base):
    workspace = open_workspace(base, PASSWORD)
    sheet = workspace.protection.new_recovery_sheet(workspace_day())
    workspace.protection.put_in_force(sheet)
    workspace.close()
    return sheet


def workspace_day():
    from datetime import date

    return date(2024, 3, 1)


def test_sheet_opens_the_base_however_it_is_typed(base):
    code = with_sheet(base).code
    assert opens(base, code)
    assert opens(base, code.replace("-", "").lower())
    assert opens(base, f" {code.replace('-', ' ')} ")
    assert opens(base, PASSWORD)


def test_sheet_outlives_a_change_of_password(base):
    code = with_sheet(base).code
    workspace = open_workspace(base, code)
    assert workspace.protection.has_recovery
    workspace.protection.change_password(code, "другой пароль")
    workspace.close()
    assert opens(base, code)
    assert opens(base, "другой пароль")


def test_new_sheet_makes_the_former_one_void(base):
    first, second = with_sheet(base), with_sheet(base)
    assert refusal(base, first.code) is Trouble.CODE_WRONG
    assert opens(base, second.code)


def test_sheet_not_put_in_force_changes_nothing(base):
    workspace = open_workspace(base, PASSWORD)
    sheet = workspace.protection.new_recovery_sheet(workspace_day())
    assert not workspace.protection.has_recovery
    workspace.close()
    assert refusal(base, sheet.code) is Trouble.CODE_WRONG


def test_sheet_says_what_a_person_needs(base, tmp_path):
    sheet = with_sheet(base)
    save_sheet(sheet, tmp_path / "sheet.txt")
    text = (tmp_path / "sheet.txt").read_bytes().decode("utf-8-sig")
    assert all(group in text for group in sheet.code.split("-"))
    for words in ("Район", "01.03.2024", "сейф", "Без пароля и без этого листа"):
        assert words in text
    assert PASSWORD not in text


def test_sheet_is_not_written_over_another_file(base, tmp_path):
    (tmp_path / "sheet.txt").write_text("занято")
    with pytest.raises(BaseUnusable):
        save_sheet(with_sheet(base), tmp_path / "sheet.txt")


def flip(path, place):
    content = bytearray(path.read_bytes())
    content[place] ^= 1
    path.write_bytes(content)


def spoil_key(base):
    for path in (key_path(base), spare_key_path(base)):
        text = path.read_text()
        at = text.index('"wrapped": "') + len('"wrapped": "')
        path.write_text(text[:at] + ("0" if text[at] != "0" else "1") + text[at + 1 :])


DAMAGES = {
    "page": (lambda base: flip(base, 5000), Trouble.DAMAGED),
    "first page": (lambda base: flip(base, 100), Trouble.DAMAGED),
    "key file": (spoil_key, Trouble.KEY_DAMAGED),
}


@pytest.mark.parametrize("damage", DAMAGES)
@pytest.mark.parametrize("password", [PASSWORD, "не тот", None])
def test_wrong_password_is_told_from_damage(base, damage, password):
    spoil, found = DAMAGES[damage]
    spoil(base)
    wrong = {PASSWORD: found, "не тот": Trouble.PASSWORD_WRONG, None: Trouble.PASSWORD_NEEDED}
    expected = Trouble.KEY_DAMAGED if found is Trouble.KEY_DAMAGED else wrong[password]
    assert refusal(base, password) is expected


def test_every_changed_bit_of_the_key_file_is_noticed(base):
    sound = key_path(base).read_bytes()
    spare_key_path(base).unlink()
    for place in range(len(sound)):
        flip(key_path(base), place)
        code = refusal(base, PASSWORD)
        # White space between the words carries nothing.
        if code is not Trouble.KEY_DAMAGED:
            raise AssertionError(place)
        key_path(base).write_bytes(sound)


def test_lost_key_file_is_offered_from_its_second_copy(base):
    key_path(base).unlink()
    with pytest.raises(BaseUnusable) as refused:
        open_workspace(base, PASSWORD)
    assert refused.value.code is Trouble.KEY_MISSING
    assert "key.bak" in refused.value.message
    assert offer_for(refused.value).spare_key
    restore_spare_key(base)
    assert opens(base, PASSWORD)


def test_second_copy_does_not_keep_the_old_password(base):
    workspace = open_workspace(base, PASSWORD)
    workspace.protection.change_password(PASSWORD, "другой пароль")
    workspace.close()
    assert spare_key_path(base).read_bytes() == key_path(base).read_bytes()


def test_second_copy_left_behind_by_a_crash_is_brought_up(base):
    old = spare_key_path(base).read_bytes()
    workspace = open_workspace(base, PASSWORD)
    workspace.protection.change_password(PASSWORD, "другой пароль")
    workspace.close()
    spare_key_path(base).write_bytes(old)
    assert opens(base, "другой пароль")
    assert spare_key_path(base).read_bytes() == key_path(base).read_bytes()


def test_key_file_that_asks_for_a_huge_effort_is_refused(base):
    from mms_desktop.storage.keys import _checksum

    for name, limit in ARGON_LIMITS.items():
        content = json.loads(key_path(base).read_bytes())
        content["slots"][0]["argon2id"][name] = limit + 1
        content["check"] = _checksum(content)
        key_path(base).write_text(json.dumps(content))
        spare_key_path(base).unlink(missing_ok=True)
        assert refusal(base, PASSWORD) is Trouble.KEY_DAMAGED


def test_code_is_seven_groups_of_five():
    groups = new_code().split("-")
    assert [len(group) for group in groups] == [5] * 7


@pytest.mark.parametrize("content", [bytes(CODE_BYTES), b"\xff" * CODE_BYTES, bytes(range(20))])
def test_code_is_read_back(content):
    assert read_code(written(content)) == content


def test_one_mistyped_letter_is_noticed():
    from mms_desktop.storage.recovery_code import ALPHABET

    code = written(bytes(range(20)))
    for place, letter in enumerate(code):
        if letter == "-":
            continue
        other = ALPHABET[(ALPHABET.index(letter) + 1) % len(ALPHABET)]
        assert read_code(code[:place] + other + code[place + 1 :]) is None, place


def test_russian_letters_that_look_alike_are_read():
    code = written(bytes(range(20)))
    russian = str.maketrans("ABCEHKMPTXY0", "АВСЕНКМРТХУО")
    assert read_code(code.translate(russian)) == bytes(range(20))


@pytest.mark.parametrize("text", ["", "пароль", "A" * 34, "A" * 36, "!" * 35])
def test_other_words_are_no_code(text):
    assert read_code(text) is None


def test_each_wrong_password_makes_the_next_wait_longer(monkeypatch, tmp_path):
    clock = [1_700_000_000.0]
    monkeypatch.setattr(password_tries, "time", lambda: clock[0])
    base = tmp_path / "base.mms"
    tries = PasswordTries(base, tmp_path)
    assert tries.seconds_left() == 0
    assert [tries.failed() for _ in range(6)] == [1, 2, 4, 8, 16, 16]
    # Started anew, the program knows how often; another base has a count of its own.
    assert PasswordTries(base, tmp_path).seconds_left() == 16
    assert PasswordTries(tmp_path / "other.mms", tmp_path).seconds_left() == 0
    clock[0] -= 1_000_000
    assert tries.seconds_left() == 16
    clock[0] += 1_000_015
    assert tries.seconds_left() == 1
    clock[0] += 2
    assert tries.seconds_left() == 0
    assert tries.failed() == 16
    clock[0] += FORGOTTEN_AFTER + 17
    assert tries.failed() == 1
    tries.forget()
    assert (tries.seconds_left(), tries.failed()) == (0, 1)


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"wrong": "x", "until": 1}'])
def test_damaged_memory_of_tries_lets_nobody_wait(tmp_path, content):
    tries = PasswordTries(tmp_path / "base.mms", tmp_path)
    tries.failed()
    (file,) = tmp_path.glob("*.json")
    file.write_text(content)
    assert tries.seconds_left() == 0


def test_commands_wait_after_wrong_passwords(base, tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    slept = []
    clock = [0.0]

    def pass_by(seconds):
        slept.append(seconds)
        clock[0] += seconds

    monkeypatch.setattr(options, "sleep", pass_by)
    monkeypatch.setattr(options, "monotonic", lambda: clock[0])
    monkeypatch.setattr(password_tries, "time", lambda: 1_700_000_000.0 + clock[0])
    secret = tmp_path / "password.txt"
    command = ["check", str(base), "--password-file", str(secret)]
    waited = []
    for password in ("не тот", "не тот", "не тот", PASSWORD, PASSWORD):
        secret.write_text(password, encoding="utf-8")
        slept.clear()
        assert run(command) == (0 if password == PASSWORD else 3)
        waited.append(round(sum(slept)))
    assert waited == [0, 1, 2, 4, 0]
    assert "подождите 4 с" in capsys.readouterr().err
    kept = "".join(str(file) for file in (tmp_path / "state").rglob("*"))
    assert base.name not in kept


@pytest.mark.parametrize(
    ("password", "weak"),
    [
        ("123456789", True),
        ("aaaaaaaaaaaa", True),
        (" верный пароль", True),
        ("0123456789", False),
        (PASSWORD, False),
    ],
)
def test_weak_password_is_remarked_on(password, weak):
    assert bool(password_remark(password)) is weak
