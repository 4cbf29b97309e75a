import io
from datetime import datetime

import pytest
from docx import Document as Word

from mms_desktop.cli.main import run
from mms_desktop.services.monitoring.definitions import UnknownCode
from mms_desktop.services.monitoring.passports import (
    PassportFormat,
    passport,
    passport_text,
    write_passport,
)

NOW = datetime(2024, 1, 15, 12, 0, 0)


@pytest.fixture
def definitions(primorye):
    return primorye


def text(town, code):
    return passport_text(passport(town.database, town.definitions, code))


def test_passport_holds_what_officials_look_for(town):
    told = text(town, "young_supported_share")
    for line in (
        "Номер паспорта: young_supported_share",
        "Единица измерения: доля, %; единица счёта: человек",
        "Периодичность: каждое полугодие",
        "Знаменатель: Молодые педагоги",
        "не менее 70 % к 2024 году (Положение № 23а-684, п. 7.1)",
        "возраст до 35 лет (не включая) на отчётную дату; стаж меньше 3 лет",
        "Положительная динамика: рост",
        "Ответственный: не назначен",
    ):
        assert line in told


def test_both_targets_and_less_is_better(town):
    told = text(town, "team_training_share")
    assert "не менее 40 %" in told
    assert "не менее 60 %" in told
    assert "Положительная динамика: снижение" in text(town, "teachers_per_methodist")
    assert "не более 250 к 2024 году" in text(town, "teachers_per_methodist")


def test_responsible_comes_from_the_roadmap(town):
    point = {"number": "1.1", "direction": "ИОМ", "indicator": "route_share"}
    town.add("roadmap", responsible="Орлова В. И.", **point)
    assert "Ответственный: Орлова В. И." in text(town, "route_share")


def test_every_indicator_has_a_passport(town):
    for indicator in town.definitions.all:
        assert indicator.title in text(town, indicator.code)
    with pytest.raises(UnknownCode):
        passport(town.database, town.definitions, "нет")


def test_passport_is_written_in_three_formats(town, tmp_path):
    document = passport(town.database, town.definitions, "route_share")
    pdf = write_passport(document, tmp_path / "p.pdf", NOW).read_bytes()
    assert pdf.startswith(b"%PDF")
    word = Word(io.BytesIO(write_passport(document, tmp_path / "p.docx", NOW).read_bytes()))
    cells = [cell.text for row in word.tables[0].rows for cell in row.cells]
    assert "Порядок формирования" in cells
    assert "route_share" in write_passport(document, tmp_path / "p.txt").read_text("utf-8")
    with pytest.raises(PassportFormat, match=r"\.pdf"):
        write_passport(document, tmp_path / "p.xlsx")


def test_command(base_path, tmp_path, capsys):
    base = ["--base", str(base_path)]
    assert run(["passport", "route_share", *base]) == 0
    assert "Паспорт показателя" in capsys.readouterr().out
    assert run(["passport", "route_share", *base, "--out", str(tmp_path / "p.pdf"), "--json"]) == 0
    assert run(["passport", "route_share", *base, "--out", str(tmp_path / "p.xls")]) == 2
    assert run(["passport", "нет", *base]) == 2
