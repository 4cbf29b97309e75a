"""All sections, in the order in which they are imported and appear in the window.

A section comes after every section it refers to, so files imported in this order
find what their rows refer to.
"""

from typing import Any

from mms_desktop.domain.section import Section
from mms_desktop.domain.sections.acts import ACTS
from mms_desktop.domain.sections.agreements import AGREEMENTS
from mms_desktop.domain.sections.association_meetings import ASSOCIATION_MEETINGS
from mms_desktop.domain.sections.association_members import ASSOCIATION_MEMBERS
from mms_desktop.domain.sections.associations import ASSOCIATIONS
from mms_desktop.domain.sections.attestations import ATTESTATIONS
from mms_desktop.domain.sections.bodies import BODIES
from mms_desktop.domain.sections.communities import COMMUNITIES
from mms_desktop.domain.sections.consents import CONSENTS
from mms_desktop.domain.sections.decisions import DECISIONS
from mms_desktop.domain.sections.deficits import DEFICITS
from mms_desktop.domain.sections.diagnostics import DIAGNOSTICS
from mms_desktop.domain.sections.employments import EMPLOYMENTS
from mms_desktop.domain.sections.events import EVENTS
from mms_desktop.domain.sections.expertise import EXPERTISE
from mms_desktop.domain.sections.mentorships import MENTORSHIPS
from mms_desktop.domain.sections.methodist_assignments import METHODIST_ASSIGNMENTS
from mms_desktop.domain.sections.methodists import METHODISTS
from mms_desktop.domain.sections.organizations import ORGANIZATIONS
from mms_desktop.domain.sections.participations import PARTICIPATIONS
from mms_desktop.domain.sections.people import PEOPLE
from mms_desktop.domain.sections.practices import PRACTICES
from mms_desktop.domain.sections.programmes import PROGRAMMES
from mms_desktop.domain.sections.recommendations import RECOMMENDATIONS
from mms_desktop.domain.sections.roadmap import ROADMAP
from mms_desktop.domain.sections.route_steps import ROUTE_STEPS
from mms_desktop.domain.sections.routes import ROUTES
from mms_desktop.domain.sections.sites import SITES
from mms_desktop.domain.sections.team_trainings import TEAM_TRAININGS
from mms_desktop.domain.sections.teams import TEAMS
from mms_desktop.domain.sections.trainings import TRAININGS

ALL_SECTIONS: tuple[Section[Any], ...] = (
    ORGANIZATIONS,
    PEOPLE,
    EMPLOYMENTS,
    ATTESTATIONS,
    ASSOCIATIONS,
    ASSOCIATION_MEMBERS,
    ASSOCIATION_MEETINGS,
    METHODISTS,
    METHODIST_ASSIGNMENTS,
    BODIES,
    MENTORSHIPS,
    DIAGNOSTICS,
    DEFICITS,
    ROUTES,
    ROUTE_STEPS,
    PROGRAMMES,
    TRAININGS,
    TEAMS,
    TEAM_TRAININGS,
    EVENTS,
    PARTICIPATIONS,
    EXPERTISE,
    PRACTICES,
    SITES,
    COMMUNITIES,
    AGREEMENTS,
    ACTS,
    ROADMAP,
    RECOMMENDATIONS,
    DECISIONS,
    CONSENTS,
)

SECTIONS: dict[str, Section[Any]] = {section.key: section for section in ALL_SECTIONS}
