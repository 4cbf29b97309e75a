"""Positions by ПП РФ 225 and the everyday names by which staff lists call them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import StrEnum

from mms_desktop.domain.post_text import PostText, take_apart
from mms_desktop.domain.remarks import Remark, RemarkCode
from mms_desktop.domain.subjects import SUBJECT_SEPARATOR, SubjectTable, Words, word_key
from mms_desktop.domain.text import fold, repair_homoglyphs, tidy

_WORD = re.compile(r"\w+")
_MOST_REMEMBERED = 4_096


class PositionGroup(StrEnum):
    """Groups of ПП РФ 225; the three of heads are the leading positions."""

    PEDAGOGICAL = "pedagogical"
    HEAD = "head"
    DEPUTY_HEAD = "deputy_head"
    UNIT_HEAD = "unit_head"
    OTHER = "other"


LEADING_GROUPS = (PositionGroup.HEAD, PositionGroup.DEPUTY_HEAD, PositionGroup.UNIT_HEAD)


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """One position and its names; what each list means is said in ``positions.toml``."""

    title: str
    group: PositionGroup
    takes_subjects: bool = False
    aliases: tuple[str, ...] = ()
    doubtful: tuple[str, ...] = ()
    genitive: tuple[str, ...] = ()
    tails: tuple[str, ...] = ()
    quiet_tails: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Recognised:
    """What a position cell says; ``position`` is as written when it is not in the list."""

    position: str
    group: PositionGroup = PositionGroup.OTHER
    subject: str = ""
    rate: Decimal | None = None
    known: bool = False
    teaches: bool = False
    notes: tuple[Remark, ...] = ()
    problem: str = ""


@dataclass(frozen=True, slots=True)
class _Name:
    position: Position
    doubtful: bool = False


_DOUBTS = frozenset({RemarkCode.DOUBTFUL_POSITION, RemarkCode.TEXT_DROPPED})


@dataclass(frozen=True, kw_only=True)
class PositionList:
    """The list of positions with everything needed to recognise them in free text.

    Raises ``ValueError`` when one name stands for two positions or subjects.
    """

    source: str
    positions: tuple[Position, ...]
    words: Mapping[str, str] = field(default_factory=dict)
    subjects: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    not_subjects: tuple[str, ...] = ()
    _names: dict[Words, _Name] = field(init=False, repr=False, default_factory=dict)
    _genitives: dict[Words, _Name] = field(init=False, repr=False, default_factory=dict)
    _subjects: SubjectTable = field(init=False, repr=False)
    _others: frozenset[Words] = field(init=False, repr=False, default=frozenset())
    _seen: dict[str, Recognised] = field(
        init=False, repr=False, compare=False, default_factory=dict
    )

    def __post_init__(self) -> None:  # noqa: D105
        for position in self.positions:
            for name in (position.title, *position.aliases):
                self._add(self._names, name, _Name(position))
            for name in position.doubtful:
                self._add(self._names, name, _Name(position, doubtful=True))
            for name in position.genitive:
                self._add(self._genitives, name, _Name(position))
        object.__setattr__(self, "_subjects", SubjectTable(self.subjects, self.words))
        object.__setattr__(self, "_others", frozenset(map(self._key, self.not_subjects)))

    @property
    def titles(self) -> tuple[str, ...]:
        """Titles of all positions, in the order of the file."""
        return tuple(position.title for position in self.positions)

    def titles_of(self, *groups: PositionGroup) -> tuple[str, ...]:
        """Return the titles of the positions of these groups."""
        return tuple(position.title for position in self.positions if position.group in groups)

    def group_of(self, title: str) -> PositionGroup:
        """Return the group of a stored position; what is not in the list is ``OTHER``."""
        name = self._names.get(self._key(title))
        return name.position.group if name else PositionGroup.OTHER

    def certain(self, text: str) -> Recognised:
        """Return the position and subjects a text names beyond doubt, or the text tidied."""
        found = self.recognise(text)
        plain = not found.problem and found.rate is None
        if found.known and plain and not {note.code for note in found.notes} & _DOUBTS:
            return found
        return Recognised(tidy(text))

    def subject(self, text: str) -> str:
        """Return subjects as the list names them, divided by «; »; unknown ones as written."""
        return SUBJECT_SEPARATOR.join(title for title, _ in self._subjects.listed(text))

    def unknown_subjects(self, text: str) -> tuple[str, ...]:
        """Return the subjects of the text that the list does not hold."""
        return tuple(title for title, known in self._subjects.listed(text) if not known)

    def recognise(self, text: str) -> Recognised:
        """Return the position, subjects and rate that a cell of a staff list names."""
        # A list repeats a few dozen posts thousands of times.
        if text not in self._seen:
            if len(self._seen) >= _MOST_REMEMBERED:
                self._seen.clear()
            self._seen[text] = self._recognised(text)
        return self._seen[text]

    def _recognised(self, text: str) -> Recognised:
        cleaned, latin = repair_homoglyphs(tidy(text))
        post = take_apart(cleaned)
        notes = list(post.notes)
        if latin:
            shown = f"Латинские буквы заменены русскими: «{cleaned}»."
            notes.append(Remark(RemarkCode.LATIN_LETTERS, shown))
        found = self._found(post, notes) if post.words else None
        if found is None:
            return _unknown(post, notes)
        name, subject = found
        _remark_on(name, post, cleaned, notes)
        return Recognised(
            position=name.position.title,
            group=name.position.group,
            subject=subject,
            rate=post.rate,
            known=True,
            teaches=name.position.takes_subjects,
            notes=tuple(notes),
            problem=post.problem,
        )

    def _found(self, post: PostText, notes: list[Remark]) -> tuple[_Name, str] | None:
        """Return the longest name that begins the words, with the subjects behind it."""
        spans = list(_WORD.finditer(post.words))
        words = self._key(post.words)
        known = self._genitives | self._names if post.acting else self._names
        for size in range(len(words), 0, -1):
            name = known.get(words[:size])
            if not name:
                continue
            tail = post.words[spans[size - 1].end() :]
            subject = self._behind(name.position, words[size:], tail, notes)
            if subject is not None:
                return name, subject
        return None

    def _behind(
        self, position: Position, words: Words, tail: str, notes: list[Remark]
    ) -> str | None:
        """Return the subjects behind a position's name; None if the words make another post."""
        if not words:
            return ""
        if position.takes_subjects:
            another = any(words[:size] in self._names for size in range(1, len(words) + 1))
            return None if another else self._subjects_behind(tail, notes)
        if words in map(self._key, position.quiet_tails):
            return ""
        if "*" not in position.tails and words[0] not in map(fold, position.tails):
            return None
        notes.append(_not_stored(tail.strip(" ,-()")))
        return ""

    def _subjects_behind(self, tail: str, notes: list[Remark]) -> str:
        subjects: list[str] = []
        for title, known in self._subjects.listed(tail):
            if self._key(title) in self._others:
                notes.append(_not_stored(title))
                continue
            subjects.append(title)
            if not known:
                shown = f"Предмет «{title}» записан как в файле."
                notes.append(Remark(RemarkCode.UNKNOWN_SUBJECT, shown))
        return SUBJECT_SEPARATOR.join(subjects)

    def _key(self, text: str) -> Words:
        return word_key(text, self.words)

    def _add(self, names: dict[Words, _Name], text: str, name: _Name) -> None:
        known = names.setdefault(self._key(text), name)
        if known.position is not name.position:
            raise ValueError(f"«{text}» — и «{known.position.title}», и «{name.position.title}»")


def _unknown(post: PostText, notes: list[Remark]) -> Recognised:
    if not post.words:
        return Recognised("", rate=post.rate, notes=tuple(notes), problem=post.problem)
    written = f"и. о. {post.words}" if post.acting else post.words
    shown = f"Должности «{written}» нет в перечне; записана как есть, в показатели не входит."
    notes.append(Remark(RemarkCode.UNKNOWN_POSITION, shown))
    return Recognised(written, rate=post.rate, notes=tuple(notes), problem=post.problem)


def _remark_on(name: _Name, post: PostText, text: str, notes: list[Remark]) -> None:
    title = name.position.title
    if name.doubtful:
        notes.append(Remark(RemarkCode.DOUBTFUL_POSITION, f"«{text}» понято как «{title}»."))
    if post.acting:
        shown = f"«{text}»: записана должность «{title}» без «и. о.»."
        notes.append(Remark(RemarkCode.ACTING, shown))


def _not_stored(tail: str) -> Remark:
    return Remark(RemarkCode.TEXT_DROPPED, f"Уточнение «{tail}» не записано.")
