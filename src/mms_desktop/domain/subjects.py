"""School subjects as position cells name them: «математики и физики» is two subjects."""

import re
from collections.abc import Iterator, Mapping

from mms_desktop.domain.text import fold, tidy

Words = tuple[str, ...]

SUBJECT_SEPARATOR = "; "

_WORD = re.compile(r"\w+")
_LEADS = frozenset(
    {
        "по",
        "предмета",
        "предметов",
        "предмет",
        "дисциплины",
        "дисциплин",
        "класса",
        "классу",
        "курса",
    }
)
_MARKS = re.compile(r"[,;/+&]+|\s+[\u2013\u2014\-]\s+")
# «родного (вепсского) языка» is one subject, «математики (алгебра)» two.
_AMID = re.compile(r"\(([^()]*)\)(?=\s+(?!и\s)\w)", re.IGNORECASE)
_AND = re.compile(r"\s+и\s+", re.IGNORECASE)


def word_key(text: str, words: Mapping[str, str]) -> Words:
    """Return the folded words of a text, its shortened words written out by ``words``."""
    return tuple(words.get(word, word) for word in _WORD.findall(fold(text)))


class SubjectTable:
    """The subjects of the list and the forms in which they follow «учитель».

    Raises ``ValueError`` when one form stands for two subjects.
    """

    def __init__(self, subjects: Mapping[str, tuple[str, ...]], words: Mapping[str, str]) -> None:
        self._words = words
        self._titles: dict[Words, str] = {}
        for subject, forms in subjects.items():
            for form in (subject, *forms):
                known = self._titles.setdefault(word_key(form, words), subject)
                if known != subject:
                    raise ValueError(f"«{form}» — и «{known}», и «{subject}»")

    def listed(self, text: str) -> Iterator[tuple[str, bool]]:
        """Yield each subject named in the text and whether the list holds it."""
        if title := self._title(text):
            yield title, True
            return
        line = _AMID.sub(r"[\1]", text).replace("(", ",").replace(")", ",")
        for part in _MARKS.split(line):
            for piece in self._divided(tidy(part).strip(" .,-")):
                title = self._title(piece)
                yield (title, True) if title else (_bracketed(_bare(piece)), False)

    def _divided(self, piece: str) -> tuple[str, ...]:
        """Return the piece cut at «и» where every part is a subject, else whole."""
        if not _WORD.search(piece):
            return ()
        halves = tuple(_AND.split(piece))
        if not self._title(piece) and all(self._title(half) for half in halves):
            return halves
        return (piece,)

    def _title(self, text: str) -> str:
        return self._titles.get(word_key(_bare(text), self._words), "")


def _bracketed(text: str) -> str:
    return text.replace("[", "(").replace("]", ")")


def _bare(text: str) -> str:
    """Return the text without «по», «предмета» and the like in front."""
    words = tidy(text).split(maxsplit=1)
    while len(words) > 1 and fold(words[0]) in _LEADS:
        words = words[1].split(maxsplit=1)
    return " ".join(words)
