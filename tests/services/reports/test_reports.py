"""Reports: the same content as PDF, DOCX and XLSX, readable, Russian, and safe to open."""

import io
import shutil
import subprocess
import zipfile
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction

import docx
import openpyxl
import pytest

from mms_desktop.services.packages.report_content import as_typed, content_of
from mms_desktop.services.reports.content import IndicatorLine, Target
from mms_desktop.services.reports.document import (
    Cell,
    ColumnStyle,
    Document,
    Grid,
    Paragraph,
    Tone,
    strings,
)
from mms_desktop.services.reports.printing import as_pdf
from mms_desktop.services.reports.spravka import spravka
from mms_desktop.services.reports.svod import svod
from mms_desktop.services.reports.word import as_docx
from mms_desktop.services.reports.words import made_of, percent, shortfall, target_cells
from mms_desktop.services.reports.workbook import Sheet, SheetColumn, as_xlsx
from mms_desktop.services.reports.writing import ReportUnknown, reports, write_content
from services.packages.municipality import records, source

MADE = datetime(2024, 1, 10, 9, 30, tzinfo=UTC)


def content(**changes):
    return replace(content_of(source(**changes), as_typed), footer="Подвал страницы")


def pdf_text(pdf, tmp_path):
    if not shutil.which("pdftotext"):
        pytest.skip("pdftotext (poppler-utils) is not installed")
    path = tmp_path / "x.pdf"
    path.write_bytes(pdf)
    run = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, check=True)
    return run.stdout.decode()


def docx_text(content_of_file):
    word = docx.Document(io.BytesIO(content_of_file))
    cells = (cell.text for table in word.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(line.text for line in word.paragraphs), *cells])


def test_spravka_says_who_when_and_what():
    texts = list(strings(spravka(content())))
    assert "Озёрный муниципальный район" in texts
    assert any("2-е полугодие 2023" in text and "31.12.2023" in text for text in texts)
    assert "Доля прошедших диагностику" in texts
    assert "1 из 3" in texts
    assert "17 из 22" in texts
    assert "77,3\xa0%" in texts


def test_pdf_shows_the_text_with_page_numbers_and_footer(tmp_path):
    text = pdf_text(as_pdf(spravka(content())), tmp_path)
    pages = text.count("Подвал страницы")
    assert pages > 1
    assert f"Страница 1 из {pages}" in text
    assert f"Страница {pages} из {pages}" in text
    assert "Справка по итогам мониторинга методической работы" in text
    assert "МБОУ «СОШ № 1»" in text


def test_pdf_embeds_its_fonts_and_uses_no_other():
    pdf = as_pdf(spravka(content()))
    assert b"PTSans" in pdf
    assert b"Helvetica" not in pdf
    assert b"/FontFile2" in pdf


def test_header_of_a_long_table_is_on_every_page(tmp_path):
    grid = Grid(
        (ColumnStyle("Столбец первый", 0.5), ColumnStyle("Столбец второй", 0.5)),
        tuple((Cell(f"строка {number}"), Cell("текст")) for number in range(200)),
    )
    document = Document("Заголовок", (), (grid,), "Низ")
    text = pdf_text(as_pdf(document), tmp_path)
    assert text.count("Столбец первый") == text.count("Страница ") > 2


def test_hostile_text_is_printed_as_it_is(tmp_path):
    hostile = '<b>жирный</b> & <a href="x">y</a> <img src="/etc/passwd"/>'
    document = Document(
        "З", (), (Paragraph(hostile), Grid((ColumnStyle("К", 1),), ((Cell(hostile),),))), "Низ"
    )
    assert "<b>жирный</b> & <a" in pdf_text(as_pdf(document), tmp_path)
    assert docx_text(as_docx(document, MADE)).count(hostile) == 2


def test_docx_tells_the_same_as_the_pdf():
    document = spravka(content())
    text = docx_text(as_docx(document, MADE))
    for block in document.blocks:
        if isinstance(block, Grid):
            for row in block.rows:
                assert all(cell.text in text for cell in row)


def test_workbook_holds_numbers_and_no_formulas():
    made = as_xlsx(svod(content()), "Свод", MADE)
    book = openpyxl.load_workbook(io.BytesIO(made))
    assert book.sheetnames == ["Показатели", "Чек-листы", "Организации", "Кадры", "Реестр"]
    page = book["Показатели"]
    header = next(row for row in page.iter_rows() if row[0].value == "Код")
    first = [cell.value for cell in page[header[0].row + 1]]
    assert first[0] == "diagnosed_share"
    assert first[2] == pytest.approx(1 / 3)
    assert page[header[0].row + 1][2].number_format == "0.0%"
    assert page.freeze_panes == f"A{header[0].row + 1}"
    assert all(cell.data_type != "f" for sheet in book for row in sheet.iter_rows() for cell in row)


@pytest.mark.parametrize("text", ["=1+1", "+7", "-x", "@SUM(A1)", "http://x.ru", "=cmd|' /c'!A1"])
def test_text_is_never_a_formula_or_a_link(text):
    sheet = Sheet("Лист", (text,), (SheetColumn(text, 10),), ((text,),))
    book = openpyxl.load_workbook(io.BytesIO(as_xlsx((sheet,), "З", MADE)))
    cells = [cell for row in book["Лист"].iter_rows() for cell in row if cell.value is not None]
    assert [(cell.value, cell.data_type, cell.hyperlink) for cell in cells] == [
        (text, "s", None)
    ] * 3


def test_every_kind_of_value_has_its_cell():
    values = ("текст", 5, True, Decimal("2.5"), Fraction(1, 4), date(2023, 12, 31), None)
    sheet = Sheet("Лист", (), tuple(SheetColumn(f"{n}", 10) for n in range(7)), (values,))
    book = openpyxl.load_workbook(io.BytesIO(as_xlsx((sheet,), "З", MADE)))
    found = [cell.value for cell in book["Лист"][2]]
    assert found == ["текст", 5, "да", 2.5, 0.25, datetime(2023, 12, 31), None]


@pytest.mark.parametrize(
    "make",
    [
        lambda: as_pdf(spravka(content())),
        lambda: as_docx(spravka(content()), MADE),
        lambda: as_xlsx(svod(content()), "Свод", MADE),
    ],
)
def test_same_content_gives_the_same_bytes(make):
    assert make() == make()


def test_office_files_carry_no_moment_but_the_one_given():
    for made in (as_docx(spravka(content()), MADE), as_xlsx(svod(content()), "Свод", MADE)):
        with zipfile.ZipFile(io.BytesIO(made)) as file:
            assert {entry.date_time[0] for entry in file.infolist()} == {1980}


def test_nothing_entered_still_makes_a_report():
    empty = content(
        records=dict.fromkeys(records(), ()), populations={}, indicators=(), checklists=()
    )
    texts = list(strings(spravka(empty)))
    assert "Показатели в профиле не объявлены." in texts
    assert "За период не заполнен ни один чек-лист." in texts
    assert as_pdf(spravka(empty))
    assert as_docx(spravka(empty), MADE)
    assert as_xlsx(svod(empty), "Свод", MADE)


def test_profile_without_targets_has_no_column_for_them():
    bare = tuple(replace(one, line=replace(one.line, targets=())) for one in source().indicators)
    texts = list(strings(spravka(content(indicators=bare))))
    assert "Цель" not in texts
    assert "Целевых значений профиль не устанавливает." in texts


@pytest.mark.parametrize(
    ("share", "text"),
    [
        (Fraction(1, 3), "33,3\xa0%"),
        (Fraction(1, 2000), "0,1\xa0%"),
        (Fraction(1, 1), "100,0\xa0%"),
        (Fraction(6145, 10000), "61,5\xa0%"),
    ],
)
def test_percent_is_rounded_half_up(share, text):
    assert percent(share) == text


def line(numerator, denominator, kind="share", **target):
    value = Fraction(numerator, denominator) if denominator else None
    targets = (_target(**target),) if target else ()
    return IndicatorLine(
        code="x",
        title="Показатель",
        kind=kind,
        numerator=numerator,
        denominator=denominator,
        value=value,
        shown="",
        status="ok" if denominator else "no_objects",
        targets=targets,
    )


def _target(value="0.7", direction="at_least", met=False, expired=False):
    return Target(
        value=Decimal(value),
        direction=direction,
        year=None,
        source="",
        met=met,
        expired=expired,
        shown=f"не менее {value}",
    )


@pytest.mark.parametrize(
    ("numerator", "denominator", "missing"), [(6, 10, 1), (7, 10, 0), (0, 3, 3), (16, 26, 3)]
)
def test_shortfall_is_how_many_more_are_needed(numerator, denominator, missing):
    one = line(numerator, denominator, value="0.7")
    assert shortfall(one, one.targets[0]) == missing


def test_outcome_of_a_target_is_said_in_words():
    assert target_cells(line(6, 10, value="0.7"))[1] == Cell(
        "не достигнута, не хватает 1", Tone.BAD
    )
    assert target_cells(line(7, 10, value="0.7", met=True))[1] == Cell("достигнута", Tone.GOOD)
    expired = target_cells(line(6, 10, value="0.7", expired=True))[1]
    assert expired == Cell("не достигнута, срок цели истёк", Tone.MUTED)
    assert target_cells(line(0, 0, value="0.7", met=None))[1].text == "нет объектов"
    assert target_cells(line(1, 2))[0].text == "—"


def test_ratio_is_made_of_two_different_things():
    assert made_of(line(412, 3, kind="ratio")) == "412 на 3"
    assert made_of(line(16, 26)) == "16 из 26"


def test_reports_are_written_by_name_and_ending(tmp_path):
    assert [report.name for report in reports()] == ["spravka", "svod"]
    for report in reports():
        for ending in report.formats:
            path = write_content(report.name, content(), tmp_path / f"{report.name}.{ending}", MADE)
            assert path.stat().st_size > 1000


@pytest.mark.parametrize(
    ("name", "file"), [("spravka", "x.xlsx"), ("svod", "x"), ("none", "x.pdf")]
)
def test_unknown_report_or_format_says_what_there_is(name, file, tmp_path):
    with pytest.raises(ReportUnknown) as caught:
        write_content(name, content(), tmp_path / file)
    assert "spravka" in caught.value.message or "." in caught.value.message
    assert not (tmp_path / file).exists()
