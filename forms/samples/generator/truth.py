"""The whole truth about the municipality, put together."""

from generator.diagnosing import diagnose
from generator.learning import RouteOffice, TrainingOffice
from generator.meeting import add_communities, add_events
from generator.model import Town
from generator.places import SCHOOLS
from generator.service import add_associations, add_methodists, add_pairs, add_teams
from generator.staffing import staff


def build_town() -> Town:
    """Return the municipality; every call returns the same one."""
    town = Town(schools=SCHOOLS, jobs=staff())
    diagnosed = diagnose(town)
    trainings, routes = TrainingOffice(town, diagnosed), RouteOffice(town, diagnosed)
    trainings.enter_counted()
    trainings.enter_not_counted()
    trainings.enter_others()
    routes.enter_counted()
    routes.enter_not_counted()
    add_associations(town)
    add_methodists(town)
    add_teams(town)
    add_pairs(town)
    add_events(town)
    add_communities(town)
    return town
