"""Clocks jump: numbers grow, and the newest backups stay."""

from datetime import datetime, timedelta

from faults import table
from mms_desktop.storage.backup_file import Reason
from mms_desktop.storage.backup_store import AUTO, BackupStore, named_backups
from mms_desktop.storage.rotation import NEWEST

CLOCKS = 1_000
FROM, TO = datetime(1995, 1, 1), datetime(2065, 1, 1)


def test_newest_five_backups_survive_any_clock(tmp_path):
    rng = table.seeded("clocks")
    store = BackupStore(tmp_path / "base.mms")
    folder = store.folder_for(Reason.CLOSING)
    folder.mkdir(parents=True)
    made, faults = [], []
    for _ in range(CLOCKS):
        seq = store.next_seq()
        moment = FROM + rng.random() * (TO - FROM)
        if rng.random() < 0.5:
            # Or the clock is right for once and the next copy follows within hours.
            moment = datetime(2024, 3, 1) + timedelta(hours=seq)
        (folder / store.name_for(seq, moment)).touch()
        made.append(seq)
        store.thin_out()
        left = {number for number, _, _ in named_backups(store.folder / AUTO, "base")}
        if not set(made[-NEWEST:]) <= left:
            faults.append(f"lost: one of {made[-NEWEST:]}")
    table.show(40, CLOCKS, faults)
    assert faults == []
    assert made == list(range(1, CLOCKS + 1))
