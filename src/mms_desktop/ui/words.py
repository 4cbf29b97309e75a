"""Numbers and dates in Russian words, as the window shows them."""

from datetime import datetime

NARROW_GAP = "\u00a0"


def grouped(number: int) -> str:
    """Return the number with its thousands apart: «1 243»."""
    return f"{number:,}".replace(",", NARROW_GAP)


def counted(number: int, one: str, few: str, many: str) -> str:
    """Return the number with the right form of the word: «1 запись», «3 записи», «11 записей»."""
    return f"{grouped(number)} {form_of(number, one, few, many)}"


def form_of(number: int, one: str, few: str, many: str) -> str:
    """Return the form of the word that goes with the number."""
    if number % 100 in range(11, 15):
        return many
    return {1: one, 2: few, 3: few, 4: few}.get(number % 10, many)


def read_moment(written: str) -> datetime | None:
    """Return a stored moment; ``None`` for what somebody has put in its place."""
    try:
        return datetime.fromisoformat(written)
    except ValueError:
        return None


def exact_moment(written: str) -> str:
    """Return a stored moment with its day, whatever today is."""
    moment = read_moment(written)
    return f"{moment:%d.%m.%Y %H:%M}" if moment else written


def shown_moment(written: str, now: datetime) -> str:
    """Return an ISO moment as people say it: «сегодня 12:41», else «21.11.2023 12:41»."""
    moment = read_moment(written)
    if moment is None:
        return written
    if moment.date() == now.date():
        return f"сегодня {moment:%H:%M}"
    return f"{moment:%d.%m.%Y %H:%M}"
