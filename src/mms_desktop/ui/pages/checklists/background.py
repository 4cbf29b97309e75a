"""What is known beside the answers of a sheet, as the sheet of answers shows it."""

from typing import TYPE_CHECKING

from mms_desktop.domain.sections.responses import Assessor
from mms_desktop.ui.models.checklist_state import Background, ChecklistState

if TYPE_CHECKING:
    from mms_desktop.services.checklists.editing import Sheet


def state_of(sheet: "Sheet", assessor: Assessor) -> ChecklistState:
    """Return the answers of the assessor, ready to be changed."""
    return ChecklistState(
        sheet.form(assessor),
        sheet.answers(assessor),
        sheet.gap_policy,
        background_of(sheet, assessor),
    )


def background_of(sheet: "Sheet", assessor: Assessor) -> Background:
    """Return the period before, the reasons of a return and the rules for parts.

    The period before is that of the subject's own answers: an expert judges anew.
    """
    if assessor is not Assessor.SELF:
        return Background(reasons=sheet.reasons, rules=sheet.rules)
    previous = sheet.previous
    return Background(
        previous=previous.answers,
        previous_code=previous.code,
        previous_title=previous.title,
        carried=frozenset(previous.carried),
        reworded=previous.changed_texts,
        reasons=sheet.reasons,
        rules=sheet.rules,
    )


def files_of(sheet: "Sheet", assessor: Assessor) -> dict[str, list[tuple[int, str]]]:
    """Return the files of evidence by item, (id, name) each; the expert has none."""
    if assessor is not Assessor.SELF:
        return {}
    return {item: [(one.id, one.name) for one in found] for item, found in sheet.files.items()}
