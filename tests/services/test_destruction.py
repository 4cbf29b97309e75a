"""A person's data: shown as one document, destroyed without a trace, the chain unbroken."""

import json
from datetime import datetime

import pytest

from mms_desktop.domain.fields import Text, TextFormat
from mms_desktop.domain.issues import NothingToUndo, RecordInvalid
from mms_desktop.domain.sections import ALL_SECTIONS
from mms_desktop.domain.sections.people import PEOPLE
from mms_desktop.domain.sections.periods import PERIODS
from mms_desktop.services import destruction
from mms_desktop.services.backups import Reason
from mms_desktop.services.destruction import destroy_person, preview_destruction
from mms_desktop.services.destruction_act import ActRequest
from mms_desktop.services.history import record_history
from mms_desktop.services.integrity import broken_journal, problems_of
from mms_desktop.services.merging import merge_people
from mms_desktop.services.purging import earlier_backups, purge_backups
from mms_desktop.services.registry import Query
from mms_desktop.services.rescue import Rescue
from mms_desktop.services.subject import everything_about, find_person
from mms_desktop.services.unnaming import OWN
from mms_desktop.services.workspace import open_workspace
from mms_desktop.storage.meta import Settings
from mms_desktop.storage.snapshots import Kept, KeptPeriods
from samples import sample_values, snils

SECRET = {
    "surname": "Щербацкая",
    "given_name": "Евлампия",
    "patronymic": "Тихоновна",
    "snils": snils(98_765_432),
    "email": "evlampia@example.ru",
    "phone": "+7 911 555-44-33",
    "note": "любит астры",
}
VALUES = [*SECRET.values(), "Прежнева", "тайная причина", "Щербацкой двойник"]


@pytest.fixture
def act(tmp_path):
    return ActRequest("ИМЦ", "Петрова А. А., методист", "отзыв согласия", tmp_path / "акт.docx")


@pytest.fixture
def town(filled):
    """Put a person with a past into every section of a filled base."""
    save = filled.registry.save
    save("people", SECRET)
    save("people", SECRET | {"surname": "Прежнева", "patronymic": "", "snils": "", "email": ""})
    save("former_names", {"person": 3, "surname": "Прежнева"})
    save("people", SECRET | {"note": "любит астры и розы"}, 3)
    pair = {"mentor": 3, "mentee": 1, "started": "01.09.2023", "reason": "тайная причина"}
    save("mentorships", pair)
    filled.registry.delete("mentorships", [3])
    save("mentorships", pair | {"started": "02.09.2023"})
    for key in ("employments", "routes", "consents", "methodists"):
        save(key, sample_values_of(key) | {"person": 3})
    save("route_steps", sample_values_of("route_steps") | {"route": 3})
    team = sample_values_of("teams") | {"members": (1, 3)}
    save("teams", team)
    save("associations", sample_values_of("associations") | {"head": 3})
    return filled


def sample_values_of(key):
    from mms_desktop.domain.sections import SECTIONS

    values = sample_values(SECTIONS[key], 1)
    return values | ({"code": f"new-{key}"} if "code" in values else {})


def decrypted(workspace, folder):
    """Return every byte of the base without its encryption, free pages included."""
    with workspace.database.raw() as raw:
        raw.execute(f"ATTACH DATABASE '{folder / 'plain.db'}' AS plain KEY ''")
        raw.execute("SELECT sqlcipher_export('plain')").fetchall()
        raw.execute("DETACH DATABASE plain")
        free = raw.execute("PRAGMA freelist_count").fetchone()[0]
    assert free == 0
    return (folder / "plain.db").read_bytes()


def test_no_byte_of_the_person_is_left(town, act, tmp_path):
    merge_people(town.database, 3, 4)
    before = decrypted(town, tmp_path)
    assert all(value.encode() in before for value in VALUES[:-1])
    (tmp_path / "plain.db").unlink()
    done = destroy_person(town.database, 3, act)
    assert done.left == ()
    after = decrypted(town, tmp_path)
    assert [value for value in VALUES if value.encode() in after] == []
    assert broken_journal(town.database) == []
    assert problems_of(town.database) == []


def test_others_keep_what_is_theirs(town, act):
    before = {key: town.registry.values("people", key) for key in (1, 2)}
    done = destroy_person(town.database, 3, act)
    assert {key: town.registry.values("people", key) for key in (1, 2)} == before
    assert town.registry.total("teams") == 3
    assert town.registry.values("teams", 3)["members"] == (1,)
    assert town.registry.values("associations", 3)["head"] is None
    assert town.registry.total("route_steps") == 2
    assert done.records[PEOPLE.title] == 1


def test_destruction_is_not_undone_and_later_work_is(town, act):
    destroy_person(town.database, 3, act)
    with pytest.raises(NothingToUndo):
        town.registry.undo()
    with pytest.raises(NothingToUndo):
        town.registry.redo()
    town.registry.save("people", {"surname": "Новикова", "given_name": "Анна"})
    town.registry.undo()
    assert broken_journal(town.database) == []


def test_act_names_what_the_order_demands(town, act):
    from docx import Document

    destroy_person(town.database, 3, act)
    tables = Document(act.path).tables
    text = "\n".join(cell.text for table in tables for row in table.rows for cell in row.cells)
    for wanted in ("ИМЦ", "Щербацкая Евлампия Тихоновна", "Петрова А. А., методист",
                   "отзыв согласия", "Места работы (1)", "Добавлено: Педагоги"):  # fmt: skip
        assert wanted in text


def test_no_act_no_destruction(town, act, tmp_path):
    from dataclasses import replace

    (tmp_path / "файл").write_text("не папка")
    with pytest.raises(OSError, match="файл"):
        destroy_person(town.database, 3, replace(act, path=tmp_path / "файл" / "акт.docx"))
    assert town.registry.values("people", 3)["surname"] == "Щербацкая"


NAMINGS = (
    "Щербацкая Евлампия Тихоновна",
    "от Щербацкой Евлампии Тихоновны",
    "вручить Щербацкой Е. Т.",
    "Е.Т. Щербацкая, методист",
    "Евлампия Щербацкая",
    "ЩЕРБАЦКАЯ Е.Т.",
    "учителю Щербацкой",
    "бывшая Прежнева Е. Т.",
    "СНИЛС 098-765-432 " + SECRET["snils"][-2:],
    "звонить 8 (911) 555-44-33",
    "тел. 89115554433, почта EVLAMPIA@example.ru",
)
FRAGMENTS = ("щербацк", "прежнев", "евлампи", "5554433", "555-44-33", "evlampia", "765-432")


def plant(workspace, words):
    """Write the words into every long text of every section, and into what lies beside them."""
    for section in ALL_SECTIONS:
        texts = [
            kind.name
            for kind in section.fields
            if isinstance(kind, Text)
            and kind.format is TextFormat.PLAIN
            and kind.name not in (*section.natural_key, *OWN.get(section.key, ()))
        ]
        if texts:
            values = workspace.registry.values(section.key, 1)
            said = {
                name: words[place % len(words)][: section.field(name).max_length]
                for place, name in enumerate(texts)
            }
            workspace.registry.save(section.key, values | said, 1)
    answer = {"form": "young", "edition": "2020-1", "period": 1, "status": "ready"}
    workspace.registry.save("periods", sample_values(PERIODS, 1))
    workspace.registry.save("responses", answer | {"assessor": "self", "fingerprint": "1"})
    comment = {"response": 1, "item": "1", "comment": " ".join(words)}
    workspace.registry.save("response_answers", comment)
    with workspace.database.transaction() as connection:
        header = {"Кого учит " + words[0]: "person"}
        Settings(connection).put({"mapping:people:abc": json.dumps(header, ensure_ascii=False)})
        kept = json.dumps({"reason": words[1]}, ensure_ascii=False).encode()
        KeptPeriods(connection).put(1, 1, {Kept.NUMBERS: kept})


def test_no_naming_by_others_is_left_anywhere(town, act, tmp_path):
    merge_people(town.database, 3, 4)
    plant(town, NAMINGS)
    town.registry.undo()
    town.registry.redo()
    told = preview_destruction(town.database, 3)
    assert told.mentions["НПА"] == 1
    before = decrypted(town, tmp_path).decode(errors="ignore").casefold()
    assert [one for one in FRAGMENTS if one not in before] == []
    (tmp_path / "plain.db").unlink()
    done = destroy_person(town.database, 3, act)
    assert done.left == ()
    assert done.mentions == told.mentions
    after = decrypted(town, tmp_path).decode(errors="ignore").casefold()
    assert [one for one in FRAGMENTS if one in after] == []
    assert "[данные уничтожены]" in after
    assert broken_journal(town.database) == []
    assert problems_of(town.database) == []


def test_relatives_namesakes_and_common_phones_stay(town, act):
    save = town.registry.save
    husband = {"surname": "Щербацкий", "given_name": "Пётр", "phone": SECRET["phone"]}
    (change,) = save("people", husband | {"note": "муж Щербацкой Е. Т.; Щербацкий П."}).changes
    save("acts", sample_values_of("acts") | {"issuer": "Щербацкий Пётр"})
    destroy_person(town.database, 3, act)
    kept = town.registry.values("people", change.record_id)
    assert (kept["surname"], kept["phone"]) == ("Щербацкий", SECRET["phone"])
    assert kept["note"] == "муж [данные уничтожены]; Щербацкий П."
    assert town.registry.values("acts", 3)["issuer"] == "Щербацкий Пётр"


def test_unsaved_forms_about_the_person_are_forgotten(town, act, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    rescue, now = Rescue(town.database.key), datetime.now()
    rescue.keep("people", 3, {"surname": "Щербацкая"}, now)
    rescue.keep("employments", 0, {"person": 3, "position": "Учитель"}, now)
    rescue.keep("acts", 0, {"issuer": "Щербацкой Е. Т."}, now)
    rescue.keep("people", 1, {"surname": "Другая"}, now)
    destroy_person(town.database, 3, act)
    assert [form.record_id for form in rescue.waiting(now)] == [1]


def test_end_cut_off_by_a_crash_comes_at_the_next_opening(town, act, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    rescue, now = Rescue(town.database.key), datetime.now()
    rescue.keep("people", 3, {"surname": "Щербацкая"}, now)
    merge_people(town.database, 3, 4)
    with monkeypatch.context() as crashing:
        crashing.setattr(destruction, "finish_destruction", lambda _database: None)
        destroy_person(town.database, 3, act)
    town.close()
    assert len(rescue.waiting(now)) == 1
    for _ in range(2):
        again = open_workspace(town.path)
        after = decrypted(again, tmp_path)
        assert [value for value in VALUES if value.encode() in after] == []
        (tmp_path / "plain.db").unlink()
        again.close()
    assert rescue.waiting(now) == []


def test_earlier_backups_give_way_to_one_fresh_copy(town, act, tmp_path):
    second = tmp_path / "stick"
    town.backups.choose_second_place(second)
    town.backups.make()
    town.backups.before(Reason.MERGE)
    held = earlier_backups(town.database)
    assert len(held) == 4
    done = destroy_person(town.database, 3, act)
    assert len(done.backups) == 4
    purged = purge_backups(town.database, town.backups)
    assert sorted(purged.removed) == sorted(path.name for path in held)
    assert {path.name for path in earlier_backups(town.database)} == {purged.kept.name}
    assert town.backups.check(purged.kept) == []
    assert not any(path.exists() for path in held)


def test_everything_stored_is_shown(town):
    from datetime import datetime

    told = everything_about(town.database, find_person(town.database, SECRET["snils"]))
    words = json.dumps(told.as_json(), ensure_ascii=False)
    for value in ("Щербацкая", "Прежнева", "тайная причина", "любит астры и розы", "Места работы"):
        assert value in words
    from mms_desktop.services.reports.printing import as_pdf
    from mms_desktop.services.reports.word import as_docx

    now = datetime(2024, 9, 1)
    assert as_pdf(told.document(now)).startswith(b"%PDF")
    assert as_docx(told.document(now), now).startswith(b"PK")


def test_history_of_a_record_is_told_newest_first(town):
    told = record_history(town.database, "people", 3)
    notes = [change.after and change.after["note"] for _, change in told]
    assert notes == ["любит астры и розы", "любит астры"]
    assert [entry.id for entry, _ in told] == sorted((e.id for e, _ in told), reverse=True)


def test_person_with_a_former_surname_is_deleted_and_brought_back(town):
    for key in ("mentorships", "employments", "routes", "consents", "methodists"):
        if key == "routes":
            steps = [one for one in town.registry.ids("route_steps", Query()) if one > 2]
            town.registry.delete("route_steps", steps)
        ids = [one for one in town.registry.ids(key, Query()) if one > 2]
        town.registry.delete(key, ids)
    town.registry.save("teams", town.registry.values("teams", 3) | {"members": (1,)}, 3)
    town.registry.save("associations", town.registry.values("associations", 3) | {"head": 1}, 3)
    town.registry.delete("people", [3])
    assert town.registry.total("former_names") == 0
    town.registry.undo()
    assert town.registry.total("former_names") == 1


def test_unknown_person_is_refused(town, act):
    with pytest.raises(RecordInvalid):
        destroy_person(town.database, 99, act)
    with pytest.raises(RecordInvalid, match="не найдено"):
        find_person(town.database, "Никто Никтович")


def attached(workspace, tmp_path, name, content, item):
    """Attach a file to a checklist of the service and return its line."""
    from datetime import date

    from mms_desktop.services.checklists.evidence import ResponsePlace, attach_file
    from mms_desktop.services.checklists.subjects import find_subject
    from mms_desktop.services.monitoring.periods import add_period
    from mms_desktop.storage.records import Records

    if not workspace.monitoring.periods():
        add_period(workspace.database, "2023-H2")
    form, period = workspace.forms["young"], workspace.monitoring.periods()[0]
    with workspace.database.snapshot() as connection:
        subject = find_subject(Records(connection), form, "service")
    (tmp_path / name).write_bytes(content)
    place = ResponsePlace(form, period, subject)
    attach_file(workspace.database, place, item, tmp_path / name, date(2024, 1, 12))
    (one,) = workspace.monitoring.filled_forms(period)
    return one.files[item][-1]


def docx_of(words):
    """Return a DOCX whose words Word has cut into runs."""
    import io
    import zipfile

    runs = "".join(f"<w:r><w:t>{letter}</w:t></w:r>" for letter in words)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"<w:p>{runs}</w:p>")
    return file.getvalue()


def test_files_that_name_the_person_are_listed_and_unread_ones_counted(town, act, tmp_path):
    name = " ".join(SECRET[key] for key in ("surname", "given_name", "patronymic"))
    attached(town, tmp_path, "протокол.docx", docx_of(name), "y1")
    attached(town, tmp_path, "список.txt", f"{SECRET['snils']}".encode("cp1251"), "y2")
    attached(town, tmp_path, "чужой.txt", "План работы".encode(), "y3")
    attached(town, tmp_path, "скан.pdf", b"%PDF-1.7 ...", "y4")
    left = destroy_person(town.database, 3, act).left
    told = [place for place in left if "файл" in place]
    assert sorted(told) == [
        "файл подтверждения «протокол.docx»",
        "файл подтверждения «список.txt»",
        "файлы подтверждений, которые программа не читает (PDF, снимки): 1",
    ]


def test_files_taken_away_are_destroyed_for_good(town, act, tmp_path):
    from mms_desktop.services.checklists.evidence import detach_file, evidence_room

    kept = attached(town, tmp_path, "план.txt", "План".encode(), "y1")
    gone = attached(town, tmp_path, "Щербацкая.txt", "тайное".encode(), "y2")
    detach_file(town.database, gone.id)
    destroy_person(town.database, 3, act)
    assert evidence_room(town.database).used == kept.size
    dump = json.dumps([dict(row) for row in everything_in(town.database)], ensure_ascii=False)
    assert "Щербацкая.txt" not in dump
    assert problems_of(town.database) == []


def everything_in(database):
    """Return every row of the journal's values."""
    with database.snapshot() as connection:
        query = "SELECT before, after FROM journal_changes"
        return connection.exec_driver_sql(query).mappings().all()
