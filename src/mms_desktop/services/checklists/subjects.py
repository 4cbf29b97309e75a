"""Whose work a checklist is about: the service, an organization or an association."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from mms_desktop.domain.checklists import Checklist, Subject
from mms_desktop.domain.issues import Explained
from mms_desktop.domain.sections.associations import ASSOCIATIONS, AssociationLevel
from mms_desktop.domain.sections.organizations import ORGANIZATIONS
from mms_desktop.domain.spans import is_open
from mms_desktop.domain.text import fold, sort_key
from mms_desktop.storage.records import Records

SERVICE_CODE = "service"
SERVICE_NAME = "Муниципальная методическая служба"


@dataclass(frozen=True, slots=True)
class ChecklistSubject:
    """One subject; both ids are empty for the service itself."""

    kind: Subject
    code: str
    name: str
    organization: int | None = None
    association: int | None = None


class SubjectUnknown(Explained):
    """No subject of the form's kind has the code given; the message says what to do."""


def expected_subjects(records: Records, form: Checklist, period: Any) -> list[ChecklistSubject]:
    """Return whom the form is expected from: those open on the period's reference date.

    A form of associations is expected from the municipal ones (РМО), which it is about.
    """
    day = period.reference_date
    match form.subject:
        case Subject.SERVICE:
            return [_service()]
        case Subject.ORGANIZATION:
            schools = [one for one in records.all(ORGANIZATIONS) if is_open(one, day)]
            return [_organization(one) for one in _ordered(schools, "short_name")]
        case Subject.ASSOCIATION:
            unions = open_associations(records, period)
            return [_association(one) for one in _ordered(unions, "title")]


def open_associations(records: Records, period: Any) -> list[Any]:
    """Return the municipal associations (РМО) open on the period's reference date."""
    day = period.reference_date
    return [
        one
        for one in records.all(ASSOCIATIONS)
        if is_open(one, day) and one.level == AssociationLevel.MUNICIPAL
    ]


class Subjects:
    """Everybody a form may be about, read once: collecting asks for hundreds."""

    def __init__(self, records: Records) -> None:
        self._records = records
        self._known: dict[Subject, dict[str, ChecklistSubject]] = {}

    def find(self, form: Checklist, code: str) -> ChecklistSubject:
        """Return the subject with the code; raises ``SubjectUnknown``."""
        wanted = fold(code)
        if form.subject is Subject.SERVICE:
            if wanted in (SERVICE_CODE, ""):
                return _service()
            text = (
                f"Чек-лист «{form.short_title}» заполняет сама служба: "
                f"вместо «{code}» укажите service."
            )
            raise SubjectUnknown(text)
        known = self._of_kind(form.subject)
        # Two codes may differ by a capital letter only: the one spelled so comes first.
        found = known.get(code.strip()) or known.get(wanted)
        if found:
            return found
        title = (ORGANIZATIONS if form.subject is Subject.ORGANIZATION else ASSOCIATIONS).title
        text = f"В разделе «{title}» нет кода «{code}»: проверьте код или добавьте запись."
        raise SubjectUnknown(text)

    def _of_kind(self, kind: Subject) -> dict[str, ChecklistSubject]:
        if kind not in self._known:
            if kind is Subject.ORGANIZATION:
                found = map(_organization, self._records.all(ORGANIZATIONS))
            else:
                found = map(_association, self._records.all(ASSOCIATIONS))
            subjects = list(found)
            by_fold = {fold(one.code): one for one in reversed(subjects)}
            self._known[kind] = {**by_fold, **{one.code: one for one in subjects}}
        return self._known[kind]


def find_subject(records: Records, form: Checklist, code: str) -> ChecklistSubject:
    """Return the subject with the code; raises ``SubjectUnknown``."""
    return Subjects(records).find(form, code)


def subject_of(records: Records, response: Any) -> ChecklistSubject:
    """Return the subject of a stored response."""
    if response.organization:
        return _organization(records.get(ORGANIZATIONS, response.organization))
    if response.association:
        return _association(records.get(ASSOCIATIONS, response.association))
    return _service()


def _service() -> ChecklistSubject:
    return ChecklistSubject(Subject.SERVICE, SERVICE_CODE, SERVICE_NAME)


def _organization(record: Any) -> ChecklistSubject:
    return ChecklistSubject(
        Subject.ORGANIZATION, record.code, record.short_name, organization=record.id
    )


def _association(record: Any) -> ChecklistSubject:
    return ChecklistSubject(Subject.ASSOCIATION, record.code, record.title, association=record.id)


def _ordered(records: Iterable[Any], name: str) -> list[Any]:
    return sorted(records, key=lambda record: sort_key(getattr(record, name)))
