"""Entry point of ``mms``: the commands, and every failure turned into words and a code."""

import logging
import sys
from contextlib import redirect_stdout
from functools import cache
from io import StringIO

import typer

from mms_desktop.cli import interrupting
from mms_desktop.cli.output import ExitCode, FileFault, complain
from mms_desktop.domain.disk_words import disk_words
from mms_desktop.domain.issues import Explained
from mms_desktop.domain.troubles import BaseUnusable

HELP_WORDS = (
    ("Usage:", "Вызов:"),
    ("Arguments:", "Что указать:"),
    ("Options:", "Параметры:"),
    ("Commands:", "Команды:"),
    ("[OPTIONS]", "[ПАРАМЕТРЫ]"),
    ("COMMAND [ARGS]...", "КОМАНДА …"),
    ("Show this message and exit.", "Показать эту справку."),
    ("[required]", "[обязательно]"),
    ("[default: ", "[по умолчанию: "),
    # As long as what they stand for: the columns were laid out before.
    ("<list[Path]>", "<файлы>     "),
    ("<list[str]>", "<имена>    "),
    ("<str>", "<имя>"),
    ("<path>", "<путь>"),
)

LOG = logging.getLogger("mms_desktop")
INTERRUPTED = 130
"""What Typer makes of Ctrl+C; it swallows the interruption itself."""


@cache
def commands() -> typer.Typer:
    """Return the command line with every command; only now the base's driver is imported."""
    from mms_desktop.cli import (
        analysis,
        backups,
        bases,
        exchange,
        forms,
        measures,
        monitoring,
        own,
        packages,
        people,
        roadmap,
    )

    app = typer.Typer(
        name="mms",
        help="Методист: реестр и мониторинг муниципальной методической службы.",
        add_completion=False,
        no_args_is_help=True,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["--help", "-h"]},
    )
    analysing = (analysis, measures, own)
    about = (people, roadmap)
    for module in (bases, backups, exchange, *about, forms, monitoring, *analysing, packages):
        module.add_commands(app)
    return app


def main() -> None:
    """Run the command line and exit with its code; no traceback reaches the user."""
    # Without a handler of ours the last resort of the library prints to the user's screen.
    LOG.addHandler(logging.NullHandler())
    interrupting.listen()
    for stream in (sys.stdout, sys.stderr):
        # A Windows console or a pipe may not be UTF-8, and the answers are Russian.
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Carry out one command and return its exit code."""
    try:
        if {"--help", "-h"} & set(arguments):
            return _helped(arguments)
        return _ended(commands()(arguments, standalone_mode=False))
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - told, never shown raw
        code, words, ended = _told(error)
        complain(code, words, as_json="--json" in arguments)
        return ended


def _ended(code: int | None) -> int:
    if code == INTERRUPTED:
        raise KeyboardInterrupt
    return int(code or ExitCode.DONE)


def _helped(arguments: list[str]) -> int:
    """Print the help of a command with the library's own words in Russian as well."""
    with redirect_stdout(StringIO()) as said:
        try:
            commands()(arguments, standalone_mode=False)
        except typer.TyperException as error:
            complain("usage", _usage_words(error), as_json=False)
            return ExitCode.USAGE
    sys.stdout.write(in_russian(said.getvalue()))
    return ExitCode.DONE


def in_russian(text: str) -> str:
    """Return a help text with the words Typer puts around ours translated."""
    for english, russian in HELP_WORDS:
        text = text.replace(english, russian)
    return text


def _told(error: BaseException) -> tuple[str, str, ExitCode]:
    """Return the stable code, the words and the exit code of a failure."""
    match error:
        case BaseUnusable() | FileFault():
            return str(error.code), error.message, ExitCode.UNUSABLE
        case Explained():
            return "usage", error.message, ExitCode.USAGE
        case typer.TyperException():
            return "usage", _usage_words(error), ExitCode.USAGE
        case typer.Abort() | KeyboardInterrupt():
            # The moment may fall after the action was stored, while its report was printed.
            words = "Прервано. Действие записано целиком или никак: это покажет mms journal."
            return "cancelled", words, ExitCode.INCOMPLETE
        case OSError():
            place = f" «{error.filename}»" if error.filename else ""
            return "file", f"Файл{place} недоступен: {disk_words(error)}.", ExitCode.UNUSABLE
        case _:
            return "internal", _fault_words(error), ExitCode.UNUSABLE


def _fault_words(error: BaseException) -> str:
    """Write the fault into the log of the commands; return the one line a person sees."""
    from mms_desktop.services.diagnosis import COMMANDS_LOG, log_fault, logs_folder

    folder = logs_folder()
    log_fault(error, folder)
    return (
        f"Внутренняя ошибка программы ({type(error).__name__}): данные не изменены. "
        f"Передайте разработчикам журнал: {folder / COMMANDS_LOG}"
    )


def _usage_words(error: typer.TyperException) -> str:
    kind = type(error).__name__
    name = _parameter(error)
    match kind:
        case "NoArgsIsHelpError":
            return in_russian(error.format_message())
        case "MissingParameter":
            words = f"Не указано: {name}."
        case "NoSuchOption":
            words = f"Нет параметра {getattr(error, 'option_name', '')}."
        case "BadParameter":
            words = f"Неверное значение: {name}."
        case _ if "No such command" in error.message:
            words = f"Нет такой команды: {error.message.split(maxsplit=3)[-1].rstrip('.')}."
        case _:
            words = f"Неверный вызов: {error.message}"
    return f"{words} Справка: mms КОМАНДА --help."


def _parameter(error: typer.TyperException) -> str:
    parameter = getattr(error, "param", None)
    if parameter is None:
        return str(getattr(error, "param_hint", "") or "параметр")
    options = [option for option in parameter.opts if option.startswith("--")]
    return options[0] if options else str(parameter.metavar or parameter.name)
