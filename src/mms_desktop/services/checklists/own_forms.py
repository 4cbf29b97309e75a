"""Forms of one's own: an XLSForm-like workbook made into an edition the program knows."""

import os
import re
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from mms_desktop.catalog.checklists import edition_file, newest, read_checklist, read_editions
from mms_desktop.catalog.reading import DeclarationError
from mms_desktop.domain.checklist_lint import Problem, lint
from mms_desktop.domain.checklists import Checklist
from mms_desktop.paths import forms_dir
from mms_desktop.services import limits
from mms_desktop.services.checklists.catalogue import LintedForm
from mms_desktop.services.checklists.toml_text import checklist_toml
from mms_desktop.services.checklists.xlsform_reading import FormUnclear, read_xlsform
from mms_desktop.storage.files import atomic_write

FOLDER_VARIABLE = "MMS_FORMS"
"""Names another folder of own forms, for those who keep them on a shared disk."""

_IN_WORKBOOK = {
    "^key:": "лист «settings», столбец «form_id»:",
    "^edition:": "лист «settings», столбец «version»:",
    "^items: code:": "лист «survey», столбец «name»:",
    ": code:": ": лист «survey», столбец «name»:",
}
"""What a workbook calls the parts of a declaration."""

Editions = dict[tuple[str, str], Checklist]


@dataclass(frozen=True, slots=True)
class KnownEditions:
    """Every edition the program knows, and own files it could not read."""

    editions: Editions
    problems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Imported:
    """A form of one's own, where it was written, and what the linter says of it."""

    form: Checklist
    file: Path
    problems: tuple[Problem, ...]


def own_forms_dir() -> Path:
    """Return the folder of the user's own forms; it may not exist yet."""
    named = os.environ.get(FOLDER_VARIABLE)
    if named:
        return Path(named)
    import platformdirs

    return platformdirs.user_data_path("mms-desktop", appauthor=False) / "forms"


def known_editions() -> KnownEditions:
    """Return the editions of the program and those of the user; the program's stand first."""
    editions = read_editions(forms_dir())
    own, problems = _read_own(own_forms_dir() / "checklists")
    taken = [form for form in own if (form.key, form.edition) in editions]
    problems += [f"{edition_file(form)}: такая редакция уже есть в программе." for form in taken]
    own_editions = {(form.key, form.edition): form for form in own if form not in taken}
    return KnownEditions({**editions, **own_editions}, tuple(problems))


def preview_form(file: Path, subject: str = "") -> LintedForm:
    """Return the form the workbook makes and what the linter says of it; nothing is written.

    Raises ``FormUnclear`` as ``import_form`` does.
    """
    known = known_editions().editions
    form = _checked(read_xlsform(file, subject), file)
    _check_new(form, known, own_forms_dir() / "checklists" / edition_file(form))
    return LintedForm(form, lint(form, known.values()))


def import_form(file: Path, subject: str = "", folder: Path | None = None) -> Imported:
    """Make an edition out of the workbook and keep it in the folder of own forms.

    Raises ``FormUnclear`` when the workbook is no form, or when the edition exists already:
    a published edition never changes.
    """
    known = known_editions().editions
    form = _checked(read_xlsform(file, subject), file)
    problems = lint(form, known.values())
    target = (folder or own_forms_dir()) / "checklists" / edition_file(form)
    _check_new(form, known, target)
    atomic_write(target, checklist_toml(form).encode())
    return Imported(form, target, problems)


def _check_new(form: Checklist, known: Mapping[tuple[str, str], Checklist], target: Path) -> None:
    """Raise ``FormUnclear`` when another form has the place of this edition."""
    published = (form.key, form.edition) in known and known[form.key, form.edition] != form
    if published or (target.exists() and target.read_bytes() != checklist_toml(form).encode()):
        message = (
            f"Редакция {form.edition} чек-листа «{form.key}» уже есть и не меняется: "
            f"укажите в settings, столбец version, следующую, например {_next(form, known)}."
        )
        raise FormUnclear(message)


def _read_own(folder: Path) -> tuple[list[Checklist], list[str]]:
    forms: list[Checklist] = []
    problems: list[str] = []
    for path in sorted(folder.glob("*.toml")) if folder.is_dir() else ():
        try:
            forms.append(_read_bounded(path))
        except DeclarationError as error:
            problems.append(str(error))
    return forms, problems


def _read_bounded(path: Path) -> Checklist:
    """Return an own form; raises ``DeclarationError``, also for one that is far too big."""
    try:
        size = path.stat().st_size
    except OSError as error:
        raise DeclarationError(f"{path.name}: файл не читается. Проверьте права.") from error
    if size > limits.FORM_BYTES:
        most = limits.FORM_BYTES // limits.MEBIBYTE
        raise DeclarationError(f"{path.name}: файл больше {most} МБ. Оставьте в нём один чек-лист.")
    form = read_checklist(path)
    if len(form.items) > limits.FORM_ITEMS:
        most = limits.FORM_ITEMS
        raise DeclarationError(f"{path.name}: пунктов больше {most}. Разделите форму.")
    return form


def _checked(form: Checklist, file: Path) -> Checklist:
    """Return the form as it is read back; raises ``FormUnclear`` with the words of the reader."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "form.toml"
        path.write_bytes(checklist_toml(form).encode())
        try:
            return read_checklist(path)
        except DeclarationError as error:
            message = str(error).removeprefix("form.toml: ")
            for place, words in _IN_WORKBOOK.items():
                message = re.sub(place, words, message)
            raise FormUnclear(f"«{file.name}»: {message}") from error


def _next(form: Checklist, known: Mapping[tuple[str, str], Checklist]) -> str:
    latest = newest({**known, (form.key, form.edition): form})[form.key]
    year, number = latest.edition.split("-")
    return f"{year}-{int(number) + 1}"
