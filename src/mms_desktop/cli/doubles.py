"""Commands that make two records of one person one, take them apart, tell people apart."""

from typing import Annotated, Any

import typer

from mms_desktop.cli.options import AsJson, Base, PasswordFile, opened
from mms_desktop.cli.output import ExitCode, UsageFault, show
from mms_desktop.domain.issues import RecordInvalid
from mms_desktop.domain.sections.people import PEOPLE
from mms_desktop.services.workspace import Workspace

Person = Annotated[
    str,
    typer.Argument(
        metavar="ЧЕЛОВЕК",
        help="СНИЛС, «Фамилия Имя Отчество; дата рождения» или номер записи: «№ 12».",
    ),
]
SAME = "Названа одна и та же запись: нужны две."
FIELDS = {kind.name: kind.label for kind in PEOPLE.fields}


def add_commands(person: typer.Typer) -> None:
    """Add the commands of this module to those about a person."""
    person.command("merge")(merge)
    person.command("merged")(merged)
    person.command("unmerge")(unmerge)
    person.command("distinct")(distinct)


def merge(
    kept: Person,
    gone: Person,
    base: Base,
    take: Annotated[
        str,
        typer.Option(help="Поля через запятую, значения которых взять у второго: surname,phone."),
    ] = "",
    former: Annotated[
        bool, typer.Option("--former", help="Запомнить вторую фамилию как прежнюю.")
    ] = False,
    password_file: PasswordFile = None,
    as_json: AsJson = False,
) -> int:
    """Объединить две записи об одном человеке: первая остаётся, ссылки на обе сохраняются."""
    from mms_desktop.services.merging import merge_people, merged_pairs

    fields = [name.strip() for name in take.split(",") if name.strip()]
    unknown = [name for name in fields if name not in FIELDS]
    if unknown:
        raise UsageFault(f"Полей нет: {', '.join(unknown)}. Есть: {', '.join(FIELDS)}.")
    with opened(base, password_file) as workspace:
        first, second = found_person(workspace, kept), found_person(workspace, gone)
        if first == second:
            raise UsageFault(SAME)
        try:
            done = merge_people(workspace.database, first, second, fields, remember_surname=former)
        except RecordInvalid as error:
            raise UsageFault(str(error)) from error
        newest = merged_pairs(workspace.database)[0]
    data = {
        "merge": newest.id,
        "kept": {"id": newest.kept, "name": newest.kept_name},
        "gone": {"id": second, "name": newest.gone_name},
        "changed": len(done.changes),
    }
    line = (
        f"Запись «{newest.gone_name}» присоединена к «{newest.kept_name}» (№ {newest.kept}). "
        f"Разъединить: mms person unmerge {newest.id}"
    )
    show(data, [line], as_json=as_json)
    return ExitCode.DONE


def merged(base: Base, password_file: PasswordFile = None, as_json: AsJson = False) -> int:
    """Показать объединённые записи, новые первыми."""
    from mms_desktop.services.merging import merged_pairs

    with opened(base, password_file) as workspace:
        pairs = merged_pairs(workspace.database)
    data = {
        "merges": [
            {
                "merge": one.id,
                "kept": {"id": one.kept, "name": one.kept_name},
                "gone": one.gone_name,
                "merged_on": one.merged_on.isoformat() if one.merged_on else None,
            }
            for one in pairs
        ]
    }
    lines = [
        f"{one.id}: «{one.gone_name}» присоединена к «{one.kept_name}» (№ {one.kept})"
        for one in pairs
    ]
    show(data, lines or ["Объединённых записей нет."], as_json=as_json)
    return ExitCode.DONE


def unmerge(
    number: Annotated[
        int, typer.Argument(metavar="НОМЕР", help="Номер объединения из mms person merged.")
    ],
    base: Base,
    password_file: PasswordFile = None,
    as_json: AsJson = False,
) -> int:
    """Разъединить записи; изменённое с тех пор остаётся."""
    from mms_desktop.services.merging import merged_pairs, unmerge

    with opened(base, password_file) as workspace:
        pair = next((one for one in merged_pairs(workspace.database) if one.id == number), None)
        if pair is None:
            raise UsageFault(f"Объединения № {number} нет: посмотрите mms person merged.")
        try:
            done = unmerge(workspace.database, number)
        except RecordInvalid as error:
            raise UsageFault(str(error)) from error
    data = {
        "merge": number,
        "kept": {"id": pair.kept, "name": pair.kept_name},
        "restored": pair.gone_name,
        "changed": len(done.changes),
    }
    show(data, [f"«{pair.kept_name}» и «{pair.gone_name}» снова две записи."], as_json=as_json)
    return ExitCode.DONE


def distinct(
    first: Person,
    second: Person,
    base: Base,
    forget: Annotated[
        bool, typer.Option("--forget", help="Снова считать возможными дублями.")
    ] = False,
    password_file: PasswordFile = None,
    as_json: AsJson = False,
) -> int:
    """Запомнить, что это разные люди: среди похожих их больше не будет."""
    from mms_desktop.services.duplicates import tell_apart, withdraw_apart

    with opened(base, password_file) as workspace:
        one, other = found_person(workspace, first), found_person(workspace, second)
        if one == other:
            raise UsageFault(SAME)
        change = withdraw_apart if forget else tell_apart
        done = change(workspace.database, one, other)
        names = workspace.registry.captions(PEOPLE.key, [one, other])
    people: list[dict[str, Any]] = [{"id": key, "name": names[key]} for key in (one, other)]
    words = "снова могут оказаться дублями" if forget else "разные люди"
    line = f"«{names[one]}» и «{names[other]}»: {words}."
    show({"people": people, "distinct": not forget, "changed": len(done.changes)}, [line],
         as_json=as_json)  # fmt: skip
    return ExitCode.DONE


def found_person(workspace: Workspace, written: str) -> int:
    """Return the person meant; raises ``UsageFault``."""
    from mms_desktop.services.subject import find_person

    try:
        return find_person(workspace.database, written)
    except RecordInvalid as error:
        raise UsageFault(str(error)) from error
