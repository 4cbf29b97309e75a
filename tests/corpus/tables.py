"""Cases about whole tables: headers, sheets, rows that are no data, kinds of files."""

from pathlib import Path

from corpus.files import copied, ods, raw, sheets, text, xlsx
from corpus.staff_case import HEADER, IVANOVA, OTHER, PETROVA, ROWS, SNILS, Case, changed

DATA = Path(__file__).parent / "data"
TWO = (IVANOVA, PETROVA)
TITLE = ("Сведения о педагогических работниках МБОУ «СОШ № 1»",)
BLANK = (None,)
PLAIN = ("п/п", *HEADER[1:])
THREE = ("Фамилия", "Имя", "Отчество", "Дата рожд.", "СНИЛС", "Должность/предмет", "Кол-во ставок")
APART = (
    ("Иванова", "Мария", "Петровна", "01.09.1980", SNILS, "Учитель математики", 0.5),
    ("Петрова", "Анна", None, "02.03.1975", OTHER, "Директор", None),
)


def table(name, *rows, people=TWO, errors=(), warnings=(), **options):
    """Make a case of one workbook."""
    return Case(name, xlsx(*rows, **options), people, errors, warnings)


def hide_second(book):
    sheets(book, Архив=(HEADER, changed(0, name="Уволенный Пётр Ильич", snils=None)))
    book["Архив"].sheet_state = "hidden"


def second_list(book):
    sheets(book, Сад=(HEADER, ROWS[1]))


def explanations(book):
    sheets(book, Пояснения=(("Как заполнять",), ("Пишите по одному человеку в строке",)))


def painted(book):
    from openpyxl.styles import PatternFill

    sheet = book["Лист1"]
    for row in range(4, 3000):
        sheet.cell(row, 1).fill = PatternFill("solid", fgColor="FFFF00")


def in_1904(book):
    from openpyxl.utils.datetime import CALENDAR_MAC_1904

    book.epoch = CALENDAR_MAC_1904


HEADERS = (
    table("plain", HEADER, *ROWS),
    table("title rows above", TITLE, BLANK, HEADER, *ROWS),
    table("three columns of the name", THREE, *APART),
    table(
        "numbered columns",
        HEADER,
        (1, 2, 3, 4, 5, 6),
        *ROWS,
        warnings=("2  skipped_column_numbers",),
    ),
    table(
        "header of two merged rows",
        ("№", "Ф.И.О.", "Личные данные", None, "Работа", None),
        (None, None, "Дата рождения", "СНИЛС", "Должность", "Ставка"),
        *ROWS,
        merges=("A1:A2", "B1:B2", "C1:D1", "E1:F1"),
    ),
    table(
        "synonyms",
        ("№", "Ф.И.О. педагога", "Д.р.", "№ СНИЛС", "Занимаемая должность", "Размер ставки"),
        *ROWS,
    ),
    table(
        "wrapped header",
        ("№", "Ф.И.О.", "Дата рож-\nдения", "СНИЛС", "Долж-\nность", "Став-\nка"),
        *ROWS,
    ),
    table(
        "header with remarks",
        ("№", "ФИО (полностью)*", "Дата рождения (дд.мм.гггг)", "СНИЛС", "Должность*", "Ставка"),
        *ROWS,
    ),
    table(
        "column nobody knows",
        (*HEADER, "Хобби"),
        (*ROWS[0], "шахматы"),
        ROWS[1],
        warnings=(" Хобби unknown_column",),
    ),
    table(
        "column guessed by its beginning",
        (*HEADER[:2], "Дата рождения по паспорту", *HEADER[3:]),
        *ROWS,
        warnings=(" Дата рождения по паспорту guessed_column",),
    ),
    table(
        "column twice",
        (*HEADER, "Должность"),
        (*ROWS[0], "Тьютор"),
        ROWS[1],
        warnings=(" Должность repeated_column",),
    ),
    table("header in the middle of blanks", BLANK, BLANK, TITLE, BLANK, BLANK, HEADER, *ROWS),
    table("no header", *ROWS, people=(), errors=("header_not_found",)),
    table(
        "no column of the post",
        HEADER[:4],
        *(row[:4] for row in ROWS),
        people=(),
        errors=("1 Должность column_missing",),
    ),
    table(
        "data without a header text",
        (*HEADER, None),
        (*ROWS[0], "нечто"),
        ROWS[1],
        warnings=(" G (без заголовка) unknown_column",),
    ),
)

BETWEEN = (
    table(
        "totals below",
        HEADER,
        *ROWS,
        ("Итого", None, None, None, None, 1.5),
        warnings=("4  skipped_total",),
    ),
    table(
        "signature below",
        HEADER,
        *ROWS,
        BLANK,
        ("Директор ____________ А.А. Петрова",),
        warnings=("5  skipped_signature",),
    ),
    table("blank rows between", HEADER, ROWS[0], BLANK, BLANK, ROWS[1]),
    table(
        "heading of a group",
        HEADER,
        ("Администрация",),
        ROWS[1],
        ("Учителя",),
        ROWS[0],
        people=(PETROVA, IVANOVA),
        warnings=("2  skipped_heading", "4  skipped_heading"),
    ),
    table(
        "vacancy",
        HEADER,
        *ROWS,
        (3, "Вакансия", None, None, "Учитель физики", 1),
        warnings=("4  skipped_vacancy",),
    ),
    table(
        "header again", HEADER, ROWS[0], HEADER, ROWS[1], warnings=("3  skipped_repeated_header",)
    ),
    table("painted empty rows", HEADER, *ROWS, more=painted),
    table(
        "merged name of two posts",
        HEADER,
        ROWS[0],
        (None, None, None, None, "Педагог-психолог", 0.5),
        ROWS[1],
        people=(
            (
                "Иванова Мария Петровна, 01.09.1980, 11223344595: "
                "Учитель (Математика) 0.5 | Педагог-психолог 0.5"
            ),
            PETROVA,
        ),
        warnings=(
            "3 ФИО cell_merged",
            "3 Дата рождения cell_merged",
            "3 СНИЛС cell_merged",
            "3 Должность several_positions",
        ),
        merges=("A2:A3", "B2:B3", "C2:C3", "D2:D3"),
    ),
    table(
        "row with a number only",
        HEADER,
        *ROWS,
        (3, None, None, None, None, None),
        errors=("4 ФИО name_unclear",),
    ),
)

SHEETS = (
    table("hidden sheet", HEADER, *ROWS, more=hide_second, warnings=("hidden_sheet",)),
    table("two lists", HEADER, ROWS[0], more=second_list),
    table(
        "sheet of explanations", HEADER, *ROWS, more=explanations, warnings=("sheet_without_table",)
    ),
    table("days of 1904", HEADER, *ROWS, more=in_1904),
)

KINDS = (
    *(
        Case(
            f"{encoding} {name}",
            text(PLAIN, *ROWS, encoding=encoding, delimiter=sign),
            TWO,
            warnings=("sheet",) if encoding in ("cp1251", "cp866", "koi8-r") else (),
        )
        for encoding, sign, name in (
            ("cp1251", ";", "semicolons"),
            ("cp866", ";", "semicolons"),
            ("koi8-r", ";", "semicolons"),
            ("utf-8", "\t", "tabs"),
            ("utf-8-sig", ";", "semicolons"),
            ("utf-16", "\t", "tabs"),
            ("utf-8", "|", "bars"),
        )
    ),
    Case("open document", ods(HEADER, *ROWS), TWO),
    Case("old workbook", copied(DATA / "staff.xls", "список.xls"), TWO),
    Case("old workbook under a new name", copied(DATA / "staff.xls", "список.xlsx"), TWO),
    Case("workbook under a name of text", xlsx(HEADER, *ROWS, name="список.csv"), TWO),
    Case(
        "protected",
        raw(
            "список.xlsx",
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".ljust(512, b"\0")
            + "EncryptedPackage".encode("utf-16-le").ljust(1024, b"\0"),
        ),
        (),
        ("password",),
    ),
    Case("document of words", raw("список.docx", b"%PDF-1.7 ..."), (), ("pdf",)),
    Case("broken", raw("список.xlsx", b"PK\x03\x04" + b"\0" * 200), (), ("damaged",)),
    Case("empty file", raw("список.xlsx", b""), (), ("empty",)),
    Case(
        "page of a site",
        raw("список.xls", b"<html><table><tr><td>1</td></tr></table></html>"),
        (),
        ("html",),
    ),
)

TOGETHER = (
    table(
        "all at once",
        TITLE,
        BLANK,
        ("№", "Ф.И.О.", "Личные данные", None, "Работа", None),
        (None, None, "Дата рожд.", "СНИЛС", "Должность", "Ставка"),
        (1, 2, 3, 4, 5, 6),
        ("Администрация",),
        (1, "ПЕТРОВА\u00a0АННА", "2 марта 1975", 1234567819, "Директор", None),
        BLANK,
        (
            2,
            "Ивaнова  Мария Петровна",
            "сентябрь 1980",
            SNILS,
            "учитель математики (0,5 ст.)",
            None,
        ),
        (3, "Вакансия", None, None, "Учитель физики", 1),
        ("Всего", None, None, None, None, 1.5),
        ("Исполнитель: Петрова А.",),
        people=(PETROVA, IVANOVA),
        warnings=(
            "5  skipped_column_numbers",
            "6  skipped_heading",
            "7 Ф.И.О. letter_case",
            "7 Личные данные СНИЛС identifier_repaired",
            "9 Ф.И.О. latin_letters",
            "9 Личные данные Дата рожд. day_repaired",
            "10  skipped_vacancy",
            "11  skipped_total",
            "12  skipped_signature",
            "hidden_sheet",
        ),
        merges=("C3:D3", "E3:F3", "A3:A4", "B3:B4"),
        more=hide_second,
    ),
)
TABLE_CASES = (*HEADERS, *BETWEEN, *SHEETS, *KINDS, *TOGETHER)
