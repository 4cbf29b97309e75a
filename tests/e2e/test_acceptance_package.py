"""A package against a careful enemy: names that are ordinary words, any byte changed, Ctrl+C."""

import csv
import json
import os
import re
import signal
import subprocess
import sys
import zipfile
from datetime import date
from pathlib import Path

import pytest

from mms_desktop.domain.identifiers import read_snils
from services.packages.packed import members, put_together, verify

NASTY = (
    ("Добрый", "Иван", "01.02.1990"),
    ("Лес", "Пётр", "12.12.1988"),
    ("Ли", "Ким", "04.04.1994"),
    ("Ким", "Ли", "05.05.1985"),
    ("Озёрская", "Ольга", "01.07.1985"),
    ("Иванов-Петров", "Ян", "11.11.1980"),
    ("Smith", "John", "12.06.1980"),
)


def snils_of(number):
    start = f"{number:09d}"
    return next(
        found for check in range(100) if not read_snils(found := f"{start}{check:02d}").problem
    )


SNILS = [snils_of(123450000 + 1111 * place) for place in range(len(NASTY))]


@pytest.fixture
def nasty(mms, base, write):
    tables = {
        "organizations": ("code,short_name,kind", "s1,Школа имени Озёрской «Добрый мир»,school",
                          "Лес,Детский сад Лес,kindergarten"),
        "people": ("surname,given_name,birth_date,snils,phone",
                   *(f"{surname},{name},{born},{snils},8 921 555-00-0{place}"
                     for place, ((surname, name, born), snils)
                     in enumerate(zip(NASTY, SNILS, strict=True)))),
        "employments": ("person,organization,position,kind",
                        *(f"{snils},s1,Учитель,main" for snils in SNILS)),
        "events": ("code,title,kind,level,date,place,organizer",
                   "e1,Семинар Добрый И.И.,seminar,municipal,10.10.2023,у Озёрской О.,Smith John",
                   "Ким,Конкурс «Лес — наше богатство»,contest,municipal,11.10.2023,,"),
        "recommendations": ("code,period,addressee,direction,text",
                            f"rc,2023-H2,s1,Ли Ким,{SNILS[0]} род. 1990-02-01 и 01.02.1990"),
        "diagnostics": ("person,kind,date", f"{SNILS[0]},subject,01.10.2023"),
    }  # fmt: skip
    for section, lines in tables.items():
        said = mms("import", section, write(f"{section}.csv", *lines), "--base", base)
        assert mms.code == 0, said
    return base


@pytest.fixture
def package(mms, nasty, tmp_path):
    said = mms("package", "build", "--base", nasty, "--period", "2023-H2", "--out", tmp_path / "p")
    assert said["valid"] is True
    return Path(said["path"])


def texts(package):
    with zipfile.ZipFile(package) as file:
        for name in file.namelist():
            with file.open(name) as member:
                if not name.endswith((".xlsx", ".docx")):
                    yield name, member.read().decode("utf-8", "replace")
                    continue
                with zipfile.ZipFile(member) as parts:
                    for part in parts.namelist():
                        yield f"{name}/{part}", parts.read(part).decode("utf-8", "replace")


def test_nobody_is_found_in_a_package_though_names_are_ordinary_words(package):
    for name, text in texts(package):
        if name.endswith(".pdf"):
            continue
        for (surname, _, born), snils in zip(NASTY, SNILS, strict=True):
            day = date(*reversed([int(part) for part in born.split(".")]))
            dashed = f"{snils[:3]}-{snils[3:6]}-{snils[6:9]}"
            for secret in (snils, dashed, born, day.isoformat()):
                assert secret not in text, (name, secret)
            assert not re.search(rf"(?<!\w){surname}(?!\w)", text), (name, surname)


def assert_named(said, member):
    assert said["valid"] is False
    assert member in [problem["member"] for problem in said["problems"]]


def test_one_changed_byte_in_any_member_is_named(mms, package, tmp_path):
    genuine = members(package.read_bytes())
    forged = tmp_path / "forged.zip"
    for changed, content in genuine.items():
        for place in (0, len(content) // 2, len(content) - 1):
            other = bytearray(content)
            other[place] ^= 1
            put_together({**genuine, changed: bytes(other)}, forged)
            assert_named(verify(forged), changed)
    # The command starts a process for every package: it tells the same of the last one.
    assert_named(mms("package", "verify", forged), list(genuine)[-1])
    assert mms.code == 1


def test_member_added_or_taken_away_is_named(mms, package, tmp_path):
    genuine = members(package.read_bytes())
    forged = tmp_path / "forged.zip"
    for gone in genuine:
        rest = {name: kept for name, kept in genuine.items() if name != gone}
        assert_named(verify(put_together(rest, forged)), gone)
    for extra in ("data/more.csv", "note.txt", "../evil"):
        put_together({**genuine, extra: b"1"}, forged)
        assert_named(mms("package", "verify", forged), extra)
        assert mms.code == 1


def test_same_data_is_the_same_package_and_a_change_supersedes_it(mms, nasty, package, write):
    build = ("package", "build", "--base", nasty, "--period", "2023-H2", "--out", package.parent)
    first = package.read_bytes()
    again = mms(*build)
    assert (again["revision"], again["unchanged"]) == (1, True)
    assert package.read_bytes() == first
    rows = write("d.csv", "person,kind,date", f"{SNILS[1]},ict,02.10.2023")
    mms("import", "diagnostics", rows, "--base", nasty)
    later = mms(*build)
    assert (later["revision"], later["supersedes"]) == (2, again["package_id"])


def test_interrupted_import_leaves_nothing_half_done(mms, base, tmp_path):
    path = tmp_path / "many.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["surname", "given_name", "birth_date"])
        writer.writerows([f"Фамилия-{chr(1072 + i % 32)}{i}", "Имя", "01.01.1980"]
                         for i in range(4000))  # fmt: skip
    program = "from mms_desktop.cli.main import main; main()"
    command = [sys.executable, "-c", program, "import", "people", path, "--base", base, "--json"]
    import mms_desktop

    environment = {**os.environ, "PYTHONPATH": str(Path(mms_desktop.__file__).parents[1])}
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
                          env=environment) as process:  # fmt: skip
        assert process.stderr.readline().startswith("Чтение")
        process.send_signal(signal.SIGINT)
        out, err = process.communicate()
    assert process.returncode == 1
    assert json.loads(out)["error"]["code"] == "cancelled"
    assert "Traceback" not in err
    said = mms("export", "people", "--base", base, "--out", tmp_path / "out.csv")
    assert said["rows"] == 0
    assert mms("check", base)["valid"] is True
