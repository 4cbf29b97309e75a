"""A register read back from the exported CSV files with plain Python.

Written from the data dictionary alone; it shares no code with the program. Every row gets an
id of its own: the words by which a list of the program names the record.
"""

import csv
from datetime import date

DAYS = {
    "birth_date", "teaching_since", "started", "ended", "opened", "closed", "date", "finished",
    "diagnosis_date", "approved", "starts", "ends", "since", "until", "given", "revoked",
}  # fmt: skip
FLAGS = {"low_results", "methodical_service", "mentoring_model"}
PEOPLE = {"person", "mentor", "mentee", "escort", "methodist"}
CODED = {"programme": "programmes", "team": "teams", "event": "events"}
SECTIONS = (
    "people", "organizations", "programmes", "events", "teams", "employments", "diagnostics",
    "trainings", "routes", "mentorships", "expertise", "communities", "participations",
    "methodists", "methodist_assignments", "team_trainings", "agreements", "acts",
    "consents",
)  # fmt: skip


def read_register(folder):
    """Return the rows of every section, a link being the id of the row it names."""
    return _Reader(folder).register


class _Reader:
    def __init__(self, folder):
        self.register = {}
        self.known = {}
        for section in SECTIONS:
            with (folder / f"{section}.csv").open(encoding="utf-8", newline="") as file:
                written = list(csv.DictReader(file))
            rows = [self.row(section, row) for row in written]
            self.register[section] = rows
            for row, told in zip(rows, written, strict=True):
                row["id"] = name_of(section, row)
                for word in words_of(section, row, told):
                    self.known[section, word] = row["id"]

    def row(self, section, told):
        return {name: self.value(name, text) for name, text in told.items()}

    def value(self, name, text):
        if name in DAYS:
            return date.fromisoformat(text) if text else None
        if name in FLAGS:
            return text == "1"
        if name == "teaching_breaks":
            return int(text) if text else None
        if name == "members":
            return tuple(self.person(one) for one in several(text))
        if name in PEOPLE:
            return self.person(text) if text else None
        if name == "organization":
            return self.known["organizations", text] if text else None
        if name in CODED:
            return self.known[CODED[name], text]
        return text

    def person(self, text):
        return self.known["people", text]


def several(text):
    """Return the people named; a birth date belongs to the name before it."""
    found = []
    for part in filter(None, (part.strip() for part in text.split(";"))):
        if found and part[0].isdigit() and "." in part:
            found[-1] += f"; {part}"
        else:
            found.append(part)
    return found


def name_of(section, row):
    if section == "people":
        return full_name(row)
    if section == "organizations":
        return row["short_name"]
    if section == "routes":
        return f"{row['code']} · {row['person']}"
    if section == "agreements":
        return f"{row['code']} · {row['parties']}"
    if section in ("events", "acts"):
        return row["title"]
    if section in ("teams", "programmes"):
        return row["code"]
    return None


def words_of(section, row, told):
    """Return the words by which the other files may name a row."""
    if section != "people":
        return [told["code"]] if told.get("code") else []
    born = row["birth_date"]
    name = full_name(row)
    return filter(None, (told["snils"], name, f"{name}; {born:%d.%m.%Y}" if born else ""))


def full_name(row):
    return " ".join(filter(None, (row["surname"], row["given_name"], row["patronymic"])))
