"""A base with a period, three schools and two associations, and the commands of checklists."""

from datetime import date

import pytest

from mms_desktop.services.monitoring.periods import add_period

SCHOOLS = ("sosh-1", "sosh-2", "licey")


@pytest.fixture
def base(workspace):
    """Return an opened base whose schools are expected to fill checklists in."""
    add_period(workspace.database, "2023-H2", due=date(2024, 1, 20))
    for number, code in enumerate(SCHOOLS, start=1):
        values = {"code": code, "short_name": f"СОШ № {number}", "kind": "school"}
        workspace.registry.save("organizations", values)
    for code in ("rmo-rus", "rmo-mat"):
        values = {"code": code, "title": f"РМО {code}", "level": "municipal", "kind": "subject"}
        workspace.registry.save("associations", values)
    return workspace


@pytest.fixture
def period(base):
    """Return the period of the base."""
    return base.monitoring.period("2023-H2")


@pytest.fixture
def blank(base, period, tmp_path):
    """Return a function that writes the blank of a form and subject."""
    from mms_desktop.services.checklists.distributing import BlankOrder, write_blanks

    def make(form, *codes, out=None, **rest):
        file = tmp_path / (out or f"{form}-{'-'.join(codes)}.xlsx")
        order = BlankOrder(codes=codes, **rest)
        return write_blanks(base.database, base.forms[form], period, file, order=order)[0]

    return make


@pytest.fixture
def answers(base):
    """Return a function that reads the marks stored for a subject, by item."""

    def read(form, code, assessor="self"):
        for one in base.monitoring.filled_forms(base.monitoring.period("2023-H2")):
            if (one.form.key, one.subject.code, one.response.assessor) == (form, code, assessor):
                return {answer.item: "na" if answer.na else answer.score for answer in one.answers}
        return None

    return read
