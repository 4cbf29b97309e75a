"""Answers of a checklist kept while they are typed, and brought back after a crash."""

from datetime import datetime
from typing import TYPE_CHECKING

from mms_desktop.domain.changes import ChangeSet
from mms_desktop.services.progress import Progress
from mms_desktop.ui.desk import Desk

if TYPE_CHECKING:
    from mms_desktop.services.checklists.responses import Submission
    from mms_desktop.services.rescue import RescuedForm
    from mms_desktop.services.workspace import Workspace

CHECKLIST = "checklist|"
BROUGHT_BACK = "Ответы вернулись в чек-лист «{title}»: {subject}."


def kept_under(submission: "Submission") -> str:
    """Return the name the answers are kept under: one for every checklist of every subject."""
    parts = (submission.form.key, submission.subject.code, submission.period.code)
    return CHECKLIST + "|".join((*parts, str(submission.assessor)))


def keep_answers(desk: Desk, submission: "Submission") -> None:
    """Keep the answers until they are stored."""
    from mms_desktop.services.checklists.kept import as_kept

    desk.keeping.keep(kept_under(submission), 0, as_kept(submission))


def drop_answers(desk: Desk, submission: "Submission") -> None:
    """Forget the answers: they are stored."""
    desk.keeping.drop(kept_under(submission), 0)


def title_of(form: "RescuedForm") -> str:
    """Return whose checklist it was."""
    return f"{form.values.get('title', '')}: {form.values.get('subject_name', '')}"


def bring_back_checklist(desk: Desk, form: "RescuedForm") -> None:
    """Store the answers as one undoable action and show the checklist."""
    kept = dict(form.values)

    def question(workspace: "Workspace", _progress: Progress) -> ChangeSet:
        from mms_desktop.services.checklists.kept import store_kept

        return store_kept(workspace, kept, datetime.now())

    def on_done(_changes: ChangeSet) -> None:
        desk.keeping.drop(form.section, 0)
        desk.choose_period(kept["period"])
        desk.show_page("checklists", search=f"{kept['form']}/{kept['subject']}")
        words = BROUGHT_BACK.format(title=kept["title"], subject=kept["subject_name"])
        desk.notify(words, undoable=True)

    desk.session.ask(question, desk, on_done)
