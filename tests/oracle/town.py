"""A small municipality written down in a test, fact by fact."""

from contextlib import contextmanager
from dataclasses import replace

from mms_desktop.domain.sections import SECTIONS
from mms_desktop.services.action import action
from mms_desktop.services.monitoring.drilldown import drill_down
from mms_desktop.services.monitoring.indicators import counting, evaluate_in


class Town:
    """Records of a base, its definitions and the period to count by."""

    def __init__(self, database, definitions, period, numbers=None):
        self.database = database
        self.definitions = definitions
        self.period = period
        self._numbers = {} if numbers is None else numbers

    def add(self, section, **values):
        """Store one record and return its id."""
        described = SECTIONS[section]
        number = self._numbers[section] = self._numbers.get(section, 0) + 1
        names = {kind.name for kind in described.fields}
        filled = {name: text.format(number) for name, text in WORDS.items() if name in names}
        with action(self.database, "запись") as run:
            (record_id,) = run.insert(described, [described.parse(filled | values)])
        return record_id

    def person(self, **values):
        return self.add("people", **values)

    def place(self, **values):
        return self.add("organizations", **{"kind": "school"} | values)

    def job(self, person, organization, position="Учитель", **values):
        values = {"kind": "main"} | values
        return self.add(
            "employments", person=person, organization=organization, position=position, **values
        )

    def teacher(self, organization, job=(), **values):
        """Store a person who teaches in the organization and return their id."""
        person = self.person(**values)
        self.job(person, organization, **dict(job))
        return person

    def with_settings(self, **settings):
        """Return the same town counted by other definitions."""
        changed = replace(self.definitions.profile.settings, **settings)
        profile = replace(self.definitions.profile, settings=changed)
        changed = replace(self.definitions, profile=profile)
        return Town(self.database, changed, self.period, self._numbers)

    @contextmanager
    def counts(self):
        with counting(self.database, self.definitions, self.period) as counts:
            yield counts

    def members(self, population):
        with self.counts() as counts:
            return set(counts.members(population))

    def evaluated(self, code):
        with self.counts() as counts:
            indicator = self.definitions.indicator(code)
            return evaluate_in(counts, self.definitions, self.period, [indicator])[0]

    def items(self, code, name):
        found = drill_down(self.database, self.definitions, self.period, code)
        return found.items[name]

    def reasons(self, code, name):
        return {item.id: item.reason for item in self.items(code, name)}


WORDS = {
    "code": "К{}",
    "short_name": "СОШ № {}",
    "title": "Название {}",
    "surname": "Фамилия{}",
    "given_name": "Вера",
    "parties": "Вуз {}; служба",
}
