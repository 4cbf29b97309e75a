"""The checklists the program knows, with what the linter finds in them."""

from collections.abc import Mapping
from dataclasses import dataclass

from mms_desktop.catalog.checklists import read_editions
from mms_desktop.domain.checklist_lint import Problem, lint
from mms_desktop.domain.checklists import Checklist
from mms_desktop.paths import forms_dir


@dataclass(frozen=True, slots=True)
class LintedForm:
    """An edition of a form and everything doubtful in it."""

    form: Checklist
    problems: tuple[Problem, ...]

    def as_json(self) -> dict[str, object]:
        """Return the edition in the form of the command line."""
        form = self.form
        return {
            "key": form.key,
            "edition": form.edition,
            "title": form.title,
            "subject": str(form.subject),
            "maximum": form.maximum,
            "items": [
                {
                    "code": item.code,
                    "number": item.number,
                    "text": item.text,
                    "criterion": form.criterion(item),
                    "scored": item.scored,
                    "na_allowed": item.na_allowed,
                }
                for item in form.items
            ],
            "problems": [
                {"code": problem.code, "message": problem.message} for problem in self.problems
            ],
        }


def linted_forms(editions: Mapping[tuple[str, str], Checklist] | None = None) -> list[LintedForm]:
    """Return every edition, each checked against all the others; the program's by default."""
    forms = list((read_editions(forms_dir()) if editions is None else editions).values())
    return [LintedForm(form, lint(form, forms)) for form in forms]
