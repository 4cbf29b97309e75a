"""What a blank says of itself: whose answers to what it holds, with a checksum.

The same words stand in the hidden sheet of an XLSX blank and in the file an HTML blank saves.
"""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass

from mms_desktop.domain.issues import Explained

FORMAT = "mms-blank/1"
FORMATS = "mms-blank/"
"""How the format of every version begins."""
KEYS = ("format", "form", "edition", "period", "subject", "assessor", "instance")
ISSUER = "oktmo"
"""Whose service gave the blank out; blanks of earlier versions do not say."""


@dataclass(frozen=True, slots=True)
class BlankIdentity:
    """Whose answers to what a blank asks for.

    ``instance`` is the number of the copy issued, ``issuer`` the ОКТМО code of the municipality
    whose service issued it: organizations of two municipalities often have the same code.
    """

    form: str
    edition: str
    period: str
    subject: str
    assessor: str
    instance: str
    issuer: str = ""

    def entries(self) -> dict[str, str]:
        """Return what is written into the blank, the checksum last."""
        values = {"format": FORMAT, **{key: getattr(self, key) for key in KEYS[1:]}}
        if self.issuer:
            values[ISSUER] = self.issuer
        return {**values, "checksum": checksum(values)}


class IdentityDamaged(Explained):
    """A blank does not say whose answers it holds; carries a stable code and what to do."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


def checksum(values: Mapping[str, str]) -> str:
    """Return the digest that shows whether the identity of a blank was altered."""
    keys = (*KEYS, ISSUER) if values.get(ISSUER) else KEYS
    content = "|".join(f"{key}={values.get(key, '')}" for key in keys)
    return hashlib.sha256(content.encode()).hexdigest()


def read_identity(values: Mapping[str, str], name: str) -> BlankIdentity:
    """Return the identity found in the file of that name; raises ``IdentityDamaged``."""
    if values.get("format") != FORMAT:
        text = f"Бланк «{name}» сделан другой версией программы: обновите программу."
        raise IdentityDamaged("unknown_blank", text)
    if values.get("checksum") != checksum(values):
        text = (
            f"Служебные сведения бланка «{name}» изменены, непонятно, чьи это ответы. "
            "Вышлите организации новый бланк."
        )
        raise IdentityDamaged("blank_altered", text)
    named = {key: values[key] for key in KEYS[1:]}
    return BlankIdentity(**named, issuer=values.get(ISSUER, ""))
