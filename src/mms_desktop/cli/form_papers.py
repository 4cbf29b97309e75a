"""Commands that write papers about checklists: form remind, form dossier."""

from collections.abc import Sequence
from datetime import date, datetime

import typer

from mms_desktop.cli.form_options import Evidence, FormKey, OneSubject, chosen_form, editions_of
from mms_desktop.cli.options import AsJson, Base, Out, PasswordFile, PeriodCode, opened
from mms_desktop.cli.output import ExitCode, UsageFault, show
from mms_desktop.domain.text import fold
from mms_desktop.services.checklists.dossier import write_dossier
from mms_desktop.services.checklists.evidence import KeptFiles
from mms_desktop.services.checklists.reminders import reminders, write_reminders
from mms_desktop.services.checklists.responses import Filled
from mms_desktop.services.checklists.status import FormStatus, form_statuses
from mms_desktop.services.checklists.subjects import SERVICE_CODE

KINDS = (".xlsx", ".docx", ".zip")


def add_commands(group: typer.Typer) -> None:
    """Add the commands of this module."""
    group.command("remind")(remind)
    group.command("dossier")(dossier)


def remind(
    base: Base,
    period: PeriodCode,
    out: Out,
    password_file: PasswordFile = None,
    as_json: AsJson = False,
) -> int:
    """Написать напоминания тем, кто не сдал чек-листы: по файлу на организацию."""
    today = date.today()
    with opened(base, password_file) as workspace:
        found = workspace.monitoring.period(period)
        statuses = form_statuses(
            workspace.database,
            editions_of(workspace),
            found,
            workspace.monitoring.gap_policy,
            today,
        )
        written = reminders(statuses, found, today, workspace.name)
    files = write_reminders(written, out)
    data = [one.as_json(file) for one, file in zip(written, files, strict=True)]
    lines = [f"Напоминаний: {len(files)}", *map(str, files)]
    show({"period": period, "reminders": data}, lines, as_json=as_json)
    return ExitCode.DONE


def dossier(
    form: FormKey,
    base: Base,
    period: PeriodCode,
    out: Out,
    subject: OneSubject = "",
    files: Evidence = None,
    password_file: PasswordFile = None,
    as_json: AsJson = False,
) -> int:
    """Собрать подтверждения чек-листа: таблица XLSX, DOCX или архив ZIP с файлами."""
    if out.suffix.casefold() not in KINDS:
        raise UsageFault(f"«{out.name}»: укажите имя с окончанием {', '.join(KINDS)}.")
    if files is not None and not files.is_dir():
        raise UsageFault(f"Папки «{files}» нет: проверьте --files.")
    with opened(base, password_file) as workspace:
        editions, found = editions_of(workspace), workspace.monitoring.period(period)
        key = chosen_form(form, editions).key
        statuses = form_statuses(
            workspace.database, editions, found, workspace.monitoring.gap_policy
        )
        own, expert = _responses(statuses, key, subject)
        kept = KeptFiles(workspace.database)
        written = write_dossier(
            own, expert, found, out, files=files, made=datetime.now(), kept=kept
        )
    lines = [f"Записано: {out}", f"Файлов в архиве: {len(written.attached)}"]
    lines += [f"  Не найден файл: {link}" for link in written.missing]
    show(written.as_json(), lines, as_json=as_json)
    return ExitCode.INCOMPLETE if written.missing else ExitCode.DONE


def _responses(
    statuses: Sequence[FormStatus], key: str, subject: str
) -> tuple[Filled, Filled | None]:
    """Return the own response and the expert's; raises ``UsageFault`` when nothing was sent."""
    subjects = next(status.subjects for status in statuses if status.form.key == key)
    wanted = fold(subject or SERVICE_CODE)
    for one in subjects:
        if fold(one.subject.code) == wanted and one.filled is not None:
            return one.filled, one.expert
    sent = ", ".join(one.subject.code for one in subjects if one.filled) or "никто"
    raise UsageFault(f"«{subject or SERVICE_CODE}» не присылал чек-лист «{key}». Прислали: {sent}.")
