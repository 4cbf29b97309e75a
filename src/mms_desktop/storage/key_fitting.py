"""Telling the key file of another base from a wrong password and from damage."""

from pathlib import Path

from mms_desktop.domain.troubles import BaseUnusable, Trouble
from mms_desktop.storage.keys import (
    BaseKey,
    key_path,
    known_salt,
    spare_key_path,
)
from mms_desktop.storage.pages import opens_any_page

DIFFERENT_BYTES = 8
"""Of sixteen: a damaged beginning of a base differs by less, unless it was overwritten."""

OWN_WORDS = (
    "Её собственный ключ лежит рядом под именем «{name}.key.bak»: сделайте его копию с именем"
    " «{name}.key»"
)

WRONG = (Trouble.PASSWORD_WRONG, Trouble.CODE_WRONG)


def is_key_of_another(error: BaseUnusable, key: BaseKey | None, salt: bytes) -> bool:
    """Whether the base did not open because the key file beside it is of another one.

    ``salt`` is what the base begins with, empty when it was not looked at.
    """
    base = error.path
    if not salt:
        return False
    if error.code in WRONG:
        return _differ(known_salt(key_path(base), base), salt)
    if error.code is Trouble.PASSWORD_NEEDED:
        # Asked for a password, nobody would look for another key file: only when that is sure.
        own = known_salt(spare_key_path(base), base) == salt
        return own and _differ(known_salt(key_path(base), base), salt)
    if error.code is not Trouble.DAMAGED or key is None:
        return False
    try:
        return not opens_any_page(base, key.secret, [known_salt(key_path(base), base)])
    except OSError:
        return False


def way_to_own_key(base: Path, salt: bytes) -> str:
    """Return how the right key file can be got, in words; empty when it is not at hand."""
    own = known_salt(spare_key_path(base), base) == salt
    return OWN_WORDS.format(name=base.name) if own else ""


def spare_fits_better(base: Path) -> bool:
    """Whether the second copy of the key file is of another base than the first."""
    known = known_salt(spare_key_path(base), base)
    return bool(known) and known != known_salt(key_path(base), base)


def _differ(known: bytes, salt: bytes) -> bool:
    same = sum(one == other for one, other in zip(known, salt, strict=False))
    return bool(known) and len(salt) - same >= DIFFERENT_BYTES
