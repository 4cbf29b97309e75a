"""Cautions that several sections share."""

from datetime import date

from mms_desktop.domain.days import shown_day
from mms_desktop.domain.doubts import Caution, Doubt, DoubtCode, doubt
from mms_desktop.domain.section import Record


def not_in_future(field: str, label: str) -> Caution:
    """Return the caution that a day of what has been cannot lie ahead."""

    def check(record: Record, today: date) -> Doubt | None:
        day = getattr(record, field)
        if day is None or day <= today:
            return None
        return doubt(DoubtCode.FUTURE_DAY, field, label=label, day=shown_day(day))

    return check
