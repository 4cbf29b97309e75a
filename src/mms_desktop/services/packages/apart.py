"""A package that came from elsewhere, checked in a process of its own within bounds."""

from pathlib import Path

from mms_desktop.services.guarding import OutOfBounds, run_guarded
from mms_desktop.services.packages.troubles import Problem, ProblemCode
from mms_desktop.services.packages.verify import Verdict, examine
from mms_desktop.services.progress import Progress, silent


def examine_apart(path: Path, progress: Progress = silent) -> Verdict:
    """Check a package file there; what the process does not live through is a problem of it."""

    def still_wanted() -> None:
        progress(0, 1)

    try:
        verdict = run_guarded(examine, path, tick=still_wanted)
    except OutOfBounds as error:
        return Verdict(problems=[Problem(ProblemCode.BOUNDS, error.message, "")])
    progress(1, 1)
    return verdict
