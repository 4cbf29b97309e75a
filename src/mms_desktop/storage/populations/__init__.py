"""The populations of indicators.md: each a select of ids, so a share is a set operation."""

from mms_desktop.storage.populations import (
    development,
    hygiene,
    methodists,
    organizations,
    records,
    staff,
    submissions,
    training,
    young,
)
from mms_desktop.storage.populations.population import Population

POPULATIONS: dict[str, Population] = {
    population.name: population
    for module in (
        staff,
        young,
        training,
        development,
        methodists,
        hygiene,
        organizations,
        submissions,
        records,
    )
    for population in module.POPULATIONS
}
"""The closed set of populations that indicators may name."""

SECTIONS: dict[str, str] = {name: one.section for name, one in POPULATIONS.items()}
"""The section of every population."""
