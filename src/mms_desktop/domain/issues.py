"""What can be wrong with a record, as data: code, place, message.

Every message a person may read about a record is written here, once.
"""

from dataclasses import dataclass
from enum import Enum


class IssueCode(Enum):
    """Catalogue of validation messages; ``{label}`` is the field label."""

    REQUIRED = "Заполните поле «{label}»."
    TOO_LONG = "«{label}»: не длиннее {limit} знаков."
    NOT_A_NUMBER = "«{label}»: нужно целое число, а указано «{value}»."
    NOT_AN_AMOUNT = "«{label}»: нужно число, не больше двух знаков после запятой, а указано «{value}»."
    OUT_OF_RANGE = "«{label}»: допустимо {bounds}, а указано {value}."
    NOT_A_DAY = "«{label}»: {reason}"
    NOT_A_FLAG = "«{label}»: напишите «да» или «нет» вместо «{value}»."
    UNKNOWN_OPTION = "«{label}»: значения «{value}» нет в списке; допустимо: {options}."
    BAD_IDENTIFIER = "«{label}»: {reason}"
    BAD_EMAIL = "«{label}»: «{value}» не похоже на адрес электронной почты."
    LINK_NOT_FOUND = "«{label}»: «{value}» не найдено в разделе «{section}»; проверьте написание или сначала добавьте запись."
    LINK_AMBIGUOUS = "«{label}»: «{value}» подходит к нескольким записям ({count}); уточните: {advice}."
    LINK_MISSING = "«{label}»: такой записи больше нет; выберите другую."
    DUPLICATE = "Такая запись уже есть: {caption}."
    AMBIGUOUS_RECORD = "По этим данным подходит несколько записей ({count}); укажите {advice}."
    CONFLICTING_RECORD = "{reason}"
    ENDS_BEFORE_START = "«{label}» раньше, чем «{other}»: проверьте даты."
    SAME_PERSON = "Наставник и наставляемый — один и тот же человек: выберите другого."
    ONE_OF_TWO = "Заполните ровно одно из двух: «{label}» или «{other}»."
    GOES_TOGETHER = "«{label}» и «{other}» заполняются вместе."
    ABOVE_MAXIMUM = "«{label}» больше, чем «{other}»: проверьте числа."
    BAD_PERIOD = "«{label}»: {reason}"
    UNREADABLE_CELL = "{reason}"
    UNCLEAR = "{reason}"


@dataclass(frozen=True, slots=True)
class Issue:
    """One problem; ``field`` is empty when it concerns the whole record."""

    code: IssueCode
    message: str
    field: str = ""


def issue(code: IssueCode, field: str = "", **details: object) -> Issue:
    """Build an issue with its message filled in."""
    return Issue(code, code.value.format(**details), field)


class RecordInvalid(Exception):
    """Values do not make a valid record; carries every issue at once."""

    def __init__(self, issues: tuple[Issue, ...]) -> None:
        super().__init__(" ".join(item.message for item in issues))
        self.issues = issues


class RecordInUse(Exception):
    """The record cannot be deleted while others refer to it; the message says which."""


class NothingToUndo(Exception):
    """There is no action that could be taken back (or repeated)."""
