"""The help: pages in Markdown beside the program, and which of them goes with what is seen."""

from dataclasses import dataclass
from functools import cache

from mms_desktop.domain.text import fold
from mms_desktop.paths import resources_dir

INDEX = "index"
REGISTER = "register"
ORDER = (
    INDEX,
    "start",
    "staff",
    "corrections",
    REGISTER,
    "people",
    "checklists",
    "school",
    "forms",
    "indicators",
    "measures",
    "periods",
    "package",
    "reports",
    "undo",
    "personal_data",
    "key",
    "backups",
    "other_computer",
)
OF_PAGES = {
    "": "start",
    "dashboard": "start",
    "people": "staff",
    "person": "people",
    "organization": "people",
    "duplicates": "people",
    "mentoring_board": "people",
    "checklists": "checklists",
    "forms": "forms",
    "indicators": "indicators",
    "reconciliation": "indicators",
    "periods": "periods",
    "loop": "measures",
    "radar": "measures",
    "deficit_bank": "measures",
    "roadmap_progress": "measures",
    "package": "package",
    "reports": "reports",
    "journal": "undo",
    "bin": "undo",
    "personal_data": "personal_data",
    "consents": "personal_data",
    "backups": "backups",
}


@dataclass(frozen=True, slots=True)
class HelpPage:
    """One page of the help; ``text`` is Markdown."""

    name: str
    title: str
    text: str


@cache
def help_pages() -> dict[str, HelpPage]:
    """Return the pages of the help by name, in the order of the contents."""
    folder = resources_dir() / "help" / "ru"
    return {name: page_of(name, (folder / f"{name}.md").read_text("utf-8")) for name in ORDER}


def page_of(name: str, text: str) -> HelpPage:
    """Return the page; its title is its first line."""
    return HelpPage(name, text.partition("\n")[0].removeprefix("# ").strip(), text)


def topic_of(page_key: str) -> str:
    """Return the help page for a page of the window; every section has the same one."""
    return OF_PAGES.get(page_key, REGISTER)


def found_pages(words: str) -> list[HelpPage]:
    """Return the pages in which every word occurs."""
    wanted = fold(words).split()
    return [
        page for page in help_pages().values() if all(word in fold(page.text) for word in wanted)
    ]
