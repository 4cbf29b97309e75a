"""What a person typed to find something, with all it may have meant."""

import re
from dataclasses import dataclass

from mms_desktop.domain.text import fold

MOST_WORDS = 100

_LATIN_KEYS = "`qwertyuiop[]asdfghjkl;'zxcvbnm,."
_RUSSIAN_KEYS = "ёйцукенгшщзхъфывапролджэячсмитьбю"
_TO_RUSSIAN = str.maketrans(_LATIN_KEYS + '~{}:"<>', _RUSSIAN_KEYS + "ёхъжэбю")
_TO_LATIN = str.maketrans(_RUSSIAN_KEYS, _LATIN_KEYS)
# Whoever types «112-233-445 95» or a part of it means the digits alone.
_SNILS = re.compile(
    r"(?<![\w-])\d{3}"
    r"(?:-\d{1,3}(?:-\d{1,3})?(?:[ -]\d{1,2})?| \d{3}(?: \d{1,3})?(?: \d{1,2})?)(?![\w-])"
)
# The same number with other signs between its parts, or fewer of them.
_DIVIDED = re.compile(r"\d+(?:[-./]\d+)+")
_INITIALS = re.compile(r"(?:[а-я]\.-?){1,2}|[а-я]\.[а-я]")


@dataclass(frozen=True, slots=True)
class SearchWord:
    """One thing to be found under any of its spellings; ``begins`` means a word starts so."""

    spellings: tuple[str, ...]
    begins: bool = False


def search_words(text: str) -> list[SearchWord]:
    """Return what has to occur in a record, each in one spelling at least.

    Besides «ё» and case, these do not matter: a keyboard left in the other layout, spaces
    and dashes inside a СНИЛС, initials in place of names.
    """
    rest = fold(text)
    words = [SearchWord((re.sub("[ -]", "", number), number)) for number in _SNILS.findall(rest)]
    for word in _SNILS.sub(" ", rest).split():
        if _INITIALS.fullmatch(word):
            words += [SearchWord((letter,), begins=True) for letter in word if letter.isalpha()]
        else:
            words.append(SearchWord(_spellings(word)))
    # Whoever pastes a page of text would make a question too long for the base to take.
    return list(dict.fromkeys(words))[:MOST_WORDS]


def _spellings(word: str) -> tuple[str, ...]:
    russian = fold(word.translate(_TO_RUSSIAN))
    latin = word.translate(_TO_LATIN)
    digits = re.sub(r"\D", "", word) if _DIVIDED.fullmatch(word) else word
    return tuple(dict.fromkeys((word, russian, latin, digits)))
