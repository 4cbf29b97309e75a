"""Files of others are read in a process of their own: bounded, and a bad one ends alone."""

import json
import os
import subprocess
import sys
import zipfile
from time import monotonic

import pytest

from mms_desktop.cli.main import run
from mms_desktop.services.exchange.apart import ReadingApart
from mms_desktop.services.exchange.importing import ImportRequest, plan_import
from mms_desktop.services.exchange.unreadable import FileUnreadable, Unreadable
from mms_desktop.services.progress import Cancelled

PROGRAM = "import sys; from mms_desktop.cli import main; sys.exit(main())"
HEADER = ("ФИО", "Дата рождения", "Должность")
STYLED_ROWS = 1_000_000
MEBIBYTE = 1 << 20


def styled(path, rows, empty=0):
    """Write a workbook whose sheet goes on for ``empty`` rows that are painted and hold nothing."""
    types = (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Override PartName="/xl/workbook.xml" ContentType="application/'
        'vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>'
        '<Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/'
        'vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'
    )
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    packed = "http://schemas.openxmlformats.org/package/2006/relationships"
    link = (
        '<Relationships xmlns="{}"><Relationship Id="r1" Type="{}/{}" Target="{}"/></Relationships>'
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as book:
        book.writestr("[Content_Types].xml", types)
        book.writestr(
            "_rels/.rels", link.format(packed, office, "officeDocument", "xl/workbook.xml")
        )
        book.writestr(
            "xl/_rels/workbook.xml.rels",
            link.format(packed, office, "worksheet", "worksheets/sheet1.xml"),
        )
        book.writestr(
            "xl/workbook.xml",
            f'<workbook xmlns="{main}" xmlns:r="{office}"><sheets>'
            '<sheet name="Список" sheetId="1" r:id="r1"/></sheets></workbook>',
        )
        with book.open("xl/worksheets/sheet1.xml", "w") as sheet:
            sheet.write(f'<worksheet xmlns="{main}"><sheetData>'.encode())
            for number, row in enumerate(rows, start=1):
                sheet.write(_row(number, row).encode())
            first = len(rows) + 1
            for start in range(first, first + empty, 10_000):
                many = range(start, min(start + 10_000, first + empty))
                sheet.write("".join(map(_painted, many)).encode())
            sheet.write(b"</sheetData></worksheet>")
    return path


def _row(number, cells):
    filled = "".join(
        f'<c r="{column}{number}" t="inlineStr"><is><t>{cell}</t></is></c>'
        for column, cell in zip("ABC", cells, strict=True)
    )
    return f'<row r="{number}">{filled}</row>'


def _painted(number):
    return f'<row r="{number}"><c r="A{number}" s="0"/><c r="B{number}" s="0"/></row>'


def people(count):
    return [HEADER, *map(person, range(count))]


def person(number):
    letters = "абвгдежзик"
    tail = "".join(letters[number // ten % 10] for ten in (1000, 100, 10))
    born = f"{1 + number % 28:02}.{1 + number // 28 % 12:02}.{1960 + number // 336 % 40}"
    return f"Иванов{tail} Имя{letters[number % 10]} Отчество", born, "Учитель математики"


@pytest.fixture
def school(tmp_path):
    """Make a base with one school as the command line does."""
    base = tmp_path / "район.mms"
    run(["new", str(base), "--profile", "lenobl", "--name", "Район", "--oktmo", "41625000"])
    table = tmp_path / "organizations.csv"
    table.write_text("Код;Краткое наименование;Тип\ns1;СОШ № 1;Общеобразовательная\n", "utf-8")
    assert run(["import", "organizations", str(table), "--base", str(base)]) == 0
    return base


def imported(base, file):
    """Run ``mms import staff`` as a user does; return its report and the most memory it took."""
    command = [sys.executable, "-c", PROGRAM, "import", "staff", str(file), "--base", str(base)]
    with subprocess.Popen(
        [*command, "--organization", "s1", "--json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        said = process.stdout.read()
        process.stderr.read()
        # With the process that reads the file: it has been waited for by its parent.
        _pid, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return json.loads(said), usage.ru_maxrss * 1024


def test_memory_of_the_whole_import_is_bounded(school, tmp_path):
    told, usual = imported(school, styled(tmp_path / "a.xlsx", people(10)))
    assert told["created"] == 10
    told, painted = imported(school, styled(tmp_path / "b.xlsx", people(12), STYLED_ROWS))
    assert (told["created"], told["unchanged"], told["rejected"]) == (2, 10, 0)
    assert painted < usual + 60 * MEBIBYTE
    told, large = imported(school, styled(tmp_path / "c.xlsx", people(5000)))
    assert (told["created"], told["rejected"]) == (4988, 0)
    assert large < usual + 160 * MEBIBYTE


def test_file_that_hits_a_bound_is_told_by_name(tmp_path):
    file = styled(tmp_path / "список.xlsx", people(3))
    for function, bounds, code in (
        (hang, {"seconds": 6}, Unreadable.PARSER_TIME),
        (swell, {"memory": 600 * MEBIBYTE}, Unreadable.PARSER_MEMORY),
        (die, {}, Unreadable.PARSER_CRASH),
    ):
        with ReadingApart(**bounds) as reading:
            with pytest.raises(FileUnreadable, match="список") as refused:
                reading.read(function, file)
            assert refused.value.code is code
            # The next file of the same run is read all the same.
            assert len(reading.tables(file)[0].rows) == 4


def hang(_path):
    while True:
        pass


def swell(_path):
    return len(bytearray(700 << 20))


def die(_path):
    os._exit(9)


def test_reading_is_given_up_at_once(workspace, tmp_path):
    file = styled(tmp_path / "долгий.xlsx", people(3), STYLED_ROWS)
    asked = []

    def give_up(done, total):
        asked.append((done, total))
        raise Cancelled

    request = ImportRequest("staff", (file,), organization="s1")
    started = monotonic()
    with pytest.raises(Cancelled):
        plan_import(workspace.database, workspace.positions, request, give_up)
    assert monotonic() - started < 3
    assert asked == [(0, 1)]


def test_command_line_goes_on_with_the_other_files(school, tmp_path):
    good = styled(tmp_path / "хороший.xlsx", people(3))
    bad = tmp_path / "битый.xlsx"
    content = bytearray(good.read_bytes())
    content[len(content) // 2] ^= 0xFF
    bad.write_bytes(bytes(content))
    command = ["import", "staff", str(bad), str(good), "--base", str(school)]
    assert run([*command, "--organization", "s1"]) == 1
