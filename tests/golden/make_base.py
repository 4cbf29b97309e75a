"""Write the golden base of the schema this program has: run once for each schema given out.

    PYTHONPATH=src:tests python tests/golden/make_base.py tests/golden/bases

Every section holds two records, stored, changed and partly deleted by the program itself,
so that the journal is a real one. The base is written as text: what a program of that
schema leaves on a disk, in a form that two people can compare. Written with the key that
opens it replaced by ``BASE-ID``; never written anew once the schema is given out.
"""

import sys
import tempfile
from pathlib import Path

from mms_desktop.domain.sections import SECTIONS
from mms_desktop.services.action import action
from mms_desktop.services.workspace import create_workspace, open_workspace
from mms_desktop.storage import migrations
from mms_desktop.storage.schema import STORED_SECTIONS
from samples import sample_values

RECORDS = 2

KEPT_AS_TEXTS = {
    "own_indicator:own.mentors": (
        '{"code": "own.mentors", "definition": "", "denominator": "teachers", "numerator":'
        ' ["diagnosed", "routed"], "periodicity": "year", "source": "Приказ № 5", "title":'
        ' "Доля педагогов с маршрутом"}'
    ),
    "reconciliation:2023-H2": '{"total": [41, ""], "women": [null, "не сдавали"]}',
    "snapshot:1:7": "eJwDAAAAAAE=",
}
"""What the entries of ``meta`` were up to schema 3: sections and a table have them since."""

LAST_WITH_TEXTS = 3

PLACE = '[[1, "Иванова А., KAB-12"]]'

VALUES = {"INTEGER": "1", "TEXT": "'значение'", "BLOB": "X'01'"}
"""For the tables that no section describes."""


def fill(workspace):
    """Store two records of every section, then do and take back what a user would."""
    with action(workspace.database, "Начало") as start:
        for section in STORED_SECTIONS.values():
            for number in range(1, RECORDS + 1):
                values = sample_values(section, number)
                start.collect(section, section.record_type(id=number, **values))
    registry = workspace.registry
    registry.save("people", registry.values("people", 1) | {"note": "изменено"}, 1)
    registry.save("organizations", sample_values(SECTIONS["organizations"], RECORDS + 1))
    registry.delete("organizations", [RECORDS + 1])
    registry.undo()
    registry.undo()
    with workspace.database.privately() as connection:
        if len(migrations.STEPS) <= LAST_WITH_TEXTS:
            rows = list(KEPT_AS_TEXTS.items())
            connection.exec_driver_sql("INSERT INTO meta (key, value) VALUES (?, ?)", rows)
        # Nobody needs to know who made it, and where.
        connection.exec_driver_sql("UPDATE meta SET value = ? WHERE key = 'workplaces'", (PLACE,))
        for table in tables(connection):
            columns = connection.exec_driver_sql(f"PRAGMA table_info({table})").all()
            if not connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one():
                values = ", ".join(VALUES[column[2]] for column in columns)
                connection.exec_driver_sql(f"INSERT INTO {table} VALUES ({values})")


def tables(connection):
    """Return the names of all our tables."""
    found = connection.exec_driver_sql(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        " ORDER BY name"
    )
    return list(found.scalars())


def as_text(database):
    """Return the statements that build the base anew."""
    lines = []
    with database.snapshot() as connection:
        kept = connection.exec_driver_sql(
            "SELECT type, name, sql FROM sqlite_schema"
            " WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type DESC, name"
        ).all()
        lines += [f"{sql};" for _, _, sql in kept]
        for table in tables(connection):
            names = [row[1] for row in connection.exec_driver_sql(f"PRAGMA table_info({table})")]
            quoted = ", ".join(f'quote("{name}")' for name in names)
            rows = connection.exec_driver_sql(f"SELECT {quoted} FROM {table} ORDER BY rowid")
            lines += [f"INSERT INTO {table} VALUES ({', '.join(row)});" for row in rows]
    return "\n".join(lines) + "\n"


def main(folder):
    with tempfile.TemporaryDirectory() as place:
        path = Path(place) / "base.mms"
        create_workspace(path, profile="lenobl", name="Озёрский район", oktmo="41625000").close()
        workspace = open_workspace(path)
        fill(workspace)
        workspace.close()
        workspace = open_workspace(path)
        base_id = workspace.database.key.base_id
        secret = workspace.database.key.secret.hex()
        text = as_text(workspace.database).replace(base_id, "BASE-ID")
        workspace.close()
    if secret in text:
        sys.exit("the key of the base is in its content")
    (folder / f"schema_{len(migrations.STEPS)}.sql").write_text(text, "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
