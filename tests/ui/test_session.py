"""Questions asked while a base is let go or another one takes its place."""

import pytest

from mms_desktop.services.workspace import create_workspace


@pytest.fixture
def answers():
    return []


@pytest.fixture
def failures(operations):
    failures = []
    operations.failed.connect(failures.append)
    return failures


def name_of(workspace, _progress):
    return workspace.name


def test_question_about_a_base_let_go_comes_to_nothing(session, idle, answers, failures):
    session.close_base()
    session.ask(name_of, session, answers.append, failures.append)
    idle()
    assert (answers, failures) == ([], [])


def test_question_of_the_closing_window_comes_to_nothing(session, idle, answers, failures):
    session.ask(name_of, session, answers.append)
    session.close()
    session.ask(name_of, session, answers.append, failures.append)
    idle()
    assert (answers, failures) == (["Кировский район"], [])


def test_question_about_one_base_is_never_put_to_another(
    session, idle, tmp_path, answers, failures
):
    path = tmp_path / "other.mms"
    create_workspace(path, profile="lenobl", name="Другой район", oktmo="41621000").close()
    session.ask(name_of, session, answers.append)
    session.open(path)
    # The window does not know yet that another base is on its way.
    session.ask(name_of, session, answers.append)
    idle()
    session.ask(name_of, session, answers.append)
    idle()
    assert (answers, failures) == (["Кировский район", "Другой район"], [])
