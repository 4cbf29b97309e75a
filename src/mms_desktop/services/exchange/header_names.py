"""Names of the fields of a table, ready to look header texts up."""

import re
from collections.abc import Collection, Iterable, Mapping, Sequence

from mms_desktop.services.exchange.header_text import normal_header

Vocabulary = Mapping[str, Collection[str]]

_IN_PARENTHESES = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
# A shorter beginning («дата», «вид») says too little to guess by.
_LEAST_GUESSED = 6


class HeaderNames:
    """Synonyms of the fields, ready to look a header text up."""

    def __init__(self, vocabulary: Vocabulary, *, loose: bool) -> None:
        self._keys: dict[str, str] = {}
        for key, synonyms in vocabulary.items():
            for synonym in synonyms:
                self._keys.setdefault(_stacked(synonym.split(">")), key)
        self._keys.pop("", None)
        self._loose = loose

    def of_stack(self, stack: Sequence[str]) -> str:
        """Return the field that texts above each other name, or nothing."""
        if len(stack) > 1:
            # «Категория» over «дата» is not the column «Категория, дата».
            return (
                self._keys.get(_stacked(stack))
                or self.exact(stack[-1])
                or self.exact(" ".join(stack))
            )
        return self.exact(stack[0])

    def exact(self, text: str) -> str:
        """Return the field a header text names, or nothing."""
        return self._keys.get(normal_header(text)) or self._keys.get(
            normal_header(_IN_PARENTHESES.sub(" ", text)), ""
        )

    def beginning(self, text: str) -> str:
        """Return the field whose longest name begins the text, or nothing."""
        words = normal_header(text).split() if self._loose else []
        for size in range(len(words) - 1, 0, -1):
            start = " ".join(words[:size])
            if len(start) >= _LEAST_GUESSED and start in self._keys:
                return self._keys[start]
        return ""


def _stacked(stack: Iterable[str]) -> str:
    return " > ".join(normal_header(text) for text in stack)
