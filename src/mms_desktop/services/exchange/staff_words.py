"""Words of staff lists that stand for one of a few values: sex, leave, terms, education."""

import re
from dataclasses import dataclass

from mms_desktop.domain.text import fold, tidy

_SEXES = {
    "m": frozenset({"м", "муж", "мужской", "мужчина", "m", "male", "муж пол"}),
    "f": frozenset({"ж", "жен", "женский", "женщина", "f", "female", "жен пол"}),
}

_KINDS = (
    ("contract", re.compile(r"гпх|гражданско.правов|договор подряда|\bcontract\b")),
    ("internal", re.compile(r"внутр|\binternal\b")),
    ("external", re.compile(r"внеш|\bexternal\b")),
    ("main", re.compile(r"\bосн|штатн|\bmain\b")),
)
_LEAVES = (
    ("none", re.compile(r"нет|работает|none|не в отпуске")),
    (
        "long",
        re.compile(
            r"длит\w*\.?(?: отпуск.*)?|отпуск (?:сроком )?(?:до|на) (?:1|одного|один) год\w*|long"
        ),
    ),
    (
        "service",
        re.compile(r"(?:воен\w*\.? )?служба.*|армия|в армии|служит|вс рф|мобилизован.*|service"),
    ),
    (
        "parental",
        re.compile(
            r"декрет\w*\.?(?: отпуск\w*)?.*|в декрете|д/о|д\. ?о\.?|"
            r"(?:в )?отпуск\w* по (?:уходу|бир|беременности).*|по уходу.*|уход за реб.*|"
            r"отп\.? по ух.*|бир|по беременности.*|до (?:1[.,]5|3)(?:-?х)? лет|parental"
        ),
    ),
)
_MARK = (
    r"(?:внутр|внеш)\w*\.?\s*(?:совм\w*\.?)?|осн(?:\.|овн\w+)(?:\s+место(?:\s+работы)?)?|(?:договор\s+)?гпх|"
    r"декрет\w*\.?(?:\s+отпуск\w*)?|д/о|(?:в\s+)?отпуск\w*\s+по\s+уходу[^,;()]*|по\s+уходу\s+за\s+реб[^,;()]*"
)
_IN_BRACKETS = re.compile(rf"\(\s*(?P<mark>{_MARK})\s*(?:\)|[,;]\s*(?=[^()]+\)))", re.IGNORECASE)
_AFTER_COMMA = re.compile(rf"[,;]\s*(?P<mark>{_MARK})\s*(?=[,;)]|$)", re.IGNORECASE)
_AT_END = re.compile(
    r"(?<=\w)[\s\-\u2013\u2014]+(?P<mark>(?:внутр|внеш)\w*\.?\s*совм\w*\.?)\s*$", re.IGNORECASE
)
_BARE_MARK = re.compile(r"(?<![\w-])совм(?:ест\w*)?\.?(?![\w-])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Marks:
    """A cell without the words on terms and leave that stood beside its main matter."""

    rest: str
    kind: str = ""
    leave: str = ""


@dataclass(frozen=True, slots=True)
class Education:
    """An education code and whether the cell said more than the code keeps."""

    code: str
    shortened: bool = False


def read_sex(text: str) -> str:
    """Return the code of a sex, or nothing when the word is unknown."""
    word = fold(text).strip(" .")
    return next((code for code, words in _SEXES.items() if word in words), "")


def read_kind(text: str) -> str:
    """Return the code of the terms of work, or nothing.

    «Совместитель» alone is nothing: statistics counts internal and leaves out external.
    """
    words = fold(text)
    found = {code for code, pattern in _KINDS if pattern.search(words)}
    return found.pop() if len(found) == 1 else ""


def read_leave(text: str) -> str:
    """Return the code of a leave (``none`` when the person works), or nothing."""
    words = fold(text).strip(" .()")
    return next((code for code, pattern in _LEAVES if pattern.fullmatch(words)), "")


def take_marks(text: str) -> Marks:
    """Return a name or position without «(декрет)», «, внутр. совм.» and the like."""
    kind = leave = ""
    rest = text
    for pattern in (_IN_BRACKETS, _AFTER_COMMA, _AT_END):
        for match in list(pattern.finditer(rest)):
            mark = match["mark"]
            kind = kind or read_kind(mark)
            leave = leave or ("" if read_kind(mark) else read_leave(mark))
        rest = pattern.sub(_bracket_kept, rest)
    return Marks(rest if kind or leave else text, kind, leave)


def _bracket_kept(match: re.Match[str]) -> str:
    """Return the bracket that still holds more than the mark: «(внеш. совм., 0,5 ст.)»."""
    whole = match.group()
    return " (" if whole.startswith("(") and not whole.endswith(")") else ""


def bare_mark(text: str) -> str:
    """Return «совместитель» written without saying whether inside or outside, or nothing."""
    found = _BARE_MARK.search(text)
    return found.group() if found else ""


_STUDENT = re.compile(
    r"студент|обучается|не(?:ок|зак)\w*\.?\s*(?:высш|в\.?/?о\b|впо\b)|н/высш|н/в\b|student"
)
_HIGHER = re.compile(
    r"\bвысш|\bв\.?\s?/?\s?о\b|\bвпо\b|бакалавр|магистр|специалитет|аспирантур|\bhigher"
)
_VOCATIONAL = re.compile(
    r"\bспо\b|\bср(?:ед\w*)?[\s./\-]*(?:проф|спец|п/о\b)|\bс/с\b|"
    r"техникум|колледж|училищ|\bvocational"
)
_SECONDARY = re.compile(r"\bсреднее\b|\bsecondary|11 классов|полное общее")
_PEDAGOGICAL = re.compile(r"(?<!не)(?<!не )пед|pedagogical")
_EXACT = re.compile(
    r"(?:высшее|высш|в/о|в\.о|впо|во|спо|среднее|ср|сред|с/с|среднее общее|студент|"
    r"профессиональное|проф|специальное|спец|педагогическое|пед|непедагогическое|непед|общее|полное|не|образование|"
    r"higher_pedagogical|higher|vocational_pedagogical|vocational|secondary|student|[\s.,()/\-])+"
)


def read_education(text: str) -> Education | None:
    """Return the education a cell names, or None when it is unclear."""
    words = fold(tidy(text))
    pedagogical = _PEDAGOGICAL.search(words) is not None
    levels = sum(level.search(words) is not None for level in (_HIGHER, _VOCATIONAL))
    shortened = levels > 1 or _EXACT.fullmatch(words) is None
    if _STUDENT.search(words):
        return Education("student", shortened)
    if _HIGHER.search(words):
        return Education("higher_pedagogical" if pedagogical else "higher", shortened)
    if _VOCATIONAL.search(words):
        return Education("vocational_pedagogical" if pedagogical else "vocational", shortened)
    if _SECONDARY.search(words):
        return Education("secondary", shortened)
    return None
