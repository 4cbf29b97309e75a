"""Taking personal data out of texts that people typed; what was taken out is written down."""

import hmac
import re
from base64 import b32encode
from dataclasses import dataclass
from hashlib import sha256
from urllib.parse import unquote

from mms_desktop.services.packages.csv_text import clean
from mms_desktop.services.packages.people_words import (
    EMAIL,
    PHONE,
    SNILS,
    PeopleWords,
    Trace,
    merged,
)

MASK = "…"

_MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
_TELEPHONE = re.compile(
    r"(?<![\w.-])(?:\+7|8)[\s(-]*[0-9]{3}[\s)-]*[0-9]{3}[\s-]*[0-9]{2}[\s-]*[0-9]{2}(?![\w-])"
)
_SNILS_WRITTEN = re.compile(r"(?<![0-9])[0-9]{3}-[0-9]{3}-[0-9]{3}[\s-][0-9]{2}(?![0-9])")
_PSEUDONYM = 16


@dataclass(frozen=True, slots=True)
class Masked:
    """A text that lost some words: where it stands and what kind of words they were."""

    place: str
    what: str


class Pseudonyms:
    """Conditional numbers made with a key that never leaves the base (domain.md 1.15)."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def of(self, section: str, record_id: int) -> str:
        """Return the number under which a record of the base appears in packages."""
        return self._made(f"{section}:{record_id}")

    def of_text(self, text: str) -> str:
        """Return the number that stands for a code which must not be shown."""
        return self._made(f"code:{text}")

    def _made(self, subject: str) -> str:
        made = hmac.new(self._key, subject.encode(), sha256).digest()
        return b32encode(made).decode().lower()[:_PSEUDONYM]


class Scrubber:
    """Texts without personal data; remembers every text it had to change."""

    def __init__(self, words: PeopleWords, pseudonyms: Pseudonyms) -> None:
        self._words = words
        self._pseudonyms = pseudonyms
        self._known: dict[str, tuple[str, frozenset[str]]] = {}
        self._masked: dict[Masked, None] = {}

    @property
    def masked(self) -> tuple[Masked, ...]:
        """Return what was masked so far, in order, each place once."""
        return tuple(self._masked)

    def text(self, written: str, place: str) -> str:
        """Return the text with «…» in place of what points to a person."""
        scrubbed, found = self._scrubbed(written)
        for what in sorted(found):
            self._masked[Masked(place, what)] = None
        return scrubbed

    def code(self, written: str, place: str) -> str:
        """Return a code as it is or, when it holds a name, a conditional number for it."""
        scrubbed = self.text(written, place)
        return scrubbed if scrubbed == clean(written) else self._pseudonyms.of_text(written)

    def link(self, written: str, place: str) -> str:
        """Return an address of a page, or nothing when the address itself names a person."""
        scrubbed = self.text(unquote(written), place)
        return clean(written) if scrubbed == clean(unquote(written)) else ""

    def _scrubbed(self, written: str) -> tuple[str, frozenset[str]]:
        if written not in self._known:
            text = clean(written)
            traces = merged([*self._words.traces(text), *_patterns(text)])
            found = frozenset(trace.what for trace in traces)
            for trace in reversed(traces):
                text = text[: trace.start] + MASK + text[trace.end :]
            self._known[written] = (text, found)
        return self._known[written]


def _patterns(text: str) -> list[Trace]:
    """Return what looks personal whoever it belongs to."""
    kinds = ((_MAIL, EMAIL), (_TELEPHONE, PHONE), (_SNILS_WRITTEN, SNILS))
    return [
        Trace(match.start(), match.end(), what)
        for pattern, what in kinds
        for match in pattern.finditer(text)
    ]
