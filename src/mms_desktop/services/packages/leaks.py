"""The last look before a package is written: nothing personal in the bytes of any member."""

import csv
import html
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO, StringIO

from mms_desktop.services.packages.people_words import PeopleWords
from mms_desktop.services.packages.troubles import LeaksFound, Problem, ProblemCode
from mms_desktop.services.progress import Progress, silent

_MARKUP = re.compile(r"<[^>]*>")
_OFFICE = (".xlsx", ".docx")
_PRINTED = ".pdf"
# Texts of the register are masked before; what is left are texts of the declarations.
_ADVICE = "Уберите это из названия муниципалитета и объявлений в папке forms."
# Stands between two cells and is no part of a name: what follows a name is not beside it.
_EDGE = " | "


def refuse_leaks(
    members: Mapping[str, bytes],
    printed: Mapping[str, Iterable[str]],
    words: PeopleWords,
    progress: Progress = silent,
) -> None:
    """Raise ``LeaksFound`` when any member points to a person.

    ``printed`` are the texts that PDF members were made of: in the file they are numbers of
    glyphs and cannot be read back.
    """
    found: list[Problem] = []
    for done, (name, content) in enumerate(members.items()):
        progress(done, len(members))
        texts = printed[name] if name.endswith(_PRINTED) else _texts(name, content)
        found += _leaks(name, texts, words)
    if found:
        raise LeaksFound(tuple(found))


def _leaks(name: str, texts: Iterable[str], words: PeopleWords) -> Iterator[Problem]:
    kinds = {trace.what for text in (name, *texts) for trace in words.traces(text)}
    for what in sorted(kinds):
        message = f"Пакет не записан: в файле «{name}» нашлось: {what}. {_ADVICE}"
        yield Problem(ProblemCode.LEAK, message, name)


def _texts(name: str, content: bytes) -> Iterator[str]:
    if name.endswith(".csv"):
        rows = csv.reader(StringIO(content.decode("utf-8"), newline=""))
        yield _EDGE.join(cell for row in rows for cell in row)
        return
    if not name.endswith(_OFFICE):
        yield content.decode("utf-8")
        return
    with zipfile.ZipFile(BytesIO(content)) as file:
        for part in file.namelist():
            yield part
            if part.endswith((".xml", ".rels")):
                # A tag divides words: «<t>Иванов</t><t>а</t>» is shown in two cells.
                yield html.unescape(_MARKUP.sub(_EDGE, file.read(part).decode("utf-8")))
