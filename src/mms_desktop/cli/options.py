"""Options that many commands share, and opening the base they name."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from mms_desktop.cli.output import FileFault, UsageFault
from mms_desktop.services.monitoring.periods import PeriodMissing
from mms_desktop.services.workspace import Workspace, open_workspace

Base = Annotated[Path, typer.Option("--base", help="Файл базы (.mms).")]
AsJson = Annotated[bool, typer.Option("--json", help="Ответ в виде JSON.")]
PasswordFile = Annotated[
    Path | None, typer.Option("--password-file", help="Файл, первая строка которого — пароль.")
]
PeriodCode = Annotated[str, typer.Option("--period", help="Код периода, например 2023-H2.")]
Out = Annotated[Path, typer.Option("--out", help="Куда записать.")]


@contextmanager
def opened(base: Path, password_file: Path | None) -> Iterator[Workspace]:
    """Run the block with the base open; the right to write is asked for at the first change."""
    workspace = open_workspace(base, read_password(password_file), lazily=True)
    for remark in workspace.protection.remarks:
        sys.stderr.write(f"{remark}\n")
    try:
        yield workspace
    except PeriodMissing as error:
        raise UsageFault(error.message) from error
    finally:
        workspace.close()


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
