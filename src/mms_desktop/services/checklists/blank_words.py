"""What a blank says to the deputy who fills it in: the same in XLSX and HTML."""

from mms_desktop.domain.checklists import Answer, Checklist
from mms_desktop.domain.days import shown_day
from mms_desktop.domain.periods import period_title
from mms_desktop.domain.sections.responses import Assessor
from mms_desktop.services.checklists.blank import Blank

NOT_APPLICABLE = "н/п"

INSTRUCTIONS = (
    "Как заполнить бланк",
    "1. Поставьте балл в столбце «Балл» каждой строки: выберите его из списка в ячейке.",
    "2. Пустой балл значит «ещё не отвечено», а не ноль: чек-лист без него не считается готовым.",
    "3. «н/п» (не применяется) ставится только там, где это разрешает список.",
    "4. В «Комментарии» поясните балл, в «Ссылках 1…5» укажите страницы или документы.",
    "5. Остальные ячейки защищены: строки и столбцы не удаляйте и не переставляйте.",
    "6. Сохраните файл под любым именем в формате XLSX и верните его в методическую службу.",
    "Бланк можно заполнять и присылать повторно: учитывается сохранённый последним.",
)
PREVIOUS_ADVICE = (
    "В столбце «В прошлом периоде» — прежние ответы, только для справки: "
    "баллы нужно поставить заново."
)
REMARKS_ADVICE = (
    "Бланк возвращён на доработку: исправьте ответы там, где в столбце «Замечание» сказано почему."
)


def heading(blank: Blank) -> tuple[str, ...]:
    """Return the lines above the table, the title first."""
    if blank.lines:
        return blank.lines
    due = f", срок сдачи {shown_day(blank.period.due)}" if blank.period.due else ""
    expert = " (заполняет эксперт)" if blank.identity.assessor == Assessor.EXPERT else ""
    return (
        blank.form.title,
        f"{subject_word(blank.form)}: {blank.subject.name}{expert}",
        f"Период: {period_title(blank.period)}{due}",
        f"Источник: {blank.form.source.document}",
    )


def subject_word(form: Checklist) -> str:
    """Return what the subject of the form is called."""
    match form.subject.value:
        case "organization":
            return "Организация"
        case "association":
            return "Объединение"
        case _:
            return "Кто заполняет"


def advice(blank: Blank) -> tuple[str, ...]:
    """Return the instructions of a spreadsheet blank, with the scale as printed."""
    more = [PREVIOUS_ADVICE] if previous_words(blank) else []
    more += [REMARKS_ADVICE] if blank.remarks else []
    scale = (f"{step.text.strip()}: {step.points}" for step in blank.form.scale)
    return (*INSTRUCTIONS, *more, "", "Шкала, как в документе:", *scale)


def previous_words(blank: Blank) -> dict[str, str]:
    """Return what was answered in the period before, in words by item code."""
    if blank.previous_words:
        return dict(blank.previous_words)
    return {code: answer_words(answer) for code, answer in blank.previous.items()}


def mark_of(answer: Answer | None) -> str:
    """Return the mark of an answer as people write it; nothing while there is none."""
    if answer is None or not answer.is_given:
        return ""
    return NOT_APPLICABLE if answer.na else str(answer.score)


def answer_words(answer: Answer | None) -> str:
    """Return an answer of an earlier period in words: score, comment and links."""
    if answer is None:
        return ""
    mark = mark_of(answer)
    lines = [f"Балл: {mark}"] if mark else []
    lines += [answer.comment] if answer.comment else []
    return "\n".join((*lines, *answer.evidence))
