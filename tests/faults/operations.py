"""Operations that are killed: each works in a loop and says what it has finished.

``work`` runs in a process that is killed at a random moment; ``check`` looks at what is
left and returns what is wrong with it.
"""

import json
import shutil
import zipfile
from contextlib import contextmanager
from datetime import datetime
from time import sleep

from checklist_files import every, write_answers
from faults.oracle import contradictions, head
from mms_desktop.domain.sections import SECTIONS
from mms_desktop.domain.sections.people import PEOPLE
from mms_desktop.domain.troubles import BaseUnusable
from mms_desktop.services import destruction, rescue
from mms_desktop.services.backups import Reason
from mms_desktop.services.destruction import destroy_person
from mms_desktop.services.destruction_act import ActRequest
from mms_desktop.services.destruction_ending import UNFINISHED, finish_destruction
from mms_desktop.services.exchange.importing import ImportRequest
from mms_desktop.services.merging import merge_people
from mms_desktop.services.monitoring.periods import add_period
from mms_desktop.services.packages.verify import examine
from mms_desktop.services.recovery import check_backup, restore_backup
from mms_desktop.services.rescue import Rescue
from mms_desktop.services.workspace import create_workspace, open_workspace
from mms_desktop.storage import migrations, opening, wrapping
from mms_desktop.storage.backup_file import SUFFIX
from mms_desktop.storage.backup_store import BackupStore
from mms_desktop.storage.backups import make_backup
from mms_desktop.storage.disks import DiskKind, Place
from mms_desktop.storage.meta import read_meta
from samples import sample_values

IMPORTED = 40
"""Rows of each file that is imported: all of them or none."""

PLACES = {"local": Place(DiskKind.LOCAL), "stick": Place(DiskKind.REMOVABLE)}
"""The two profiles of storage."""


@contextmanager
def on_disk(profile):
    """Let bases be written as on a disk of that kind, for the rest of the process."""
    place_of, cost = opening.place_of, wrapping.ARGON
    opening.place_of = lambda _path: PLACES[profile]
    # How hard a password is to guess is not what is tested here.
    wrapping.ARGON = {"time_cost": 1, "memory_cost": 64, "parallelism": 1}
    try:
        yield
    finally:
        opening.place_of, wrapping.ARGON = place_of, cost


class Operation:
    """One kind of work on one base."""

    def __init__(self, folder):
        self.folder = folder
        self.base = folder / "base.mms"

    def prepare(self):
        """Make what the work begins with."""
        create_workspace(self.base, profile="lenobl", name="Район", oktmo="41625000").close()

    def work(self, told):
        """Work for ever; call ``told`` with a text after each piece that is finished."""

    def check(self, acknowledged):
        """Return what is wrong with what is left."""
        try:
            workspace = open_workspace(self.base, self.password(acknowledged))
        except BaseUnusable as error:
            return [f"unopenable: {error.code}"]
        try:
            found = [f"half: {words}" for words in contradictions(workspace)]
            return found + self.lost(workspace, acknowledged)
        finally:
            workspace.close()

    def password(self, acknowledged):
        """Return what opens the base now."""

    def lost(self, workspace, acknowledged):
        """Return what was acknowledged and is not there."""
        last = int(acknowledged[-1].split()[0]) if acknowledged else 0
        entries = int(head(workspace).split()[0])
        return [f"lost: {last} acknowledged, {entries} found"] if entries < last else []


class Edit(Operation):
    """Cards are added, changed, deleted, and all of it is undone and redone."""

    def work(self, told):
        workspace = open_workspace(self.base)
        registry = workspace.registry
        number = registry.total("people")
        while True:
            number += 1
            registry.save("people", sample_values(PEOPLE, number))
            told(head(workspace))
            newest = registry.records("people")[-1].id
            changed = registry.values("people", newest) | {"note": f"запись {number}"}
            registry.save("people", changed, newest)
            told(head(workspace))
            if number % 3 == 0:
                registry.delete("people", [newest])
                told(head(workspace))
                registry.undo()
                told(head(workspace))


class Import(Operation):
    """Files are imported, each as one action with a backup before it."""

    def prepare(self):
        super().prepare()
        fields = ("code", "short_name", "kind")
        for number in range(200):
            rows = [f"o-{number}-{row},Школа {number}-{row},school" for row in range(IMPORTED)]
            text = "\r\n".join([",".join(fields), *rows])
            (self.folder / f"{number}.csv").write_text(text, encoding="utf-8")

    def work(self, told):
        workspace = open_workspace(self.base)
        first = workspace.registry.total("organizations") // IMPORTED
        for number in range(first, 200):
            request = ImportRequest("organizations", (self.folder / f"{number}.csv",))
            plan = workspace.plan_import(request)
            workspace.apply_import(plan)
            told(head(workspace))

    def lost(self, workspace, acknowledged):
        found = super().lost(workspace, acknowledged)
        rest = workspace.registry.total("organizations") % IMPORTED
        return [*found, *([f"half: {rest} rows of a file"] if rest else []), *self.backups()]

    def backups(self):
        """Return what is wrong with the backups made on the way."""
        return damaged_backups(self.base)


class Merge(Operation):
    """Two people are made one, and taken apart by undo."""

    def prepare(self):
        super().prepare()
        workspace = open_workspace(self.base)
        workspace.registry.save("organizations", sample_values(SECTIONS["organizations"], 1))
        for number in (1, 2):
            workspace.registry.save("people", sample_values(PEOPLE, number))
            values = sample_values(SECTIONS["employments"], number) | {
                "person": number,
                "organization": 1,
            }
            workspace.registry.save("employments", values)
        workspace.close()

    def work(self, told):
        workspace = open_workspace(self.base)
        while True:
            if workspace.registry.total("people") == 2:
                merge_people(workspace.database, 1, 2)
            else:
                workspace.registry.undo()
            told(head(workspace))

    def lost(self, workspace, acknowledged):
        found = super().lost(workspace, acknowledged)
        places = workspace.registry.total("employments")
        return [*found, *([f"half: {places} places of work"] if places != 2 else [])]


def slow_step(op):
    """Change the schema as a migration may: new table, new column, rows copied."""
    bind = op.get_bind()
    bind.exec_driver_sql("CREATE TABLE fault_copy (id INTEGER PRIMARY KEY, words TEXT) STRICT")
    bind.exec_driver_sql("INSERT INTO fault_copy SELECT id, search_key FROM people")
    bind.exec_driver_sql("CREATE INDEX ix_fault_copy ON fault_copy (words)")
    bind.exec_driver_sql("ALTER TABLE fault_copy ADD COLUMN size INTEGER")
    bind.exec_driver_sql("UPDATE fault_copy SET size = length(words)")


class Migration(Operation):
    """A base of the last schema is opened by a program that knows a newer one."""

    def prepare(self):
        super().prepare()
        workspace = open_workspace(self.base)
        for number in range(1, 60):
            workspace.registry.save("people", sample_values(PEOPLE, number))
        workspace.close()
        shutil.copytree(self.folder, self.folder / "old")

    def work(self, told):
        migrations.STEPS = (*migrations.STEPS, slow_step)
        while True:
            open_workspace(self.base).close()
            told("done")
            self.lay_out()

    def lay_out(self):
        """Put the old base in place again; a mark says that it is no work of the program."""
        mark = self.folder / "laying out"
        mark.touch()
        for file in self.folder.glob("base.mms*"):
            if file.is_file():
                file.unlink()
        for suffix in (".key", ""):
            shutil.copyfile(self.folder / "old" / f"base.mms{suffix}", f"{self.base}{suffix}")
        mark.unlink()

    def check(self, acknowledged):
        if (self.folder / "laying out").exists():
            self.lay_out()
        steps = migrations.STEPS
        migrations.STEPS = (*steps, slow_step)
        try:
            return super().check(acknowledged)
        finally:
            migrations.STEPS = steps

    def lost(self, workspace, acknowledged):
        with workspace.database.snapshot() as connection:
            rows = connection.exec_driver_sql("SELECT count(*), count(size) FROM fault_copy").one()
        people = workspace.registry.total("people")
        whole = tuple(rows) == (59, 59) and people == 59
        return [*damaged_backups(self.base), *([] if whole else [f"half: {rows}, {people}"])]


class Backup(Operation):
    """Backups are made while the base changes."""

    def work(self, told):
        workspace = open_workspace(self.base)
        while True:
            number = workspace.registry.total("people") + 1
            workspace.registry.save("people", sample_values(PEOPLE, number))
            path = make_backup(workspace.database, Reason.HOURLY)
            told(f"{head(workspace)} {path.name}")

    def lost(self, workspace, acknowledged):
        found = super().lost(workspace, acknowledged) + damaged_backups(self.base)
        folder = BackupStore(self.base).folder / "auto"
        names = [line.split()[2] for line in acknowledged]
        return found + [f"lost: {name}" for name in names if not (folder / name).exists()]


class Restore(Operation):
    """The base is restored again and again, and worked on in between."""

    def prepare(self):
        super().prepare()
        workspace = open_workspace(self.base)
        workspace.registry.save("people", sample_values(PEOPLE, 1))
        made = workspace.backups.make()
        workspace.close()
        made.replace(self.folder / f"source{SUFFIX}")

    def work(self, told):
        while True:
            restore_backup(self.folder / f"source{SUFFIX}", self.base)
            told("restored")
            workspace = open_workspace(self.base)
            workspace.registry.save("people", sample_values(PEOPLE, 2))
            told("added")
            workspace.close()

    def lost(self, workspace, acknowledged):
        people = workspace.registry.total("people")
        with workspace.database.snapshot() as connection:
            entries = connection.exec_driver_sql("SELECT count(*) FROM journal").scalar_one()
        # Each addition is an entry; the note of the restore is one more, before the first none.
        whole = people in (1, 2) and entries - people in ((1,) if acknowledged else (0, 1))
        found = [] if whole else [f"half: {people} people, {entries} entries"]
        return found + damaged_backups(self.base)


class Password(Operation):
    """The password is changed again and again."""

    def prepare(self):
        create_workspace(
            self.base, profile="lenobl", name="Район", oktmo="41625000", password="пароль 0"
        ).close()
        (self.folder / "password").write_text("0")

    def work(self, told):
        number = int((self.folder / "password").read_text())
        workspace = open_workspace(self.base, f"пароль {number}")
        while True:
            workspace.protection.change_password(f"пароль {number}", f"пароль {number + 1}")
            number += 1
            told(f"{number} -")

    def check(self, acknowledged):
        known = int((self.folder / "password").read_text())
        last = max([known, *(int(line.split()[0]) for line in acknowledged)])
        for number in (last, last + 1):
            try:
                workspace = open_workspace(self.base, f"пароль {number}")
            except BaseUnusable as error:
                code = error.code
                continue
            (self.folder / "password").write_text(str(number))
            found = contradictions(workspace)
            workspace.close()
            return found
        return [f"unopenable: {code}"]


class Package(Operation):
    """The package of a period is built, each time of a changed base."""

    def prepare(self):
        super().prepare()
        workspace = open_workspace(self.base)
        add_period(workspace.database, "2023-H2")
        workspace.close()
        (self.folder / "out").mkdir()

    def work(self, told):
        workspace = open_workspace(self.base)
        while True:
            number = workspace.registry.total("people") + 1
            workspace.registry.save("people", sample_values(PEOPLE, number))
            period = workspace.monitoring.period("2023-H2")
            built = workspace.build_package(period, self.folder / "out")
            told(f"{head(workspace)} {built.path.name}")

    def lost(self, workspace, acknowledged):
        found = super().lost(workspace, acknowledged)
        out = self.folder / "out"
        for line in acknowledged:
            if not (out / line.split()[2]).exists():
                found.append(f"lost: {line}")
        for path in out.glob("*.zip"):
            verdict = examine(path).as_json()
            if not verdict["valid"]:
                found.append(f"half: {path.name}: {json.dumps(verdict['problems'])[:200]}")
        return found


class Collect(Operation):
    """Filled checklists are collected: several subjects in a call, each call over the last one."""

    SCHOOLS = 40
    CALLS = 12

    def prepare(self):
        super().prepare()
        workspace = open_workspace(self.base)
        add_period(workspace.database, "2023-H2")
        codes = [f"s-{number}" for number in range(self.SCHOOLS)]
        for code in codes:
            values = {"code": code, "short_name": f"Школа {code}", "kind": "school"}
            workspace.registry.save("organizations", values)
        form = workspace.forms["school_site"]
        workspace.close()
        for number in range(self.CALLS):
            for code in codes:
                file = self.folder / f"{number}-{code}.csv"
                # Neighbours differ, so that each call replaces what the last one has stored.
                write_answers(file, form, every(form, number % 3), subject=code)

    def work(self, told):
        workspace = open_workspace(self.base)
        number = int(head(workspace).split()[0])
        while True:
            number += 1
            files = sorted(self.folder.glob(f"{number % self.CALLS}-*.csv"))
            assert workspace.collect(files).rejected == 0
            told(head(workspace))

    def lost(self, workspace, acknowledged):
        found = super().lost(workspace, acknowledged)
        with workspace.database.snapshot() as connection:
            rows = connection.exec_driver_sql(
                "SELECT response, count(*), min(score), max(score)"
                " FROM response_answers GROUP BY response"
            ).all()
        items = len(workspace.forms["school_site"].scored_items)
        whole = len(rows) in (0, self.SCHOOLS) and all(row[1] == items for row in rows)
        marks = {mark for row in rows for mark in row[2:]}
        return [*found, *([] if whole and len(marks) < 2 else [f"half: answers {rows}"])]


class Destruction(Operation):
    """People are added and destroyed with an act: wholly there, or gone without a byte."""

    SURNAME = "Щербацкая"
    GAP = 0.1

    def keep_forms_here(self):
        """Let unsaved forms lie with the base, not with the files of whoever runs the tests."""
        rescue._own_folder = self.own_folder

    def own_folder(self):
        return self.folder / "forms"

    def check(self, acknowledged):
        self.keep_forms_here()
        return super().check(acknowledged)

    def work(self, told):
        self.keep_forms_here()
        # The gap before the end is short; kills must hit it, too.
        destruction.finish_destruction = self.finish_slowly
        workspace = open_workspace(self.base)
        registry, forms = workspace.registry, Rescue(workspace.database.key)
        while True:
            values = {"surname": self.SURNAME, "given_name": "Евлампия", "note": "любит астры"}
            (added,) = registry.save("people", values).changes
            person = added.record_id
            registry.save("people", values | {"note": "разводит астры"}, person)
            forms.keep("people", person, values, datetime.now())
            self.destroy(workspace, person)
            told(f"{head(workspace)} {person}")

    def finish_slowly(self, database):
        sleep(self.GAP)
        finish_destruction(database)

    def destroy(self, workspace, person):
        """Destroy the person; the act bears the number."""
        out = self.folder / f"act-{person}.docx"
        act = ActRequest("ИМЦ", "Петрова А. А.", "отзыв согласия", out)
        destroy_person(workspace.database, person, act)

    def lost(self, workspace, acknowledged):
        found = super().lost(workspace, acknowledged)
        people = workspace.registry.records("people")
        gone = [line.split()[2] for line in acknowledged if len(line.split()) > 2]
        found += [f"lost: {one.id} is back" for one in people if str(one.id) in gone]
        acts = [self.folder / f"act-{person}.docx" for person in gone]
        found += [f"lost: {act.name}" for act in acts if not act.exists()]
        found += [
            f"half: {act.name}"
            for act in self.folder.glob("act-*.docx")
            if not zipfile.is_zipfile(act)
        ]
        for person in people:
            self.destroy(workspace, person.id)
        left = self.traces(workspace)
        return [*found, *([f"half: {left} of who is gone"] if left else [])]

    def traces(self, workspace):
        """Return what is left of those destroyed: bytes of the base, free pages too, and forms."""
        plain = self.folder / "plain.db"
        plain.unlink(missing_ok=True)
        with workspace.database.snapshot() as connection:
            waits = [UNFINISHED] if UNFINISHED in read_meta(connection) else []
        with workspace.database.raw() as raw:
            free = raw.execute("PRAGMA freelist_count").fetchone()[0]
            raw.execute(f"ATTACH DATABASE '{plain}' AS plain KEY ''")
            raw.execute("SELECT sqlcipher_export('plain')").fetchall()
            raw.execute("DETACH DATABASE plain")
        named = [word for word in (self.SURNAME, "астры") if word.encode() in plain.read_bytes()]
        forms = Rescue(workspace.database.key).waiting(datetime.now())
        return [*named, *forms, *waits, *([f"{free} free pages"] if free else [])]


OPERATIONS = {
    "edit": Edit,
    "import": Import,
    "merge": Merge,
    "migration": Migration,
    "backup": Backup,
    "restore": Restore,
    "password": Password,
    "package": Package,
    "collect": Collect,
    "destruction": Destruction,
}


def damaged_backups(base):
    """Return the backups that bear a name and do not open."""
    found = []
    for path in BackupStore(base).folder.rglob(f"*{SUFFIX}"):
        if not path.name.startswith("."):
            found += wrong_with_backup(path)
    return found


def wrong_with_backup(path):
    """Return why the backup does not open, nothing when it does."""
    try:
        wrong = check_backup(path)
    except BaseUnusable as error:
        wrong = [str(error.code)]
    return [f"half: {path.name}: {wrong[0]}"] if wrong else []
