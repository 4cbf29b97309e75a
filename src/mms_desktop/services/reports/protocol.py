"""«Протокол»: what was checked when a package was built, and what was found, as plain text."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the protocol: its title, its lines, and what to say when there are none."""

    title: str
    lines: tuple[str, ...]
    empty: str = "Нет."


def as_text(title: str, lines: Iterable[str], parts: Iterable[Part]) -> bytes:
    """Return the protocol as UTF-8 text with line ends that every notepad knows."""
    return ("\r\n".join([title, *lines, *_lines(parts)]) + "\r\n").encode()


def _lines(parts: Iterable[Part]) -> Iterator[str]:
    for number, part in enumerate(parts, start=1):
        yield ""
        yield f"{number}. {part.title}"
        yield from (f"   {line}" for line in part.lines or (part.empty,))
