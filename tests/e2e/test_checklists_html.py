"""The HTML blank filled in by a real browser, with no network and nothing installed."""

import json
from datetime import date

import pytest

from browser import chromium, downloaded, wait_for
from mms_desktop.services.checklists.distributing import BlankOrder, write_blanks
from mms_desktop.services.monitoring.periods import add_period


@pytest.fixture
def base(workspace):
    """Return a base whose only school is expected to fill its checklists in."""
    add_period(workspace.database, "2023-H2", due=date(2024, 1, 20))
    values = {"code": "sosh-1", "short_name": "СОШ № 1 </script><b>", "kind": "school"}
    workspace.registry.save("organizations", values)
    return workspace


@pytest.fixture
def page(base, tmp_path):
    """Return a function that writes the HTML blank of a form."""

    def write(form, *codes):
        order = BlankOrder(codes=codes)
        period = base.monitoring.period("2023-H2")
        out = tmp_path / f"{form}.html"
        return write_blanks(base.database, base.forms[form], period, out, order=order)[0]

    return write


@pytest.fixture
def browser(tmp_path):
    """Return a browser that saves into a folder of its own."""
    with chromium(tmp_path) as opened:
        yield opened


def stored(base):
    (one,) = base.monitoring.filled_forms(base.monitoring.period("2023-H2"))
    return {answer.item: answer for answer in one.answers}


def test_whole_form_is_filled_by_keyboard_and_collected(base, page, browser, tmp_path):
    browser.open(page("school_site", "sosh-1"))
    assert browser.text("#total") == "Отвечено 0 из 9 · баллов 0…18 из 18"
    browser.press(*"210210210")
    assert browser.text("#total") == "Отвечено 9 из 9 · баллов 9 из 18"
    browser.press("Enter", *"Итог ", "Escape")
    browser.click("#save")
    (saved,) = downloaded(tmp_path)
    collected = base.collect([saved])
    assert (collected.accepted, collected.errors) == (1, [])
    answers = stored(base)
    assert [answers[f"s{number}"].score for number in range(1, 10)] == [2, 1, 0] * 3
    assert answers["s9"].comment == "Итог"


def test_links_not_applicable_and_deleting(base, page, browser, tmp_path):
    browser.open(page("methodical_work"))
    assert browser.text("#total") == "Отвечено 0 из 11 · баллов 0…22 из 22"
    browser.press("н")
    assert "не предусмотрено" in browser.text("#notice")
    browser.press("2", "1", "Up", "Delete")
    browser.run("document.getElementById('item-m11').focus()")
    browser.press("н")
    assert browser.text("#total") == "Отвечено 2 из 11 · баллов 2…20 из 20"
    for place, link in enumerate("abcde", start=1):
        browser.run(f"document.getElementById('link-m1-{place}').focus()")
        browser.press(link)
        if place < 5:
            browser.click("#item-m1 button.quiet")
    browser.click("#save")
    (saved,) = downloaded(tmp_path)
    assert base.collect([saved]).accepted == 1
    answers = stored(base)
    assert (answers["m1"].score, answers["m1"].evidence) == (2, tuple("abcde"))
    assert "m3" not in answers
    assert answers["m11"].na


def test_draft_survives_closing_the_page(page, browser):
    file = page("school_site", "sosh-1")
    browser.open(file)
    browser.press("2", "1")
    wait_for(lambda: browser.text("#total").startswith("Отвечено 2"))
    wait_for(lambda: "черновик сохранён" in browser.text("#state").lower())
    browser.open(page("methodical_work"))
    wait_for(lambda: browser.text("#total").startswith("Отвечено 0"))
    browser.open(file)
    wait_for(lambda: browser.text("#total") == "Отвечено 2 из 9 · баллов 3…17 из 18")
    assert "черновик" in browser.text("#state")


def test_saved_again_is_newer_and_the_older_is_refused(base, page, browser, tmp_path):
    browser.open(page("school_site", "sosh-1"))
    browser.press("2")
    browser.click("#save")
    (first,) = downloaded(tmp_path)
    first = first.rename(tmp_path / "first.json")
    browser.run("document.getElementById('item-s1').focus()")
    browser.press("0")
    browser.click("#save")
    (second,) = downloaded(tmp_path)
    collected = base.collect([second])
    assert collected.accepted == 1
    refused = base.collect([first])
    assert [error.code for error in refused.errors] == ["older_revision"]
    assert stored(base)["s1"].score == 0


def test_saved_file_is_opened_again(page, browser, tmp_path):
    browser.open(page("school_site", "sosh-1"))
    browser.press("2", "2")
    browser.click("#save")
    (saved,) = downloaded(tmp_path)
    text = json.dumps(saved.read_text(encoding="utf-8"))
    browser.press("0")
    file = f"new File([{text}], 'a.json', {{type: 'application/json'}})"
    browser.run(
        f"const t = new DataTransfer(); t.items.add({file});"
        "const i = document.getElementById('file'); i.files = t.files;"
        "i.dispatchEvent(new Event('change'));"
    )
    wait_for(lambda: "открыты" in browser.text("#notice"))
    assert browser.text("#total") == "Отвечено 2 из 9 · баллов 4…18 из 18"


def test_page_asks_nothing_of_the_network(page, browser):
    browser.open(page("young"))
    loaded = browser.run("return performance.getEntriesByType('resource').map(e => e.name)")
    assert loaded == []
    blocked = browser.run(
        "return fetch('http://127.0.0.1:9/').then(() => 'sent', error => String(error))"
    )
    assert "Failed to fetch" in blocked


def test_name_of_a_school_is_text_and_nothing_else(page, browser):
    browser.open(page("school_site", "sosh-1"))
    assert "СОШ № 1 </script><b>" in browser.text("#lines")


def test_every_item_is_on_the_page_literally(base, page, browser):
    browser.open(page("methodical_work"))
    shown = browser.run("return [...document.querySelectorAll('.text')].map(e => e.textContent)")
    form = base.forms["methodical_work"]
    assert [text.split(". ", 1)[0] for text in shown] == [item.number for item in form.items]
    assert [text.split(". ", 1)[1] for text in shown if "пустая" not in text] == [
        item.text for item in form.scored_items
    ]
