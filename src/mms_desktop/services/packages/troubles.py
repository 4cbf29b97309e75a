"""What can be wrong with a package: one exception family, problems as data."""

from dataclasses import dataclass
from enum import StrEnum

from mms_desktop.domain.issues import Explained


class ProblemCode(StrEnum):
    """Why a package is not accepted; the value is the code of the command line."""

    UNAVAILABLE = "unavailable"
    NOT_A_PACKAGE = "not_a_package"
    TOO_LARGE = "too_large"
    NAME = "name"
    DUPLICATE = "duplicate"
    OVERLAP = "overlap"
    DAMAGED = "damaged"
    MISSING = "missing"
    EXTRA = "extra"
    HASH = "hash"
    JSON = "json"
    MANIFEST = "manifest"
    NEWER = "newer"
    DESCRIPTOR = "descriptor"
    ENCODING = "encoding"
    TABLE = "table"
    CELL = "cell"
    PRIMARY_KEY = "primary_key"
    REFERENCE = "reference"
    LEAK = "leak"
    BOUNDS = "bounds"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong; ``member`` is empty when it concerns the whole file."""

    code: ProblemCode
    message: str
    member: str = ""

    def as_json(self) -> dict[str, str]:
        """Return the problem in the shape of the command line (design.md 5)."""
        return {"code": self.code.value, "member": self.member, "message": self.message}


class PackageError(Explained):
    """A package cannot be read or must not be written; carries the problem."""

    def __init__(self, code: ProblemCode, message: str, member: str = "") -> None:
        super().__init__(message)
        self.problem = Problem(code, message, member)


class LeaksFound(Explained):
    """Personal data would leave the base; carries every place, never the value itself."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(" ".join(problem.message for problem in problems))
        self.problems = problems
