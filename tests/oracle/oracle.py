"""The indicators once more, by another hand: plain Python over rows as they stand in CSV files.

Written from the definitions alone; it shares no code with the program. A register is a
dictionary of lists of rows, a row a dictionary of the fields of one section. Links are ids.
"""

from datetime import date, timedelta

NAMES = ("surname", "given_name", "patronymic")
ONE_DAY = timedelta(days=1)
ACT_KINDS = {
    "regulation_adopted": "regulation",
    "roadmap_adopted": "roadmap",
    "event_plan_adopted": "event_plan",
    "passport_kept": "passport",
    "monitoring_adopted": "monitoring",
}


def month_end(year, month):
    following = date(year + month // 12, month % 12 + 1, 1)
    return following - ONE_DAY


def months_later(day, count):
    year, month = day.year, day.month
    for _ in range(count):
        month += 1
        if month == 13:
            year, month = year + 1, 1
    last = month_end(year, month)
    return min(last, date(year, month, 1) + timedelta(days=day.day - 1))


def nth_birthday(born, years):
    try:
        return date(born.year + years, born.month, born.day)
    except ValueError:
        return date(born.year + years, 3, 1)


class Oracle:
    """Answers by code: the ids of the numerator, the denominator and those left out."""

    def __init__(self, register, period, settings, pedagogical, leading):
        self.register = register
        self.start, self.end, self.day = period["start"], period["end"], period["reference_date"]
        self.settings = settings
        self.pedagogical, self.leading = pedagogical, leading
        self.known = pedagogical | leading
        self.people = {row["id"]: row for row in register["people"]}
        self.places = {row["id"]: row for row in register["organizations"]}
        self.programmes = {row["id"]: row for row in register["programmes"]}
        self.events = {row["id"]: row for row in register["events"]}

    # ------------------------------------------------------------------ days

    def during(self, day):
        return self.start <= day <= self.end

    def overlap(self, since, until, first=None, last=None):
        first, last = first or self.start, last or self.end
        return (since is None or since <= last) and (until is None or until >= first)

    def on_day(self, since, until):
        return self.overlap(since, until, self.day, self.day)

    def around(self, since, until):
        return self.overlap(since, until, min(self.start, self.day), max(self.end, self.day))

    def opened(self, place):
        if place["opened"] is not None and place["opened"] > self.day:
            return False
        return place["closed"] is None or place["closed"] > self.day

    def open_around(self, place):
        first, last = min(self.start, self.day), max(self.end, self.day)
        if place["opened"] is not None and place["opened"] > last:
            return False
        return place["closed"] is None or place["closed"] > first

    # ------------------------------------------------------------------ people

    def is_staff_job(self, job):
        return (
            self.on_day(job["started"], job["ended"])
            and job["kind"] in self.settings["staff_kinds"]
            and self.opened(self.places[job["organization"]])
        )

    def in_posts(self, posts):
        jobs = [job for job in self.register["employments"] if job["position"] in posts]
        return {job["person"] for job in jobs if self.is_staff_job(job)}

    def staff(self):
        return {job["person"] for job in self.register["employments"] if self.is_staff_job(job)}

    def teachers(self):
        return self.in_posts(self.pedagogical)

    def managers(self):
        return self.in_posts(self.leading)

    def workforce(self):
        return self.teachers() | self.managers()

    def hired_around(self, posts):
        return {
            job["person"]
            for job in self.register["employments"]
            if job["position"] in posts and self.around(job["started"], job["ended"])
        }

    def age_day(self, day):
        if self.settings["age_on"] == "next_january_1":
            return date(day.year + 1, 1, 1)
        return day

    def young_by_age(self, person, day):
        born = self.people[person]["birth_date"]
        if born is None:
            return None
        years = self.settings["age_limit"] + (1 if self.settings["age_inclusive"] else 0)
        return self.age_day(day) < nth_birthday(born, years)

    def young_by_work(self, person, day):
        row = self.people[person]
        if row["teaching_since"] is None:
            return None
        months = self.settings["seniority_years"] * 12 + (row["teaching_breaks"] or 0)
        return day < months_later(row["teaching_since"], months)

    def surely_young(self, person, day=None):
        day = day or self.day
        return self.young_by_age(person, day) is True and self.young_by_work(person, day) is True

    def young(self):
        return {person for person in self.teachers() if self.surely_young(person)}

    def unknown_youth(self):
        found = set()
        for person in self.teachers():
            answers = (self.young_by_age(person, self.day), self.young_by_work(person, self.day))
            if None in answers and False not in answers:
                found.add(person)
        return found

    # ------------------------------------------------------------------ facts

    def diagnosis_by(self, row, day):
        """Whether the row names a diagnosis of its person not later than the day."""
        if not row["diagnosis_kind"] or not row["diagnosis_date"]:
            return False
        if row["diagnosis_date"] > day:
            return False
        return any(
            found["person"] == row["person"]
            and found["kind"] == row["diagnosis_kind"]
            and found["date"] == row["diagnosis_date"]
            for found in self.register["diagnostics"]
        )

    def trained(self, *, registry=False, diagnosis=False, kind=None):
        found = set()
        for row in self.register["trainings"]:
            programme = self.programmes[row["programme"]]
            if not self.during(row["finished"]):
                continue
            if registry and not programme["federal_registry"]:
                continue
            if diagnosis and not self.diagnosis_by(row, row["finished"]):
                continue
            if kind and programme["kind"] != kind:
                continue
            found.add(row["person"])
        return found

    def diagnosed(self):
        return {row["person"] for row in self.register["diagnostics"] if self.during(row["date"])}

    def route_is_on(self, row):
        since = row["starts"] or row["approved"]
        until = row["closed"] or row["ends"]
        return self.overlap(since, until)

    def routes_on(self):
        routes = self.register["routes"]
        return [row for row in routes if row["status"] != "draft" and self.route_is_on(row)]

    def routed_by_diagnosis(self):
        return {
            row["person"]
            for row in self.register["routes"]
            if row["status"] != "draft"
            and self.during(row["approved"])
            and self.diagnosis_by(row, row["approved"])
        }

    def took_part(self, direction=None):
        found = set()
        for row in self.register["participations"]:
            event = self.events[row["event"]]
            if self.during(event["date"]) and direction in (None, event["direction"]):
                found.add(row["person"])
        return found

    def mentees(self):
        pairs = self.register["mentorships"]
        return {row["mentee"] for row in pairs if self.overlap(row["started"], row["ended"])}

    def community_members(self):
        found = set()
        for row in self.register["communities"]:
            in_time = row["since"] is None or row["since"] <= self.end
            if row["kind"] == "young_teachers" and in_time:
                found.update(row["members"])
        return found

    def supported_as_young(self):
        return self.mentees() | self.took_part("young_support") | self.community_members()

    def supported(self):
        return self.supported_as_young() | {row["person"] for row in self.routes_on()}

    def experts(self):
        rows = self.register["expertise"]
        return {row["person"] for row in rows if self.overlap(row["since"], row["until"])}

    def methodists(self, *, assigned=False):
        found = set()
        for row in self.register["methodists"]:
            if row["level"] != "municipal" or not self.on_day(row["since"], row["until"]):
                continue
            if assigned and not any(
                given["methodist"] == row["person"] and self.on_day(given["since"], given["until"])
                for given in self.register["methodist_assignments"]
            ):
                continue
            found.add(row["person"])
        return found

    # ------------------------------------------------------------------ other things

    def open_places(self, **wanted):
        return {
            place["id"]
            for place in self.register["organizations"]
            if self.opened(place) and all(place[name] == value for name, value in wanted.items())
        }

    def engaged_places(self):
        took_part = self.took_part()
        return {
            job["organization"]
            for job in self.register["employments"]
            if self.is_staff_job(job) and job["person"] in took_part
        }

    def teams(self):
        rows = self.register["teams"]
        return {row["id"] for row in rows if self.on_day(row["since"], row["until"])}

    def trained_teams(self):
        rows = self.register["team_trainings"]
        return {row["team"] for row in rows if self.during(row["finished"])}

    def places_with_trained_team(self):
        trained = self.trained_teams()
        return {row["organization"] for row in self.register["teams"] if row["id"] in trained}

    def events_held(self, kind=None, *, school=False):
        levels = {"municipal", "regional", "federal"} | ({"school"} if school else set())
        return {
            row["id"]
            for row in self.register["events"]
            if self.during(row["date"]) and row["level"] in levels and kind in (None, row["kind"])
        }

    def in_force(self, rows):
        return {row["id"] for row in rows if self.on_day(row["date"], row["until"])}

    # ------------------------------------------------------------------ answers

    def answer(self, code):
        """Return (numerator, denominator or None, excluded) as sets of ids."""
        if code in ACT_KINDS:
            rows = [row for row in self.register["acts"] if row["kind"] == ACT_KINDS[code]]
            found = self.in_force(rows)
            return found, None, {row["id"] for row in rows} - found
        name = code.removesuffix("_share").removesuffix("_count").replace(".", "_")
        return getattr(self, f"answer_{name}")()

    def of_teachers(self, fact):
        base = self.teachers()
        return fact & base, base, (self.hired_around(self.pedagogical) | fact) - base

    def of_workforce(self, fact, *, dated=True):
        base = self.workforce()
        expected = self.hired_around(self.pedagogical | self.leading) | (fact if dated else set())
        return fact & base, base, expected - base

    def answer_registry_training(self):
        return self.of_teachers(self.trained(registry=True, diagnosis=True))

    def answer_registry_training_annual(self):
        return self.of_teachers(self.trained(registry=True))

    def answer_internship(self):
        return self.of_teachers(self.trained(kind="internship"))

    def answer_burnout_prevention(self):
        return self.of_teachers(self.took_part("burnout_prevention"))

    def answer_expertise(self):
        return self.of_teachers(self.experts())

    def answer_diagnosed(self):
        return self.of_workforce(self.diagnosed())

    def answer_route(self):
        return self.of_workforce(self.routed_by_diagnosis())

    def answer_postcourse_support(self):
        fact = self.trained(registry=True)
        base = fact & self.teachers()
        return base & {row["person"] for row in self.routes_on()}, base, fact - base

    def answer_young_supported(self):
        base, teachers = self.young(), self.teachers()
        helped = self.supported_as_young()
        expected = self.unknown_youth()
        for person in teachers:
            row = self.people[person]
            if row["birth_date"] is None or row["teaching_since"] is None:
                continue
            if person in helped or self.surely_young(person, self.start):
                expected.add(person)
        for person in helped | self.hired_around(self.pedagogical):
            if self.surely_young(person):
                expected.add(person)
        return self.supported() & base, base, expected - base

    def answer_team_training(self):
        base = self.teams()
        expected = {
            row["id"] for row in self.register["teams"] if self.around(row["since"], row["until"])
        } | self.trained_teams()
        return self.trained_teams() & base, base, expected - base

    def answer_route_escort(self):
        base = {row["id"] for row in self.routes_on()}
        drafts = {
            row["id"]
            for row in self.register["routes"]
            if row["status"] == "draft" and self.route_is_on(row)
        }
        return {row["id"] for row in self.routes_on() if row["escort"]}, base, drafts

    def methodists_around(self):
        return {
            row["person"]
            for row in self.register["methodists"]
            if self.around(row["since"], row["until"])
        }

    def answer_assigned_methodists(self):
        base = self.methodists(assigned=True)
        return base, None, self.methodists_around() - base

    def answer_teachers_per_methodist(self):
        base = self.methodists()
        return self.teachers(), base, self.methodists_around() - base

    def left_out_places(self, base, fits):
        return {
            place["id"]
            for place in self.register["organizations"]
            if self.open_around(place) and fits(place)
        } - base

    def answer_methodical_services(self):
        base = self.open_places()
        excluded = self.left_out_places(base, lambda _place: True)
        return self.open_places(methodical_service=True), base, excluded

    def answer_mentoring_model(self):
        base = self.open_places(kind="school")
        excluded = self.left_out_places(
            base, lambda place: place["kind"] == "school" or place["mentoring_model"]
        )
        return self.open_places(kind="school", mentoring_model=True), base, excluded

    def of_low_results(self, fact):
        base = self.open_places(low_results=True)
        return fact & base, base, self.left_out_places(base, lambda place: place["low_results"])

    def answer_low_results_engaged(self):
        return self.of_low_results(self.engaged_places())

    def answer_low_results_trained(self):
        return self.of_low_results(self.places_with_trained_team())

    def answer_agreements(self):
        rows = self.register["agreements"]
        base = self.in_force(rows)
        around = {row["id"] for row in rows if self.around(row["date"], row["until"])}
        return base, None, around - base

    def answer_events(self):
        base = self.events_held()
        return base, None, self.events_held(school=True) - base

    def answer_contests(self):
        base = self.events_held("contest")
        return base, None, self.events_held("contest", school=True) - base

    def having(self, name):
        return {person for person, row in self.people.items() if row[name] not in (None, "")}

    def answer_hygiene_birth_date(self):
        return self.of_workforce(self.having("birth_date"), dated=False)

    def answer_hygiene_teaching_since(self):
        return self.of_workforce(self.having("teaching_since"), dated=False)

    def answer_hygiene_snils(self):
        return self.of_workforce(self.having("snils"), dated=False)

    # ------------------------------------------------------------------ quality of data

    def answer_hygiene_sex(self):
        return self.of_workforce(self.having("sex"), dated=False)

    def answer_hygiene_education(self):
        return self.of_workforce(self.having("education"), dated=False)

    def answer_hygiene_card(self):
        names = ("birth_date", "sex", "snils", "education", "teaching_since")
        return self.of_workforce(
            set.intersection(*(self.having(name) for name in names)), dated=False
        )

    def answer_hygiene_consent(self):
        agreed = set()
        for row in self.register["consents"]:
            revoked = row["revoked"] is not None and row["revoked"] <= self.day
            if row["purpose"] == "register" and self.on_day(row["given"], row["until"]):
                agreed |= set() if revoked else {row["person"]}
        return self.of_workforce(agreed, dated=False)

    def answer_hygiene_consistent(self):
        fine = set()
        for person, row in self.people.items():
            born, since = row["birth_date"], row["teaching_since"]
            mains = {
                job["organization"]
                for job in self.register["employments"]
                if job["person"] == person
                and job["kind"] == "main"
                and self.on_day(job["started"], job["ended"])
            }
            possible = born is None or (born <= self.day <= nth_birthday(born, 90))
            old_enough = born is None or since is None or since >= nth_birthday(born, 16)
            if possible and old_enough and len(mains) < 2:
                fine.add(person)
        return self.of_workforce(fine, dated=False)

    def answer_hygiene_posts(self):
        base = self.staff()
        strange = {
            job["person"]
            for job in self.register["employments"]
            if self.is_staff_job(job) and job["position"] not in self.known
        }
        around = {
            job["person"]
            for job in self.register["employments"]
            if self.around(job["started"], job["ended"])
        }
        return base - strange, base, around - base

    def answer_hygiene_duplicates(self):
        found = set()
        for one, row in self.people.items():
            for other, twin in self.people.items():
                same = all(row[name] == twin[name] for name in NAMES)
                apart = any(
                    row[name] and twin[name] and row[name] != twin[name]
                    for name in ("birth_date", "snils")
                )
                if one != other and same and not apart:
                    found.add(one)
        return found, None, set()

    def answer_hygiene_inn(self):
        base = self.open_places()
        known = {place["id"] for place in self.register["organizations"] if place["inn"]}
        return known & base, base, self.left_out_places(base, lambda _place: True)

    def answer_hygiene_staff_lists(self):
        base = self.open_places()
        peopled = {
            job["organization"] for job in self.register["employments"] if self.is_staff_job(job)
        }
        return peopled & base, base, self.left_out_places(base, lambda _place: True)
