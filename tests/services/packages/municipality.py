"""A small municipality as the source of a package: every table has rows, every count is known."""

from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction

from mms_desktop.catalog.checklists import read_editions
from mms_desktop.domain.checklist_scoring import score
from mms_desktop.domain.checklists import Answer, Subject
from mms_desktop.domain.positions import PositionGroup
from mms_desktop.domain.sections import SECTIONS
from mms_desktop.domain.sections.acts import Act, ActKind
from mms_desktop.domain.sections.agreements import Agreement
from mms_desktop.domain.sections.association_members import AssociationMember
from mms_desktop.domain.sections.associations import (
    Association,
    AssociationKind,
    AssociationLevel,
)
from mms_desktop.domain.sections.attestations import Attestation, Category
from mms_desktop.domain.sections.communities import Community
from mms_desktop.domain.sections.decisions import Decision
from mms_desktop.domain.sections.diagnostics import Diagnosis, DiagnosisKind
from mms_desktop.domain.sections.employments import Employment, EmploymentKind
from mms_desktop.domain.sections.events import Event, EventKind, EventLevel
from mms_desktop.domain.sections.mentorships import Mentorship
from mms_desktop.domain.sections.methodists import Methodist, MethodistLevel
from mms_desktop.domain.sections.organizations import Organization, OrganizationKind
from mms_desktop.domain.sections.participations import Participation
from mms_desktop.domain.sections.people import Person
from mms_desktop.domain.sections.periods import Period
from mms_desktop.domain.sections.practices import Practice
from mms_desktop.domain.sections.programmes import Programme, ProgrammeKind
from mms_desktop.domain.sections.recommendations import Recommendation
from mms_desktop.domain.sections.responses import Assessor, Response, ResponseStatus
from mms_desktop.domain.sections.roadmap import RoadmapPoint
from mms_desktop.domain.sections.routes import Route, RouteStatus
from mms_desktop.domain.sections.sites import Site, SiteKind, SiteStatus
from mms_desktop.domain.sections.teams import Team
from mms_desktop.domain.sections.trainings import Training
from mms_desktop.paths import forms_dir
from mms_desktop.services.checklists.responses import Filled
from mms_desktop.services.checklists.subjects import ChecklistSubject
from mms_desktop.services.packages.building import Stamp
from mms_desktop.services.packages.source import CountedIndicator, Objects, PackageSource
from mms_desktop.services.reports.content import IndicatorLine, Target

PERIOD = Period(
    id=1,
    code="2023-H2",
    start=date(2023, 7, 1),
    end=date(2023, 12, 31),
    reference_date=date(2023, 12, 31),
    due=date(2024, 1, 15),
)
STAMP = Stamp(
    "11111111-2222-3333-4444-555555555555", 1, None, datetime(2024, 1, 10, 9, 30, tzinfo=UTC)
)
SURNAMES = ("Берёзкина", "Ковшов", "Ерёменко", "Скворцова")

PEOPLE = (
    Person(
        id=1,
        surname="Берёзкина",
        given_name="Мария",
        patronymic="Петровна",
        birth_date=date(1985, 3, 12),
        snils="11223344595",
        email="m.berezkina@example.org",
        phone="8 (921) 123-45-67",
        teaching_since=date(2008, 9, 1),
    ),
    Person(
        id=2,
        surname="Ковшов",
        given_name="Пётр",
        patronymic="Ильич",
        birth_date=date(1999, 2, 28),
        snils="08765430300",
        teaching_since=date(2022, 9, 1),
    ),
    Person(id=3, surname="Ерёменко", given_name="Алла", birth_date=date(1958, 12, 31)),
    Person(id=4, surname="Скворцова", given_name="Инна", patronymic="Львовна"),
)
DIAGNOSED = date(2023, 9, 20)


def records(**changes):
    """Return all records of the municipality; a section may be replaced by name."""
    known = dict.fromkeys(SECTIONS, ())
    known |= {
        "organizations": (
            Organization(
                id=1,
                code="sosh-1",
                short_name="МБОУ «СОШ № 1»",
                kind=OrganizationKind.SCHOOL,
                low_results=True,
                methodical_service=True,
            ),
            Organization(
                id=2, code="ds-3", short_name="Детский сад № 3", kind=OrganizationKind.KINDERGARTEN
            ),
            Organization(
                id=3,
                code="old",
                short_name="Закрытая школа",
                kind=OrganizationKind.SCHOOL,
                closed=date(2023, 12, 31),
            ),
        ),
        "people": PEOPLE,
        "employments": (
            _job(1, 1, 1, "Учитель"),
            _job(2, 2, 1, "Учитель"),
            _job(3, 3, 2, "Заведующий"),
            _job(4, 1, 2, "Методист", kind=EmploymentKind.INTERNAL),
        ),
        "attestations": (
            Attestation(id=1, person=1, category=Category.FIRST, granted=date(2017, 5, 1)),
            Attestation(id=2, person=1, category=Category.HIGHEST, granted=date(2023, 10, 1)),
            Attestation(id=3, person=3, category=Category.CONFORMITY, granted=date(2017, 12, 1)),
        ),
        "associations": (
            Association(
                id=1,
                code="rmo-math",
                title="РМО учителей математики",
                level=AssociationLevel.MUNICIPAL,
                kind=AssociationKind.SUBJECT,
                head=1,
            ),
        ),
        "association_members": (
            AssociationMember(id=1, association=1, person=2, since=date(2023, 1, 1)),
        ),
        "mentorships": (
            Mentorship(id=1, mentor=1, mentee=2, organization=1, started=date(2023, 9, 1)),
        ),
        "diagnostics": (
            Diagnosis(
                id=1,
                person=1,
                kind=DiagnosisKind.SUBJECT,
                date=DIAGNOSED,
                score=Decimal("12.5"),
                max_score=Decimal(20),
            ),
            Diagnosis(id=2, person=2, kind=DiagnosisKind.ICT, date=date(2022, 9, 1)),
        ),
        "routes": (
            Route(
                id=1,
                code="iom-1",
                person=1,
                diagnosis_kind=DiagnosisKind.SUBJECT,
                diagnosis_date=DIAGNOSED,
                approved=date(2023, 10, 1),
                status=RouteStatus.ACTIVE,
                escort=4,
            ),
        ),
        "programmes": (
            Programme(
                id=1,
                code="pk-1",
                title="Функциональная грамотность",
                kind=ProgrammeKind.ADVANCED,
                hours=36,
                federal_registry="ФР-77",
            ),
        ),
        "trainings": (
            Training(
                id=1,
                person=1,
                programme=1,
                finished=date(2023, 11, 15),
                diagnosis_kind=DiagnosisKind.SUBJECT,
                diagnosis_date=DIAGNOSED,
            ),
            Training(id=2, person=2, programme=1, finished=date(2023, 6, 30)),
        ),
        "teams": (Team(id=1, code="team-1", organization=1, members=(1, 3)),),
        "methodists": (
            Methodist(id=1, person=4, level=MethodistLevel.MUNICIPAL, since=date(2021, 9, 1)),
        ),
        "events": (
            Event(
                id=1,
                code="ev-1",
                title="Семинар молодых педагогов",
                kind=EventKind.SEMINAR,
                level=EventLevel.MUNICIPAL,
                date=date(2023, 10, 20),
            ),
        ),
        "participations": (Participation(id=1, event=1, person=2),),
        "sites": (
            Site(
                id=1,
                code="site-1",
                title="Площадка",
                organization=1,
                kind=SiteKind.INNOVATION,
                status=SiteStatus.REGIONAL,
                since=date(2022, 1, 1),
            ),
        ),
        "practices": (Practice(id=1, code="pr-1", title="Урок в музее", authors=(1, 2)),),
        "communities": (Community(id=1, code="c-1", title="Клуб «Первый урок»", members=(2,)),),
        "agreements": (Agreement(id=1, code="a-1", parties="ММС; ЦНППМ", date=date(2023, 2, 1)),),
        "acts": (
            Act(
                id=1,
                code="act-1",
                title="Положение",
                kind=ActKind.REGULATION,
                date=date(2023, 5, 23),
            ),
        ),
        "roadmap": (RoadmapPoint(id=1, number="1.1", direction="Кадры", title="Семинары"),),
        "recommendations": (
            Recommendation(
                id=1,
                code="rec-1",
                period="2023-H2",
                addressee="sosh-1",
                direction="Наставничество",
                text="Закрепить наставников.",
            ),
        ),
        "decisions": (
            Decision(id=1, code="d-1", recommendation=1, date=date(2024, 1, 12), text="Закрепить."),
        ),
    }
    return known | changes


def source(**changes):
    """Return the source of the package; any part of it may be replaced by name."""
    stored = changes.pop("records", None) or records()
    filled = changes.pop("checklists", None)
    parts = {
        "municipality": "Озёрный муниципальный район",
        "oktmo": "41625000",
        "profile": "lenobl",
        "profile_title": "Ленинградская область",
        "schema_version": 1,
        "pseudonym_key": b"key of the base",
        "period": PERIOD,
        "records": stored,
        "populations": {
            "staff": frozenset({1, 2, 3}),
            "teachers": frozenset({1, 2}),
            "managers": frozenset({3}),
            "workforce": frozenset({1, 2, 3}),
            "young": frozenset({2}),
        },
        "indicators": indicators(),
        "checklists": (young(),) if filled is None else filled,
        "staff_kinds": (EmploymentKind.MAIN, EmploymentKind.INTERNAL),
        "group_of": group_of,
        "forms": forms(),
        "definitions": {"age_limit": 35, "age_inclusive": False, "gap_policy": "as_published"},
        "notes": ("Профиль показателей: Ленинградская область.",),
    }
    return PackageSource(**parts | changes)


def indicators():
    """Return indicators of every kind the format knows."""
    people = _people
    target = Target(
        value=Decimal("0.5"),
        direction="at_least",
        year=2024,
        source="дорожная карта",
        met=False,
        expired=False,
        shown="не менее 50 % (2024 г.)",
    )
    return (
        _share(
            "diagnosed_share", "Доля прошедших диагностику", people(1), people(1, 2, 3), (target,)
        ),
        _share("registry_training_share", "Доля обученных по диагностике", people(1), people(1, 2)),
        _share("young_supported_share", "Доля молодых с поддержкой", people(2), people(2)),
        _share(
            "route_escort_share",
            "Сопровождение ИОМ",
            Objects("routes", frozenset({1})),
            Objects("routes", frozenset({1})),
        ),
        _share("hygiene.snils", "Доля карточек со СНИЛС", people(1, 2), people(1, 2, 3)),
        _share(
            "low_results_trained_share",
            "ШНОР, чьи команды прошли ПК",
            Objects("organizations", frozenset()),
            Objects("organizations", frozenset()),
        ),
        _count("events_count", "Мероприятия", Objects("events", frozenset({1}))),
        CountedIndicator(
            _line("teachers_per_methodist", "Педагогов на методиста", "ratio", 2, 1, shown="2,0"),
            people(1, 2),
            people(4),
        ),
        CountedIndicator(
            _line("regulation_adopted", "Положение принято", "flag", 1, None, shown="да"),
            Objects("acts", frozenset({1})),
        ),
        CountedIndicator(
            _line("form.young", "Баллы чек-листа", "points", 17, 22, shown="17 из 22"),
            Objects("responses", frozenset({7})),
            Objects("responses", frozenset({7})),
        ),
        CountedIndicator(
            IndicatorLine(
                code="mentor_schools_share",
                title="Муниципальные школы наставничества",
                kind="share",
                numerator=None,
                denominator=None,
                value=None,
                shown="нет данных",
                status="no_data",
            ),
            None,
        ),
    )


def young(points=(2, 2, 2, 2, 2, 2, 2, 2, 1, 0, 0), status=ResponseStatus.READY):
    """Return a filled checklist about young teachers; None leaves an item unanswered."""
    form = read_editions(forms_dir())["young", "2020-1"]
    answers = tuple(
        Answer(item.code, mark, evidence=("https://example.org/doc",))
        for item, mark in zip(form.scored_items, points, strict=True)
        if mark is not None
    )
    response = Response(
        id=7, form="young", edition="2020-1", period=1, assessor=Assessor.SELF, status=status
    )
    subject = ChecklistSubject(Subject.SERVICE, "service", "Муниципальная методическая служба")
    return Filled(response, form, subject, answers, score(form, answers))


def forms():
    """Return the declarations that go with the package."""
    folder = forms_dir() / "checklists"
    return {"forms/young-2020-1.toml": (folder / "young-2020-1.toml").read_bytes()}


def group_of(position):
    """Return the group of the few positions used here."""
    return {
        "Учитель": PositionGroup.PEDAGOGICAL,
        "Методист": PositionGroup.PEDAGOGICAL,
        "Заведующий": PositionGroup.HEAD,
    }.get(position, PositionGroup.OTHER)


def _job(number, person, organization, position, kind=EmploymentKind.MAIN):
    return Employment(
        id=number, person=person, organization=organization, position=position, kind=kind
    )


def _people(*ids):
    return Objects("people", frozenset(ids))


def _share(code, title, counted, out_of, targets=()):
    numerator, denominator = len(counted.ids), len(out_of.ids)
    shown = f"{numerator} из {denominator}" if denominator else "нет объектов"
    line = _line(code, title, "share", numerator, denominator, shown=shown, targets=targets)
    return CountedIndicator(line, counted, out_of)


def _count(code, title, counted):
    return CountedIndicator(_line(code, title, "count", len(counted.ids), None, shown="1"), counted)


def _line(code, title, kind, numerator, denominator, *, shown, targets=()):
    empty = denominator == 0
    value = None if empty else Fraction(numerator, denominator or 1)
    return IndicatorLine(
        code=code,
        title=title,
        kind=kind,
        numerator=numerator,
        denominator=denominator,
        value=value,
        shown=shown,
        status="no_objects" if empty else "ok",
        targets=targets,
    )
