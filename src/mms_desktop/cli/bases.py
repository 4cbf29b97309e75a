"""Commands about a base as a whole: new, check, journal, undo, demo."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from mms_desktop.cli.options import AsJson, Base, PasswordFile, opened, patiently, read_password
from mms_desktop.cli.output import ExitCode, FileFault, UsageFault, progress, show
from mms_desktop.domain.doubts import Importance
from mms_desktop.domain.identifiers import check_oktmo, normal_digits
from mms_desktop.domain.issues import NothingToUndo
from mms_desktop.domain.sections import SECTIONS
from mms_desktop.paths import forms_dir
from mms_desktop.services.data_check import check_data
from mms_desktop.services.integrity import broken_journal, journal_size, problems_of
from mms_desktop.services.monitoring.definitions import profile_keys
from mms_desktop.services.recovery import check_backup, is_backup
from mms_desktop.services.workspace import Workspace, create_workspace

JOURNAL_LINES = 50


def add_commands(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command("new")(new)
    app.command("check")(check)
    app.command("undo")(undo)
    app.command("redo")(redo)
    app.command("journal")(journal)
    app.command("demo")(demo)


def new(
    base: Annotated[Path, typer.Argument(metavar="БАЗА.mms", help="Файл новой базы.")],
    profile: Annotated[str, typer.Option(help="Профиль региона.")],
    name: Annotated[str, typer.Option(help="Наименование муниципалитета.")],
    oktmo: Annotated[str, typer.Option(help="ОКТМО муниципалитета.")],
    password_file: PasswordFile = None,
    as_json: AsJson = False,
) -> int:
    """Создать базу муниципалитета."""
    known = profile_keys(forms_dir())
    if profile not in known:
        raise UsageFault(f"Профиля «{profile}» нет. Есть: {', '.join(known)}.")
    if not name.strip():
        raise UsageFault("Укажите наименование муниципалитета: --name.")
    if problem := check_oktmo(oktmo):
        raise UsageFault(problem)
    workspace = create_workspace(
        base,
        profile=profile,
        name=name.strip(),
        oktmo=normal_digits(oktmo),
        password=read_password(password_file),
    )
    workspace.close()
    data = {
        "base": str(base),
        "name": workspace.name,
        "oktmo": workspace.oktmo,
        "profile": profile,
        "protected": not workspace.open_slot,
    }
    lines = [f"Создана база: {base}", f"Ключ к ней: {base}.key — храните рядом с базой."]
    show(data, lines, as_json=as_json)
    return ExitCode.DONE


def check(
    base: Annotated[
        Path, typer.Argument(metavar="БАЗА.mms", help="Файл базы или резервной копии.")
    ],
    data: Annotated[
        bool, typer.Option("--data", help="Проверить и данные: что в реестре сомнительно.")
    ] = False,
    password_file: PasswordFile = None,
    as_json: AsJson = False,
) -> int:
    """Проверить, цела ли база или резервная копия."""
    if data and not is_backup(base):
        return _check_data(base, password_file, as_json=as_json)
    if is_backup(base):
        with patiently(base, password_file) as password:
            problems = check_backup(base, password)
        lines = problems or ["Копия цела: она открыта, страницы, связи и журнал проверены."]
    else:
        with opened(base, password_file) as workspace:
            problems = problems_of(workspace.database)
        lines = problems or ["База цела: страницы, связи и журнал проверены."]
    show({"valid": not problems, "problems": problems}, lines, as_json=as_json)
    return ExitCode.UNUSABLE if problems else ExitCode.DONE


def _check_data(base: Path, password_file: Path | None, *, as_json: bool) -> int:
    with opened(base, password_file) as workspace:
        problems = problems_of(workspace.database)
        found = check_data(workspace.database, workspace.positions, date.today())
    doubts = [one.as_json() for one in found]
    shown = {"valid": not problems, "problems": problems, "doubts": doubts}
    lines = problems or ["База цела: страницы, связи и журнал проверены."]
    for one in found:
        title = SECTIONS[one.section].title
        where = f"{title}, {one.caption}" if one.caption else title
        lines.append(f"{one.doubt.importance.label}. {where}: {one.doubt.message}")
    show(shown, lines, as_json=as_json)
    if problems:
        return ExitCode.UNUSABLE
    wrong = any(one.doubt.importance is Importance.ERROR for one in found)
    return ExitCode.INCOMPLETE if wrong else ExitCode.DONE


def undo(base: Base, password_file: PasswordFile = None, as_json: AsJson = False) -> int:
    """Отменить последнее действие."""
    return _take_back(base, password_file, "undone", as_json=as_json)


def redo(base: Base, password_file: PasswordFile = None, as_json: AsJson = False) -> int:
    """Повторить отменённое действие."""
    return _take_back(base, password_file, "redone", as_json=as_json)


def _take_back(base: Path, password_file: Path | None, word: str, *, as_json: bool) -> int:
    with opened(base, password_file) as workspace:
        call = workspace.registry.undo if word == "undone" else workspace.registry.redo
        try:
            done = call()
        except NothingToUndo:
            what = "Отменять" if word == "undone" else "Повторять"
            show({word: None, "records": 0}, [f"{what} нечего."], as_json=as_json)
            return ExitCode.INCOMPLETE
    data = {word: done.title, "records": len(done.changes)}
    show(data, [f"{done.title} (записей: {len(done.changes)})"], as_json=as_json)
    return ExitCode.DONE


def journal(
    base: Base,
    verify: Annotated[bool, typer.Option("--verify", help="Проверить цепочку записей.")] = False,
    witnesses: Annotated[
        list[Path] | None,
        typer.Option("--with", help="Сверить и с этим файлом: пакет (.zip) или копия (.mbk)."),
    ] = None,
    password_file: PasswordFile = None,
    as_json: AsJson = False,
) -> int:
    """Показать журнал или проверить, что в нём ничего не подменено."""
    with opened(base, password_file) as workspace:
        if verify or witnesses:
            size = journal_size(workspace.database)
            problems = _broken_journal(workspace, witnesses or [])
            data = {"valid": not problems, "entries": size, "problems": problems}
            lines = problems or [f"Журнал цел: записей {size}."]
            show(data, lines, as_json=as_json)
            return ExitCode.INCOMPLETE if problems else ExitCode.DONE
        limit = journal_size(workspace.database) if as_json else JOURNAL_LINES
        entries = workspace.registry.journal(limit)
    data = {
        "entries": [
            {
                "id": entry.id,
                "at": entry.at,
                "kind": str(entry.kind),
                "title": entry.title,
                "records": entry.size,
                "undone": entry.undone,
            }
            for entry in entries
        ]
    }
    lines = [
        f"{entry.id:>5}  {entry.at.replace('T', ' ')}  {entry.title}"
        f"{'  (отменено)' if entry.undone else ''}"
        for entry in entries
    ]
    show(data, lines, as_json=as_json)
    return ExitCode.DONE


def _broken_journal(workspace: Workspace, witnesses: list[Path]) -> list[str]:
    from mms_desktop.services.anchor_files import NoAnchor

    try:
        return broken_journal(workspace.database, witnesses)
    except NoAnchor as error:
        raise FileFault("no_anchor", error.message) from error


def demo(
    folder: Annotated[Path, typer.Argument(metavar="ПАПКА", help="Куда положить пример.")],
    as_json: AsJson = False,
) -> int:
    """Собрать пример муниципалитета: база, пакет и отчёты из таблиц школ."""
    from mms_desktop.services.demo import make_demo

    made = make_demo(folder, progress)
    show(made.as_json(), made.lines(), as_json=as_json)
    return ExitCode.DONE if made.complete else ExitCode.INCOMPLETE
