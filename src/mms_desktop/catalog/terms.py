"""Legal terms from ``forms/rules/terms.toml``: how long, when to warn, by which act."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path

from mms_desktop.catalog.reading import DeclarationError, check_unique, read_declaration

FILE = Path("rules") / "terms.toml"


class TermKey(StrEnum):
    """What has a term; the program knows how to find each in the register."""

    CATEGORY = "category"
    CONFORMITY = "conformity"
    TRAINING = "training"
    MENTORSHIP = "mentorship"
    MENTORSHIP_PAPERS = "mentorship_papers"
    CONSENT = "consent"
    ROUTE = "route"
    ACT = "act"
    AGREEMENT = "agreement"


@dataclass(frozen=True, slots=True)
class Term:
    """One term.

    Attributes:
        act: The document and the clause it comes from.
        years: How long, where the term runs from a day of the register.
        warn_days: How long before the end it is shown.
        since: The day from which, for categories up to which, the rule holds.
    """

    key: TermKey
    title: str
    act: str
    warn_days: int
    years: int = 0
    since: date | None = None

    def __post_init__(self) -> None:  # noqa: D105
        if self.warn_days < 0 or self.years < 0:
            raise ValueError("warn_days и years не бывают меньше нуля")
        counted = (TermKey.CATEGORY, TermKey.CONFORMITY, TermKey.TRAINING)
        if (self.key in counted) is not (self.years > 0):
            raise ValueError("years указывается там, где срок исчисляется от даты")


@dataclass(frozen=True, slots=True)
class _File:
    term: tuple[Term, ...]


def read_terms(forms: Path) -> dict[TermKey, Term]:
    """Return the terms by what has them; one that is left out is not watched.

    Raises ``DeclarationError``.
    """
    path = forms / FILE
    found = read_declaration(path, _File).term
    check_unique((str(term.key) for term in found), f"{path.name}: key")
    if not all(term.act.strip() for term in found):
        raise DeclarationError(f"{path.name}: act: назовите документ, из которого взят срок.")
    return {term.key: term for term in found}
