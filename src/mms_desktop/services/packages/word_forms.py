"""Case forms of names, rough on purpose: a form too many hides a word, one too few shows a person.

Everything here is folded (``domain.text.fold``): small letters, «е» for «ё».
"""

# Possessive surnames decline in a way of their own: «Ивановым», «Ивановой».
_POSSESSIVE = ("ов", "ев", "ин", "ын")
_POSSESSIVE_ENDINGS = ("", "а", "у", "ым", "е", "ой", "ою", "ы", "ых", "ыми")
_ADJECTIVE = ("ий", "ый", "ой")
_ADJECTIVE_SHE = ("ая", "яя")
_ADJECTIVE_ENDINGS = (
    *("ий", "ый", "ой", "его", "ого", "ему", "ому", "им", "ым", "ем", "ом"),
    *("ая", "яя", "ую", "юю", "ей", "ою", "ие", "ые", "их", "ых", "ими", "ыми"),
)
_HARD_ENDINGS = ("", "а", "у", "ом", "ем", "е", "ы", "и", "ов", "ам", "ами", "ах")
_SOFT_ENDINGS = ("ь", "й", "я", "ю", "ем", "е", "и", "ев", "ям", "ями", "ях")
_A_ENDINGS = ("а", "ы", "и", "е", "у", "ой", "ою", "ей")
_YA_ENDINGS = ("я", "и", "е", "ю", "ей", "ею")
_VOWELS = "аеиоуыэюя"
_SHORTEST_DECLINED = 3


def forms(name: str) -> frozenset[str]:
    """Return a folded surname, given name or patronymic in all its case forms."""
    if len(name) < _SHORTEST_DECLINED:
        return frozenset([name])
    stem, endings = _declension(name)
    return frozenset([name, *(stem + ending for ending in endings)])


def _declension(name: str) -> tuple[str, tuple[str, ...]]:
    if name.endswith(_POSSESSIVE):
        return name, _POSSESSIVE_ENDINGS
    if name[-1] == "а" and name[:-1].endswith(_POSSESSIVE):
        return name[:-1], _POSSESSIVE_ENDINGS
    if name.endswith((*_ADJECTIVE, *_ADJECTIVE_SHE)):
        return name[:-2], _ADJECTIVE_ENDINGS
    if name[-1] == "а":
        return name[:-1], _A_ENDINGS
    if name[-1] == "я":
        return name[:-1], _YA_ENDINGS
    if name[-1] in "ьй":
        return name[:-1], _SOFT_ENDINGS
    if name[-1] in _VOWELS:
        return name, ("",)
    return name, _HARD_ENDINGS
