"""Files saved by an HTML blank: read when whole, refused with advice when not."""

import json

import pytest

from mms_desktop.services.checklists.html_blank import _script_safe
from mms_desktop.services.checklists.identity import BlankIdentity
from mms_desktop.services.checklists.saved_answers import digest

IDENTITY = BlankIdentity("young", "2020-1", "2023-H2", "service", "self", "a1")
REVISION = 1_700_000_000_000


def saved(path, rows, changes=()):
    content = {
        "format": "mms-answers/1", "identity": IDENTITY.entries(), "revision": REVISION,
        "answers": rows, "digest": digest(IDENTITY, REVISION, rows),
    }  # fmt: skip
    content.update(changes)
    path.write_text(json.dumps(content, ensure_ascii=False), encoding="utf-8")
    return path


def test_saved_file_is_collected(base, tmp_path, answers):
    file = saved(tmp_path / "a.json", [["y1", "2", "Да", "https://a.example"], ["y2", "0", ""]])
    assert base.collect([file]).errors == []
    assert answers("young", "service") == {"y1": 2, "y2": 0}


def test_digest_is_that_of_the_page():
    """CRC-32 of [instance, revision, answers] as JSON.stringify writes it."""
    import zlib

    written = '["a1",1700000000000,[["y1","2","Кавычка \\" и\\nстрока"]]]'
    expected = f"{zlib.crc32(written.encode()):08x}"
    assert digest(IDENTITY, REVISION, [["y1", "2", 'Кавычка " и\nстрока']]) == expected


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"format": "other"}, "not_answers"),
        ({"identity": {**IDENTITY.entries(), "subject": "sosh-1"}}, "blank_altered"),
        ({"identity": {**IDENTITY.entries(), "format": "mms-blank/9"}}, "unknown_blank"),
        ({"identity": None}, "unknown_blank"),
        ({"answers": [["y1", "0", ""]]}, "damaged"),
        ({"answers": [["y1", 2, ""]]}, "damaged"),
        ({"answers": [["y1"]]}, "damaged"),
        ({"answers": {"y1": 2}}, "damaged"),
        ({"revision": "1"}, "damaged"),
        ({"revision": -5}, "damaged"),
        ({"revision": True}, "damaged"),
        ({"revision": 10**30}, "damaged"),
        ({"digest": "00000000"}, "damaged"),
        ({"digest": None}, "damaged"),
    ],
)
def test_altered_file_is_refused(base, tmp_path, changes, code):
    collected = base.collect([saved(tmp_path / "a.json", [["y1", "2", ""]], changes)])
    (error,) = collected.errors
    assert (error.code, collected.accepted) == (code, 0)


@pytest.mark.parametrize(
    "content",
    [b"{", b"{}", b"{\xff}", b"{" * 100_000, b'{"format": "mms-answers/1"}', b"{ \x00 }"],
    ids=["cut", "empty", "bytes", "deep", "bare", "zeros"],
)
def test_hostile_file_is_refused(base, tmp_path, content):
    (tmp_path / "a.json").write_bytes(content)
    collected = base.collect([tmp_path / "a.json"])
    assert (collected.accepted, len(collected.errors)) == (0, 1)


def test_half_of_a_letter_is_damage_not_a_crash(base, tmp_path):
    file = saved(tmp_path / "a.json", [["y1", "2", "a"]])
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace('"a"]', '"\\ud800"]'), encoding="utf-8")
    assert [error.code for error in base.collect([file]).errors] == ["damaged"]


def test_wrong_score_is_told_by_its_item(base, tmp_path):
    (error,) = base.collect([saved(tmp_path / "a.json", [["y3", "7", ""]])]).errors
    assert (error.code, error.place.row) == ("bad_score", None)
    assert "Пункт 3" in error.message


def test_blank_sent_instead_of_the_answers_is_explained(base, blank):
    page = blank("young", out="young.html")
    (error,) = base.collect([page]).errors
    assert error.code == "blank_itself"
    assert "Сохранить файл" in error.message


def test_other_page_is_not_taken_for_the_blank(base, tmp_path):
    (tmp_path / "a.html").write_text("<!DOCTYPE html><html><body>Отчёт</body></html>")
    (error,) = base.collect([tmp_path / "a.html"]).errors
    assert error.code == "html"


def test_text_cannot_end_the_script():
    assert "<" not in _script_safe('{"a": "</script><!--"}')
