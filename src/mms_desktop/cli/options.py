"""Options that many commands share, and opening the base they name."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from math import ceil
from pathlib import Path
from time import monotonic, sleep
from typing import Annotated

import typer

from mms_desktop.cli import interrupting
from mms_desktop.cli.output import FileFault, UsageFault, step
from mms_desktop.domain.troubles import BaseUnusable, Trouble
from mms_desktop.services.password_tries import PasswordTries
from mms_desktop.services.workspace import Workspace, open_workspace

Base = Annotated[Path, typer.Option("--base", help="Файл базы (.mms).")]
AsJson = Annotated[bool, typer.Option("--json", help="Ответ в виде JSON.")]
PasswordFile = Annotated[
    Path | None, typer.Option("--password-file", help="Файл, первая строка которого — пароль.")
]
PeriodCode = Annotated[str, typer.Option("--period", help="Код периода, например 2023-H2.")]
Out = Annotated[Path, typer.Option("--out", help="Куда записать.")]

WAIT_STEP = 0.1
"""Seconds between two looks whether Ctrl+C was pressed."""


@contextmanager
def opened(base: Path, password_file: Path | None) -> Iterator[Workspace]:
    """Run the block with the base open; the right to write is asked for at the first change."""
    with patiently(base, password_file) as password:
        workspace = open_workspace(base, password, lazily=True)
    for remark in workspace.protection.remarks:
        sys.stderr.write(f"{remark}\n")
    try:
        yield workspace
    finally:
        workspace.close()


@contextmanager
def patiently(path: Path, password_file: Path | None) -> Iterator[str | None]:
    """Lend the password of a base or a backup; after a wrong one the next call waits longer."""
    password = read_password(password_file)
    tries = PasswordTries(path)
    seconds = tries.seconds_left() if password is not None else 0.0
    if seconds:
        step(f"Пароль уже вводили неверно: подождите {ceil(seconds)} с")
    until = monotonic() + seconds
    while monotonic() < until:
        interrupting.check()
        sleep(WAIT_STEP)
    try:
        yield password
    except BaseUnusable as error:
        if error.code in (Trouble.PASSWORD_WRONG, Trouble.CODE_WRONG):
            tries.failed()
        raise
    if password is not None:
        tries.forget()


def read_password(file: Path | None) -> str | None:
    """Return the first line of the password file; raises ``FileFault``."""
    if file is None:
        return None
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        message = f"Файл пароля «{file.name}» не читается: проверьте путь."
        raise FileFault("password_file", message) from error
    lines = text.splitlines()
    if not lines or not lines[0]:
        raise UsageFault(f"Файл пароля «{file.name}» пуст.")
    return lines[0]
