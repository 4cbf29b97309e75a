"""The HTML blank: one file that works in any browser without a network or a program.

It keeps a draft in the browser and saves a JSON file that collecting reads (``saved_answers``).
"""

import html
import json
from pathlib import Path

from mms_desktop.domain.checklists import EVIDENCE_LIMIT, Answer, FootnoteScope, Item
from mms_desktop.paths import resources_dir
from mms_desktop.services.checklists.blank import Blank
from mms_desktop.services.checklists.blank_words import answer_words, heading
from mms_desktop.services.checklists.naming import file_stem
from mms_desktop.storage.files import atomic_write

TEMPLATE = "blanks/checklist.html"
LONGEST_COMMENT, LONGEST_LINK = 4000, 780


def write_html_blank(blank: Blank, out: Path) -> None:
    """Write the blank as a page that needs nothing but itself."""
    page = (resources_dir() / TEMPLATE).read_text(encoding="utf-8")
    page = page.replace("%%TITLE%%", html.escape(blank.form.short_title))
    # Last, so that nothing typed by people is taken for a mark of the template.
    atomic_write(out, page.replace("%%DATA%%", _script_safe(_content(blank))).encode())


def _content(blank: Blank) -> str:
    form = blank.form
    content = {
        "identity": blank.identity.entries(),
        "lines": list(heading(blank)),
        "items": [_item(blank, item) for item in form.items],
        "given": {code: _given(answer) for code, answer in blank.given.items()},
        "points": list(form.points),
        "scale": {str(step.points): step.text for step in form.scale},
        "top": form.top_points,
        "maximum": form.maximum,
        "links": EVIDENCE_LIMIT,
        "longest": LONGEST_COMMENT,
        "longestLink": LONGEST_LINK,
        "previousTitle": f"В прошлом периоде ({blank.previous_code}):",
        "footnotes": [note.text for note in form.footnotes if note.scope is FootnoteScope.TOTAL],
        "file": f"{file_stem(blank)}_ответы.json",
    }
    return json.dumps(content, ensure_ascii=False)


def _item(blank: Blank, item: Item) -> dict[str, object]:
    return {
        "code": item.code,
        "number": item.number,
        "criterion": blank.form.criterion(item),
        "text": item.text,
        "scored": item.scored,
        "na": item.na_allowed,
        "previous": answer_words(blank.previous.get(item.code)),
        "remark": blank.remarks.get(item.code, ""),
    }


def _given(answer: Answer) -> dict[str, object]:
    mark = "na" if answer.na else "" if answer.score is None else str(answer.score)
    return {"mark": mark, "comment": answer.comment, "links": list(answer.evidence)}


def _script_safe(content: str) -> str:
    """Return JSON that cannot end the script element it stands in."""
    return content.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
