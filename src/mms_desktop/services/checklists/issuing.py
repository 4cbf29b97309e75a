"""Which service a blank comes from: two municipalities have schools and codes of the same names."""

from mms_desktop.domain.identifiers import normal_digits
from mms_desktop.storage.connection import Database
from mms_desktop.storage.meta import read_meta

MUNICIPALITY_DIGITS = 8
"""The ОКТМО code of a municipality; three more digits name a settlement in it."""


def issuer_of(database: Database) -> str:
    """Return what blanks of this base say of their issuer: the ОКТМО code of its municipality."""
    with database.snapshot() as connection:
        return normal_digits(read_meta(connection).get("oktmo", ""))


def is_foreign(issuer: str, own: str) -> bool:
    """Tell whether a blank comes from another municipality; one that does not say may be ours."""
    theirs, ours = (normal_digits(code)[:MUNICIPALITY_DIGITS] for code in (issuer, own))
    return bool(theirs and ours) and theirs != ours
