"""Commands that keep a base safe: backup, restore, password."""

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from mms_desktop.cli.options import AsJson, Base, PasswordFile, opened, patiently, read_password
from mms_desktop.cli.output import ExitCode, UsageFault, show, step
from mms_desktop.services.backups import describe_backup
from mms_desktop.services.protection import password_remark, save_sheet
from mms_desktop.services.recovery import restore_backup, restore_key_from


def add_commands(app: typer.Typer) -> None:
    """Add the commands of this module."""
    app.command("backup")(backup)
    app.command("restore")(restore)
    app.command("password")(password)


def backup(
    base: Base,
    out: Annotated[
        Path | None, typer.Option("--out", help="Папка для копии; иначе рядом с базой.")
    ] = None,
    password_file: PasswordFile = None,
    as_json: AsJson = False,
) -> int:
    """Сделать резервную копию и проверить её, открыв."""
    step("Резервная копия")
    with opened(base, password_file) as workspace:
        path = workspace.backups.make(out)
    info = describe_backup(path)
    data = {
        "backup": str(path),
        "seq": info.seq,
        "made_at": info.made_at,
        "bytes": path.stat().st_size,
        "entries": info.entries,
        "head": info.head,
        "verified": True,
    }
    show(data, [f"Резервная копия № {info.seq} сделана и проверена: {path}"], as_json=as_json)
    return ExitCode.DONE


def restore(
    backup: Annotated[Path, typer.Argument(metavar="КОПИЯ.mbk", help="Файл резервной копии.")],
    to: Annotated[Path, typer.Option("--to", help="Файл базы, которую восстановить.")],
    key_only: Annotated[
        bool, typer.Option("--key-only", help="Вернуть только утерянный файл ключа.")
    ] = False,
    password_file: PasswordFile = None,
    as_json: AsJson = False,
) -> int:
    """Восстановить базу из копии; то, что лежит на её месте, сохраняется."""
    step("Восстановление")
    if key_only:
        with patiently(backup, password_file) as password:
            restore_key_from(backup, to, password)
        show({"base": str(to), "key": f"{to}.key"}, [f"Ключ возвращён: {to}.key"], as_json=as_json)
        return ExitCode.DONE
    with patiently(backup, password_file) as password:
        restored = restore_backup(backup, to, password)
    info, kept = restored.info, restored.kept
    data = {
        "base": str(restored.base),
        "seq": info.seq,
        "made_at": info.made_at,
        "entries": info.entries,
        "kept": str(kept) if kept else None,
    }
    lines = [f"База восстановлена из копии № {info.seq} от {info.made_at.replace('T', ' ')}: {to}"]
    if kept is not None:
        lines.append(f"Прежняя база сохранена: {kept}")
        lines.append("Автоматические копии остановлены, пока вы не сделаете копию: mms backup.")
    show(data, lines, as_json=as_json)
    return ExitCode.DONE


def password(
    base: Base,
    password_file: PasswordFile = None,
    new_password_file: Annotated[
        Path | None, typer.Option(help="Файл, первая строка которого — новый пароль.")
    ] = None,
    remove: Annotated[bool, typer.Option("--remove", help="Снять пароль.")] = False,
    recovery_sheet: Annotated[
        Path | None, typer.Option(help="Выпустить лист восстановления в этот файл (.txt).")
    ] = None,
    as_json: AsJson = False,
) -> int:
    """Сменить или снять пароль, выпустить лист восстановления."""
    new = read_password(new_password_file)
    if (new is not None) == remove and (remove or recovery_sheet is None):
        raise UsageFault("Укажите одно: --new-password-file, --remove или --recovery-sheet.")
    old = read_password(password_file)
    lines = []
    with opened(base, password_file) as workspace:
        if new is not None or remove:
            workspace.protection.change_password(old, new)
            lines.append("Пароль снят." if new is None else "Пароль изменён.")
        if recovery_sheet is not None:
            sheet = workspace.protection.new_recovery_sheet(date.today())
            save_sheet(sheet, recovery_sheet)
            workspace.protection.put_in_force(sheet)
            lines.append(f"Лист восстановления: {recovery_sheet}. Напечатайте его и удалите файл.")
        protected = workspace.protection.has_password
    remark = password_remark(new) if new is not None else ""
    if remark:
        lines.append(remark)
    data = {
        "protected": protected,
        "recovery_sheet": str(recovery_sheet) if recovery_sheet else None,
        "remark": remark,
    }
    show(data, lines, as_json=as_json)
    return ExitCode.DONE
