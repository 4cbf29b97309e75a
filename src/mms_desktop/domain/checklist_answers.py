"""Answers as people write them: the marks 2, 1, 0 and «н/п», checked against the form."""

import re
from collections.abc import Iterable

from mms_desktop.domain.checklists import (
    EVIDENCE_LIMIT,
    Answer,
    AnswerProblem,
    AnswersInvalid,
    Checklist,
    Item,
    ItemUnknown,
)

_NOT_APPLICABLE = frozenset(
    {"na", "n/a", "н/п", "нп", "н", "н.п.", "н\\п", "н / п", "не применяется", "не применимо"}
)
# Spreadsheets store a typed 2 as 2.0; more digits than this are no mark of any scale.
_MARK = re.compile(r"([0-9]{1,3})(?:[.,]0+)?")
_QUOTED_LENGTH = 40


def read_answer(
    checklist: Checklist,
    item: str,
    mark: str,
    *,
    comment: str = "",
    evidence: Iterable[str] = (),
) -> Answer:
    """Return the answer written as ``mark`` (empty means not answered) to the row ``item``.

    ``item`` is a code or a printed number. Raises AnswersInvalid with every problem.
    """
    links = tuple(link.strip() for link in evidence if link.strip())
    text = mark.strip().casefold()
    number = _MARK.fullmatch(text)
    na = text in _NOT_APPLICABLE
    answer = Answer(_code(checklist, item), int(number[1]) if number else None, na, comment, links)
    problems = check_answers(checklist, (answer,))
    if text and not na and not number:
        problems = (*problems, _unreadable_mark(checklist, item, mark))
    if problems:
        raise AnswersInvalid(problems)
    return answer


def check_answers(checklist: Checklist, answers: Iterable[Answer]) -> tuple[AnswerProblem, ...]:
    """Return everything that keeps the answers from being taken, in their order."""
    problems: list[AnswerProblem] = []
    seen: set[str] = set()
    for answer in answers:
        try:
            item = checklist.item(answer.item)
        except ItemUnknown:
            problems.append(_unknown_item(checklist, answer.item))
            continue
        if item.code in seen:
            message = f"Пункт {item.number}: ответ указан дважды. Оставьте один."
            problems.append(AnswerProblem("repeated", message, item.code))
        seen.add(item.code)
        problems.extend(_answer_problems(checklist, item, answer))
    return tuple(problems)


def _code(checklist: Checklist, reference: str) -> str:
    try:
        return checklist.item(reference).code
    except ItemUnknown:
        return reference


def _answer_problems(checklist: Checklist, item: Item, answer: Answer) -> list[AnswerProblem]:
    place = f"Пункт {item.number}: "
    allowed = _allowed(checklist, item)
    found: list[tuple[str, str]] = []
    if answer.is_given and not item.scored:
        found.append(("placeholder", "строка в документе пустая и не оценивается. Уберите балл."))
    elif answer.na and answer.score is not None:
        found.append(("score_and_na", f"указаны и балл, и «н/п». Поставьте одно: {allowed}."))
    elif answer.na and not item.na_allowed:
        found.append(("na_not_allowed", f"«н/п» здесь не предусмотрено. Поставьте {allowed}."))
    elif answer.score is not None and answer.score not in checklist.points:
        found.append(("bad_score", f"балла {answer.score} в шкале нет. Поставьте {allowed}."))
    if len(answer.evidence) > EVIDENCE_LIMIT:
        count = len(answer.evidence)
        found.append(
            (
                "too_much_evidence",
                f"ссылок {count}, а можно не больше {EVIDENCE_LIMIT}. Оставьте главные.",
            )
        )
    if any(not 0 <= place_of < len(item.sub_checks) for place_of in answer.checked):
        found.append(("unknown_sub_check", "отмечена часть, которой в пункте нет."))
    return [AnswerProblem(code, place + message, item.code) for code, message in found]


def _unknown_item(checklist: Checklist, reference: str) -> AnswerProblem:
    first, last = checklist.items[0], checklist.items[-1]
    message = (
        f"Пункта «{_quoted(reference)}» в форме «{checklist.short_title}» нет. Укажите код"
        f" ({first.code}…{last.code}) или номер ({first.number}…{last.number}) из бланка."
    )
    return AnswerProblem("unknown_item", message, reference)


def _unreadable_mark(checklist: Checklist, reference: str, mark: str) -> AnswerProblem:
    try:
        item = checklist.item(reference)
    except ItemUnknown:
        place, allowed = f"Пункт «{_quoted(reference)}»", _listed(checklist.points)
    else:
        place, allowed = f"Пункт {item.number}", _allowed(checklist, item)
    message = f"{place}: балл «{_quoted(mark)}» не понят. Поставьте {allowed}."
    return AnswerProblem("bad_score", message, reference)


def _allowed(checklist: Checklist, item: Item) -> str:
    return _listed(checklist.points, *(("«н/п»",) if item.na_allowed else ()))


def _listed(points: Iterable[int], *more: str) -> str:
    *others, last = (*map(str, points), *more)
    return f"{', '.join(others)} или {last}"


def _quoted(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _QUOTED_LENGTH else f"{text[:_QUOTED_LENGTH]}…"
