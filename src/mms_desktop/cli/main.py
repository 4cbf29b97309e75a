"""Entry point of ``mms``: the commands, and every failure turned into words and a code."""

import logging
import sys

import typer

from mms_desktop.cli import bases, exchange, forms, monitoring, packages
from mms_desktop.cli.output import ExitCode, FileFault, UsageFault, complain
from mms_desktop.domain.troubles import BaseUnusable
from mms_desktop.services.monitoring.periods import PeriodMissing

app = typer.Typer(
    name="mms",
    help="Методист: реестр и мониторинг муниципальной методической службы.",
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["--help", "-h"]},
)

for module in (bases, exchange, forms, monitoring, packages):
    module.add_commands(app)


def main() -> None:
    """Run the command line and exit with its code; no traceback reaches the user."""
    for stream in (sys.stdout, sys.stderr):
        # A Windows console or a pipe may not be UTF-8, and the answers are Russian.
        stream.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
    sys.exit(run(sys.argv[1:]))


def run(arguments: list[str]) -> int:
    """Carry out one command and return its exit code."""
    as_json = "--json" in arguments
    try:
        code = app(arguments, standalone_mode=False)
    except BaseUnusable as error:
        complain(str(error.code), error.message, as_json=as_json)
        return ExitCode.UNUSABLE
    except FileFault as error:
        complain(error.code, error.message, as_json=as_json)
        return ExitCode.UNUSABLE
    except UsageFault as error:
        complain("usage", str(error), as_json=as_json)
        return ExitCode.USAGE
    except PeriodMissing as error:
        complain("unknown_period", error.message, as_json=as_json)
        return ExitCode.USAGE
    except typer.TyperException as error:
        complain("usage", _usage_words(error), as_json=as_json)
        return ExitCode.USAGE
    except (typer.Abort, KeyboardInterrupt):
        complain("cancelled", "Прервано: ничего не изменено.", as_json=as_json)
        return ExitCode.INCOMPLETE
    except OSError as error:
        place = f" «{error.filename}»" if error.filename else ""
        complain("file", f"Файл{place} недоступен: {error.strerror}.", as_json=as_json)
        return ExitCode.UNUSABLE
    except Exception:
        logging.getLogger(__name__).exception("command failed")
        message = "Внутренняя ошибка программы: данные не изменены. Сообщите о ней разработчикам."
        complain("internal", message, as_json=as_json)
        return ExitCode.UNUSABLE
    return int(code or 0)


def _usage_words(error: typer.TyperException) -> str:
    kind = type(error).__name__
    name = _parameter(error)
    match kind:
        case "NoArgsIsHelpError":
            return error.format_message()
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
