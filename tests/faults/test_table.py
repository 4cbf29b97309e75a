"""The table is written whole or not at all, and nothing else of the document changes."""

import pytest

from faults import table

DOCUMENT = (
    f"Слова до.\n{table.BEGIN.format(form='short')}{table.HEAD}| старое | 1 | 0 | 0 | 0 | — |\n"
    f"{table.END.format(form='short')}Слова между.\n{table.BEGIN.format(form='soak')}"
    f"{table.HEAD}| долгое | 9 | 0 | 0 | 0 | — |\n{table.END.format(form='soak')}Слова после.\n"
)


@pytest.fixture
def document(tmp_path, monkeypatch):
    monkeypatch.setenv(table.RUN, str(tmp_path / "rows"))
    monkeypatch.setattr(table, "DOCUMENT", tmp_path / "document.md")
    monkeypatch.setattr(table, "SOAK", False)
    table.DOCUMENT.write_text(DOCUMENT, "utf-8")
    return table.DOCUMENT


def test_part_of_the_tests_leaves_the_document_as_it_is(document):
    for place in list(table.TITLES)[:-1]:
        table.show(place, 7)
    table.put_together()
    assert document.read_text("utf-8") == DOCUMENT


def test_all_rows_replace_those_of_their_form_only(document):
    for place in reversed(table.TITLES):
        table.show(place, 7, ["round 1: lost: a change", "lost: another", "half: a third"])
    table.put_together()
    text = document.read_text("utf-8")
    rows = [line for line in text.splitlines() if "| 7 | 2 | 1 | 0 | — |" in line]
    assert [row.split("|")[1].strip() for row in rows] == list(table.TITLES.values())
    assert "старое" not in text
    first, last = table.BEGIN.format(form="short"), table.END.format(form="short")
    before, after = DOCUMENT.split(first, maxsplit=1)[0], DOCUMENT.split(last)[1]
    assert text.startswith(before + first)
    assert text.endswith(last + after)
