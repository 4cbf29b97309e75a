"""What makes a whole response doubtful without being wrong (domain facts 4.4, warnings)."""

from collections import Counter
from collections.abc import Iterable, Mapping

from mms_desktop.domain.checklist_rules import ChecklistRules
from mms_desktop.domain.checklists import Answer, Checklist
from mms_desktop.services.checklists.responses import Submission

SAME_LINK = 4
"""From so many items on, one link cannot be the evidence of each."""

Doubt = tuple[str, str]


def doubts(
    submission: Submission,
    previous: Mapping[str, Answer],
    rules: ChecklistRules,
    associations: int,
) -> list[Doubt]:
    """Return what a methodist should ask about, as codes and sentences.

    ``previous`` are the answers of the period before, by item; ``associations`` is how many
    of them (РМО) the municipality has.
    """
    found = [_all_top(submission), _one_link(submission), _copied(submission, previous)]
    found += [_waived(submission, answer, rules, associations) for answer in submission.answers]
    return [doubt for doubt in found if doubt]


def _waived(
    submission: Submission, answer: Answer, rules: ChecklistRules, associations: int
) -> Doubt | None:
    """Return why a «н/п» is doubtful (domain facts 4.1, row 7)."""
    if not answer.na:
        return None
    number = submission.form.item(answer.item).number
    waiver = rules.waiver_of(submission.form, answer.item)
    if waiver and associations >= waiver.many:
        text = (
            f"Пункт {number}: стоит «н/п», а РМО в муниципалитете {associations}, "
            f"то есть не меньше {waiver.many}: пункт применяется."
        )
        return ("waived_though_many", text)
    if not answer.comment:
        return ("waived_without_reason", f"Пункт {number}: «н/п» без пояснения: уточните, почему.")
    return None


def _all_top(submission: Submission) -> Doubt | None:
    form, answers = submission.form, submission.answers
    given = [answer for answer in answers if answer.is_given]
    whole = len(given) == len(form.scored_items)
    top = all(answer.na or answer.score == form.top_points for answer in given)
    if whole and top and not any(answer.evidence for answer in given):
        return ("all_top", "Везде высший балл, а подтверждений нет ни одного: уточните.")
    return None


def _one_link(submission: Submission) -> Doubt | None:
    used = Counter(link for answer in submission.answers for link in set(answer.evidence))
    for link, times in used.most_common(1):
        if times >= SAME_LINK:
            text = f"Одна ссылка стоит у {times} пунктов: {link}. Уточните, что она подтверждает."
            return ("same_link", text)
    return None


def _copied(submission: Submission, previous: Mapping[str, Answer]) -> Doubt | None:
    if previous and _marks(submission.form, submission.answers) == _marks(
        submission.form, previous.values()
    ):
        text = "Баллы в точности повторяют прошлый период: уточните, не прислан ли старый бланк."
        return ("same_as_before", text)
    return None


def _marks(form: Checklist, answers: Iterable[Answer]) -> dict[str, tuple[int | None, bool]]:
    codes = {item.code for item in form.scored_items}
    return {
        answer.item: (answer.score, answer.na)
        for answer in answers
        if answer.item in codes and answer.is_given
    }
