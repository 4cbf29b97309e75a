"""Cases about single cells: names, days, numbers, posts."""

from datetime import date

from corpus.files import xlsx
from corpus.staff_case import HEADER, IVANOVA, OTHER, PETROVA, ROWS, SNILS, Case, changed

BORN = date(1980, 9, 1)
SERIAL = (BORN - date(1899, 12, 30)).days
TWO = (IVANOVA, PETROVA)


def first(title, /, people=IVANOVA, errors=(), warnings=(), **cells):
    """Make a case in which only the first row differs; it stands in row 2."""
    rows = (HEADER, changed(0, **cells), ROWS[1])
    told = (people, PETROVA) if people else (PETROVA,)
    return Case(title, xlsx(*rows), told, errors, warnings)


def named(name):
    return IVANOVA.replace("Иванова Мария Петровна", name)


def posted(post):
    return IVANOVA.partition(": ")[0] + ": " + post


NAMES = (
    first(
        "latin letters in a name", name="Ивaнова Мария Петровна", warnings=("2 ФИО latin_letters",)
    ),
    first(
        "double surname",
        named("Иванова-Петрова Мария Петровна"),
        name="Иванова - Петрова Мария Петровна",
    ),
    first("no patronymic", named("Иванова Мария"), name="Иванова Мария"),
    first("no-break spaces", name="Иванова\u00a0Мария\u00a0 Петровна"),
    first("capitals", name="ИВАНОВА МАРИЯ ПЕТРОВНА", warnings=("2 ФИО letter_case",)),
    first("small letters", name="иванова мария петровна", warnings=("2 ФИО letter_case",)),
    first(
        "initials of an unknown",
        None,
        name="Иванова М.П.",
        errors=("2 ФИО initials",),
        warnings=("2 ФИО initials",),
    ),
    first("surname alone", None, name="Иванова", errors=("2 ФИО name_unclear",)),
    first("surname in the middle", name="Мария Петровна Иванова", warnings=("2 ФИО name_order",)),
    first(
        "former surname",
        name="Иванова (Сидорова) Мария Петровна",
        warnings=("2 ФИО former_surname",),
    ),
    first("name over two lines", name="Иванова\nМария Петровна"),
    first("soft hyphen in a name", name="Ива\u00adнова Мария Петровна"),
)

DAYS = (
    first("day of the spreadsheet", born=BORN),
    first("serial number of a day", born=SERIAL, warnings=("2 Дата рождения day_repaired",)),
    first("two digits of the year", born="01.09.80", warnings=("2 Дата рождения day_repaired",)),
    first("month alone", born="сентябрь 1980", warnings=("2 Дата рождения day_repaired",)),
    first("month in words", born="1 сентября 1980 г."),
    first("slashes", born="01/09/1980"),
    first("iso day", born="1980-09-01"),
    first("impossible day", None, born="31.02.1980", errors=("2 Дата рождения day_unclear",)),
    first("words for a day", None, born="летом", errors=("2 Дата рождения day_unclear",)),
    first("year alone", None, born="1980", errors=("2 Дата рождения day_unclear",)),
    first("day with letters г", born="01.09.1980г."),
    first("dash for no day", IVANOVA.replace("01.09.1980", "-"), born="—"),
)

NUMBERS = (
    first("snils as a number", snils=11223344595),
    first(
        "snils with lost zeros",
        people=IVANOVA.replace("11223344595", "09876543238"),
        snils=9876543238,
        warnings=("2 СНИЛС identifier_repaired",),
    ),
    first("snils in scientific form", None, snils="1,12E+10", errors=("2 СНИЛС identifier_wrong",)),
    first(
        "snils with a wrong check digit",
        None,
        snils="112-233-445 96",
        errors=("2 СНИЛС identifier_wrong",),
    ),
    first("snils with no-break spaces", snils="112\u00a0233\u00a0445\u00a095"),
    first(
        "snils of ten digits as text",
        None,
        snils="1122334459",
        errors=("2 СНИЛС identifier_wrong",),
    ),
    first("rate as a day", None, rate=date(2023, 5, 1), errors=("2 Ставка rate_unclear",)),
    first("rate of half as a number", rate=0.5),
    first("rate above what is possible", None, rate="18", errors=("2 Ставка rate_unclear",)),
)

POSTS = (
    first("post with subject and rate", post="учитель математики (0,5 ст.)", rate=None),
    first(
        "two posts",
        posted("Учитель (Математика) | Педагог-психолог"),
        post="учитель математики, педагог-психолог",
        rate=None,
        warnings=("2 Должность several_positions",),
    ),
    first(
        "post outside the list",
        posted("Звездочёт 0.5"),
        post="Звездочёт",
        warnings=("2 Должность unknown_position",),
    ),
    first("no post", None, post=None, rate=None, errors=("2 Должность position_missing",)),
    first("post in capitals", post="УЧИТЕЛЬ МАТЕМАТИКИ"),
    first(
        "post with latin letters",
        post="Учитeль математики",
        warnings=("2 Должность latin_letters",),
    ),
    first("deputy by its everyday name", posted("Заместитель директора 0.5"), post="Завуч"),
)

FORMULAS = (
    first(
        "formula without a value",
        None,
        born="=DATE(1980,9,1)",
        errors=("2 Дата рождения cell_broken",),
    ),
    first("formula for a name", None, name='=B3&" "&C3', errors=("2 ФИО cell_broken",)),
    first("formula in a column nobody needs", None, snils="=1/0", errors=("2 СНИЛС cell_broken",)),
)

SAME_SNILS = Case(
    "one snils for two",
    xlsx(HEADER, ROWS[0], changed(1, snils=SNILS)),
    (IVANOVA,),
    ("3 СНИЛС conflicting_record",),
)
NAMESAKES = Case(
    "namesakes with their own snils",
    xlsx(HEADER, ROWS[0], changed(0, born="05.05.1985", snils=OTHER)),
    (IVANOVA, IVANOVA.replace("01.09.1980", "05.05.1985").replace("11223344595", "01234567819")),
)
TWICE = Case(
    "the same row twice",
    xlsx(HEADER, ROWS[0], ROWS[0]),
    (IVANOVA,),
)
CELL_CASES = (*NAMES, *DAYS, *NUMBERS, *POSTS, *FORMULAS, SAME_SNILS, NAMESAKES, TWICE)
