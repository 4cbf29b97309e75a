"""Random small municipalities whose dates fall on the boundaries of the definitions."""

import random
from datetime import date, timedelta

PEDAGOGICAL = ("Учитель", "Воспитатель", "Педагог-психолог")
LEADING = ("Директор", "Заместитель директора", "Заведующий отделением")
OTHER = ("Бухгалтер", "учитель истории и обществознания (как в приказе)")

PERIODS = (
    ("2023-H1", date(2023, 1, 1), date(2023, 6, 30)),
    ("2023-H2", date(2023, 7, 1), date(2023, 12, 31)),
    ("2024", date(2024, 1, 1), date(2024, 12, 31)),
    ("2023/24", date(2023, 9, 1), date(2024, 8, 31)),
    ("мониторинг", date(2024, 2, 29), date(2024, 3, 31)),
)
REFERENCE_DAYS = (
    date(2023, 2, 28),
    date(2023, 3, 1),
    date(2024, 2, 29),
    date(2023, 8, 31),
    date(2023, 9, 20),
)
KINDS = ("subject", "methodical", "ict")
ROUTE_STATUSES = (None, "draft", "active", "completed", "interrupted")


class Municipality:
    """One register as rows, with the period and the settings to count it by."""

    def __init__(self, seed):
        self.chance = random.Random(seed)
        code, start, end = self.chance.choice(PERIODS)
        day = end if self.chance.random() < 0.6 else self.chance.choice(REFERENCE_DAYS)
        self.period = {"code": code, "start": start, "end": end, "reference_date": day}
        self.settings = self._settings()
        self.rows = {}
        self._organizations()
        self._people()
        self._employments()
        self._diagnostics()
        self._programmes()
        self._trainings()
        self._routes()
        self._mentorships()
        self._events()
        self._methodists()
        self._teams()
        self._papers()
        self._consents()

    # ------------------------------------------------------------------ choices

    def often(self, share):
        return self.chance.random() < share

    def edge(self):
        """Return a day on or beside an edge of the window, the reference date or within."""
        start, end, day = (self.period[name] for name in ("start", "end", "reference_date"))
        inside = start + timedelta(days=self.chance.randrange((end - start).days + 1))
        anchor = self.chance.choice((start, end, day, inside, inside))
        return anchor + timedelta(days=self.chance.choice((-1, 0, 0, 1)))

    def span(self):
        """Return two days in order; the last may be open."""
        first, last = sorted((self.edge(), self.edge()))
        if self.often(0.4):
            first -= timedelta(days=self.chance.choice((200, 400, 900)))
        return first, None if self.often(0.4) else last

    def maybe(self, value, share=0.5):
        return value if self.often(share) else None

    def ids(self, section):
        return [row["id"] for row in self.rows[section]]

    def one_of(self, section):
        return self.chance.choice(self.ids(section))

    def add(self, section, **values):
        rows = self.rows.setdefault(section, [])
        rows.append({"id": len(rows) + 1, **values})
        return rows[-1]

    def upto(self, most):
        return range(self.chance.randrange(most + 1))

    # ------------------------------------------------------------------ the register

    def _settings(self):
        kinds = (("main", "internal"), ("main",), ("main", "internal", "external"))
        usual = self.often(0.6)
        return {
            "staff_kinds": kinds[0] if usual else self.chance.choice(kinds),
            "age_limit": 35,
            "age_inclusive": not usual and self.often(0.5),
            "age_on": "next_january_1" if not usual and self.often(0.5) else "reference_date",
            "seniority_years": 3 if usual else self.chance.choice((3, 5)),
        }

    def _organizations(self):
        for number in range(self.chance.randrange(1, 6)):
            self.add(
                "organizations",
                code=f"О{number}",
                short_name=f"СОШ № {number + 1}",
                kind=self.chance.choice(("school", "school", "kindergarten", "additional")),
                low_results=self.often(0.4),
                methodical_service=self.often(0.5),
                mentoring_model=self.often(0.5),
                opened=self.maybe(self.edge(), 0.15),
                closed=None,
                inn=self.maybe(_inn(780_000_000 + number), 0.6) or "",
            )
            if self.often(0.2):
                place = self.rows["organizations"][-1]
                place["closed"] = max(self.edge(), place["opened"] or date.min)

    def _people(self):
        for number in range(self.chance.randrange(1, 26)):
            breaks = self.chance.choice((None, None, 0, 1, 6, 18, 37))
            born = self.maybe(self._birth(), 0.85)
            since = self.maybe(self._teaching_since(breaks or 0), 0.85)
            if born and self.often(0.1):
                # On and beside the sixteenth birthday: nobody teaches younger.
                since = _moved(born, 192) + timedelta(days=self.chance.choice((-1, 0, 1)))
            if born and since and since < born:
                since = None
            self.add(
                "people",
                surname=f"Фамилия{number}",
                given_name="Вера",
                patronymic=self.chance.choice(("", "Ильинична")),
                birth_date=born,
                teaching_since=since,
                teaching_breaks=breaks,
                snils="",
                sex=self.maybe(self.chance.choice(("m", "f")), 0.8),
                education=self.maybe(self.chance.choice(("higher", "student")), 0.8),
            )
            if self.often(0.5):
                self.rows["people"][-1]["snils"] = _snils(900_000_000 + number)

    def _birth(self):
        day = self.chance.choice(
            (
                self.period["reference_date"],
                self.period["start"],
                date(self.period["reference_date"].year + 1, 1, 1),
            )
        )
        if self.often(0.15):
            return date(self.chance.choice((1984, 1988, 1992, 1996)), 2, 29)
        back = self.chance.choice((24, 34, 35, 35, 35, 36, 36, 50, 90))
        return _moved(day, -12 * back) + timedelta(days=self.chance.choice((-1, 0, 0, 1)))

    def _teaching_since(self, breaks):
        if self.often(0.2):
            return self.chance.choice((date(2020, 2, 29), date(2020, 8, 31), date(2021, 1, 31)))
        day = self.chance.choice((self.period["reference_date"], self.period["start"]))
        back = self.chance.choice((6, 35, 36, 36, 36, 37, 60, 200)) + breaks
        return _moved(day, -back) + timedelta(days=self.chance.choice((-1, 0, 0, 1)))

    def _employments(self):
        self.rows["employments"] = []
        for person in self.ids("people"):
            for _ in range(self.chance.choice((0, 1, 1, 1, 1, 2, 3))):
                started, ended = self.span()
                usual = self.often(0.55)
                self.add(
                    "employments",
                    person=person,
                    organization=self.one_of("organizations"),
                    position=self.chance.choice(PEDAGOGICAL * 3 + LEADING * 2 + OTHER),
                    kind=self.chance.choice(("main", "main", "internal", "external", "contract")),
                    started=None if usual else started,
                    ended=None if usual else ended,
                    leave=self.chance.choice(("none", "parental")),
                )

    def _diagnostics(self):
        self.rows["diagnostics"] = []
        for person in self.ids("people"):
            for kind in KINDS:
                if self.often(0.25):
                    self.add("diagnostics", person=person, kind=kind, date=self.edge())

    def _diagnosis_named(self, person):
        """Return what a fact may say: nothing, one's own diagnosis, another's, one unknown."""
        own = [row for row in self.rows["diagnostics"] if row["person"] == person]
        others = self.rows["diagnostics"] or own
        pick = self.chance.random()
        if pick < 0.3 or not others:
            return {"diagnosis_kind": None, "diagnosis_date": None}
        row = self.chance.choice(own if own and pick < 0.8 else others)
        day = row["date"] + timedelta(days=self.chance.choice((0, 0, 0, 1)))
        return {"diagnosis_kind": row["kind"], "diagnosis_date": day}

    def _programmes(self):
        for number in range(4):
            self.add(
                "programmes",
                code=f"П{number}",
                title=f"Программа {number}",
                kind=("advanced", "retraining", "internship", "internship")[number],
                federal_registry=("ФР-17", "", "", "ФР-18")[number],
            )

    def _trainings(self):
        self.rows["trainings"] = []
        for person in self.ids("people"):
            for _ in self.upto(2):
                named = self._diagnosis_named(person)
                finished = self.edge()
                if named["diagnosis_date"] and self.often(0.3):
                    finished = named["diagnosis_date"]
                self.add(
                    "trainings",
                    person=person,
                    programme=self.one_of("programmes"),
                    finished=finished,
                    **named,
                )

    def _routes(self):
        self.rows["routes"] = []
        for person in self.ids("people"):
            for _ in self.upto(2):
                since, until = self.span()
                named = self._diagnosis_named(person)
                approved = self.edge()
                if named["diagnosis_date"] and self.often(0.3):
                    approved = named["diagnosis_date"]
                starts = self.maybe(since)
                first = starts or approved
                closing = [day for day in (until, self.edge()) if day and day >= first]
                self.add(
                    "routes",
                    code=f"М{len(self.rows['routes'])}",
                    person=person,
                    approved=approved,
                    starts=starts,
                    ends=self.maybe(closing[0]) if closing else None,
                    closed=self.maybe(closing[-1]) if closing else None,
                    status=self.chance.choice(ROUTE_STATUSES),
                    escort=self.maybe(self.one_of("people")),
                    **named,
                )

    def _mentorships(self):
        self.rows["mentorships"] = []
        people = self.ids("people")
        for mentee in people:
            mentor = self.chance.choice(people)
            if self.often(0.3) and mentor != mentee:
                started, ended = self.span()
                self.add("mentorships", mentor=mentor, mentee=mentee, started=started, ended=ended)
        self.rows["expertise"] = []
        for person in people:
            if self.often(0.2):
                since, until = self.span()
                self.add("expertise", person=person, kind="contest", since=since, until=until)
        self.rows["communities"] = []
        for number in self.upto(2):
            self.add(
                "communities",
                code=f"С{number}",
                title=f"Сообщество {number}",
                kind=self.chance.choice(("young_teachers", "club", None)),
                since=self.maybe(self.edge()),
                members=tuple(person for person in people if self.often(0.15)),
            )

    def _events(self):
        self.rows["events"], self.rows["participations"] = [], []
        directions = ("young_support", "burnout_prevention", "horizontal", None)
        for number in self.upto(6):
            event = self.add(
                "events",
                code=f"М{number}",
                title=f"Мероприятие {number}",
                kind=self.chance.choice(("seminar", "contest")),
                direction=self.chance.choice(directions),
                level=self.chance.choice(("school", "municipal", "regional", "federal")),
                date=self.edge(),
            )
            for person in self.ids("people"):
                if self.often(0.12):
                    self.add("participations", event=event["id"], person=person)

    def _methodists(self):
        self.rows["methodists"], self.rows["methodist_assignments"] = [], []
        for _ in self.upto(4):
            since, until = self.span()
            level = self.chance.choice(("municipal", "municipal", "regional"))
            self.add(
                "methodists", person=self.one_of("people"), level=level, since=since, until=until
            )
        if not self.rows["methodists"]:
            return
        for _ in self.upto(6):
            since, until = self.span()
            to_place = self.often(0.5)
            self.add(
                "methodist_assignments",
                methodist=self.chance.choice(self.rows["methodists"])["person"],
                organization=self.one_of("organizations") if to_place else None,
                person=None if to_place else self.one_of("people"),
                since=since,
                until=until,
            )

    def _teams(self):
        self.rows["teams"], self.rows["team_trainings"] = [], []
        for number in self.upto(4):
            since, until = self.span()
            team = self.add(
                "teams",
                code=f"К{number}",
                organization=self.one_of("organizations"),
                since=self.maybe(since),
                until=until,
            )
            if self.often(0.6):
                self.add(
                    "team_trainings",
                    team=team["id"],
                    programme=self.one_of("programmes"),
                    finished=self.edge(),
                )

    def _papers(self):
        self.rows["agreements"], self.rows["acts"] = [], []
        kinds = ("regulation", "roadmap", "event_plan", "passport", "monitoring", "other")
        for number in self.upto(5):
            since, until = self.span()
            self.add(
                "agreements", code=f"Д{number}", parties="Вуз; служба", date=since, until=until
            )
            since, until = self.span()
            self.add(
                "acts",
                code=f"А{number}",
                title=f"Акт {number}",
                kind=self.chance.choice(kinds),
                date=since,
                until=until,
            )

    def _consents(self):
        self.rows["consents"] = []
        for person in self.ids("people"):
            if not self.often(0.5):
                continue
            given, until = self.span()
            revoked = self.edge() if self.often(0.3) else None
            self.add(
                "consents",
                person=person,
                purpose=self.chance.choice(("register", "register", "publication")),
                given=given,
                until=until,
                revoked=revoked if revoked and revoked >= given else None,
            )


def _moved(day, months):
    month = day.year * 12 + day.month - 1 + months
    for number in (day.day, 28):
        try:
            return date(month // 12, month % 12 + 1, number)
        except ValueError:
            continue
    raise AssertionError(day)


def _snils(number):
    digits = f"{number:09d}"
    total = sum(int(digit) * weight for digit, weight in zip(digits, range(9, 0, -1), strict=True))
    return f"{digits}{total % 101 % 100:02d}"


def _inn(number):
    digits = f"{number:09d}"
    weights = (2, 4, 10, 3, 5, 9, 4, 6, 8)
    total = sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True))
    return f"{digits}{total % 11 % 10}"
