"""Text tables: every encoding and delimiter of old programs, and none of their traps."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mms_desktop.services import limits
from mms_desktop.services.exchange.delimited import guess_delimiter
from mms_desktop.services.exchange.encodings import decode
from mms_desktop.services.exchange.guard import guarded, unguarded
from mms_desktop.services.exchange.reading import read_tables
from mms_desktop.services.exchange.sheets import RawSheet
from mms_desktop.services.exchange.unreadable import FileUnreadable, Unreadable

ENCODINGS = ["utf-8", "utf-8-sig", "cp1251", "cp866", "koi8-r", "utf-16", "utf-16-le", "utf-16-be"]
TEXTS = [
    "ФИО;Дата рождения;Телефон\nИванова Ёлка;01.09.1980;+7 900 000-00-00\n",
    "ИВАНОВ ИВАН ИВАНОВИЧ;УЧИТЕЛЬ\n",
    "ФИО;Должность\n",
    "Код,Наименование\nS1,СОШ 1\n",
    "Щукин;Эюя\nЩ;Э\n",
    "Фамилия\tИмя\tОтчество\nПЕТРОВА\tАнна\tСергеевна\n",
]


def read(path: Path, content: str | bytes, **options: str) -> RawSheet:
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    (sheet,) = read_tables(path, **options)
    return sheet


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("text", TEXTS)
def test_encoding_is_found(encoding: str, text: str) -> None:
    decoded = decode(text.encode(encoding))

    assert decoded is not None
    assert decoded.text == text


@pytest.mark.parametrize(
    ("encoding", "sure"), [("utf-8", True), ("cp1251", False), ("cp866", False)]
)
def test_guessed_encoding_is_mentioned(tmp_path: Path, encoding: str, sure: bool) -> None:
    sheet = read(tmp_path / "a.csv", TEXTS[0].encode(encoding))

    assert sheet.encoding == encoding
    assert (sheet.notes == ()) is sure


def test_chosen_encoding_wins_over_the_guess(tmp_path: Path) -> None:
    sheet = read(tmp_path / "a.csv", "ФИО".encode("cp866"), encoding="cp1251")

    assert sheet.rows[0] != ["ФИО"]
    with pytest.raises(FileUnreadable) as caught:
        read_tables(tmp_path / "a.csv", encoding="utf-8")
    assert caught.value.code is Unreadable.BAD_ENCODING


@pytest.mark.parametrize("delimiter", [";", ",", "\t", "|"])
def test_delimiter_is_found(tmp_path: Path, delimiter: str) -> None:
    rows = [["ФИО", "Должность", "Дата"], ["Иванова Мария", "Учитель", "01.09.1980"]]
    text = "\n".join(delimiter.join(row) for row in rows)

    sheet = read(tmp_path / "a.txt", text)

    assert (sheet.delimiter, sheet.rows) == (delimiter, rows)


@pytest.mark.parametrize(
    ("text", "delimiter"),
    [
        ("время,заметка\n9:00,встреча\n10:30,урок\n", ","),
        ("ФИО;Ставка\nИванова;0,5\nПетрова;0,75\n", ";"),
        ("ФИО;Ставка;Предметы\nИванова;0,5;физика, химия\nПетрова;1,0;музыка, пение\n", ";"),
        ("Список педагогов, школа № 1\n\nФИО;Должность\nИванова;Учитель\nПетрова;Учитель\n", ";"),
        ('ФИО,Адрес\nИванова,"ул. Мира; д. 1"\nПетрова,"ул. Мира; д. 2"\n', ","),
        ("сайт\tадрес\nhttp://a.ru/?a=1;b=2\tМира, 1\n", "\t"),
        ("ФИО\nИванова\n", ";"),
        ("", ";"),
        ("a|b,c|d\n1|2|3\n", "|"),
    ],
)
def test_signs_inside_fields_do_not_mislead(text: str, delimiter: str) -> None:
    assert guess_delimiter(text) == delimiter


def test_excel_may_name_the_delimiter_itself(tmp_path: Path) -> None:
    sheet = read(tmp_path / "a.csv", "sep=|\nФИО|Должность;Предмет\n")

    assert sheet.rows == [["ФИО", "Должность;Предмет"]]


def test_quoted_fields_keep_delimiters_and_line_breaks(tmp_path: Path) -> None:
    sheet = read(tmp_path / "a.csv", 'ФИО;Примечание\r\nИванова;"строка 1\nстрока; 2 ""да"""\r\n')

    assert sheet.rows[1] == ["Иванова", 'строка 1\nстрока; 2 "да"']


def test_unclosed_quotation_mark_swallows_no_rows(tmp_path: Path) -> None:
    text = 'ФИО;ОО\nИванова;"МБОУ "СОШ"\nПетрова;"СОШ № 2"\nСидорова;х\n'

    sheet = read(tmp_path / "a.csv", text)

    assert len(sheet.rows) == 4
    assert sheet.rows[2] == ["Петрова", "СОШ № 2"]
    assert any("Кавычки" in note for note in sheet.notes)


def test_blank_lines_keep_the_row_numbers(tmp_path: Path) -> None:
    sheet = read(tmp_path / "a.csv", "ФИО;Д\n\n;\nИванова;У\n\n\n")

    assert sheet.rows == [["ФИО", "Д"], [], [], ["Иванова", "У"]]


def test_leading_zeros_and_signs_stay_text(tmp_path: Path) -> None:
    sheet = read(tmp_path / "a.csv", "a;b;c\n00123;'+7 900;'=1+1\n")

    assert sheet.rows[1] == ["00123", "+7 900", "=1+1"]


def test_too_long_field_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "CSV_FIELD_BYTES", 10)

    assert read(tmp_path / "a.csv", "a;" + "б" * 10).rows
    with pytest.raises(FileUnreadable) as caught:
        read(tmp_path / "a.csv", "a;" + "б" * 11)
    assert caught.value.code is Unreadable.CELL_TOO_LONG


def test_endless_line_is_no_table(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "CSV_LINE_BYTES", 10)

    assert read(tmp_path / "a.csv", "a;b;c;d;e;\n").rows
    with pytest.raises(FileUnreadable) as caught:
        read(tmp_path / "a.csv", "a;b;c;d;e;f\n")
    assert caught.value.code is Unreadable.NOT_A_TABLE


@given(st.text())
def test_guard_comes_back_exactly(text: str) -> None:
    assert unguarded(guarded(text)) == text


@pytest.mark.parametrize("sign", list("=+-@\t\r＝＋－＠"))
def test_guard_covers_every_dangerous_sign(sign: str) -> None:
    assert guarded(f"{sign}cmd") == f"'{sign}cmd"
    assert unguarded(guarded(f"'{sign}cmd")) == f"'{sign}cmd"


def test_guard_leaves_plain_text() -> None:
    assert guarded("Иванова") == "Иванова"
    assert unguarded("'Арк") == "'Арк"
