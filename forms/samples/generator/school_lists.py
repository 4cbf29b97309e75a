"""How the four schools keep their staff lists."""

from generator import cells
from generator.layout import RATES_TOTAL, ROWS_TOTAL, Column, Layout, OtherSheet

SOSH_1 = Layout(
    file="sosh-1.xlsx",
    school="sosh-1",
    sheet="Кадры",
    title=(
        "Муниципальное бюджетное общеобразовательное учреждение",
        "«Озёрская средняя общеобразовательная школа № 1»",
        "СПИСОК ПЕДАГОГИЧЕСКИХ И РУКОВОДЯЩИХ РАБОТНИКОВ по состоянию на 15.01.2024",
    ),
    columns=(
        Column("№ п/п", width=6),
        Column("Фамилия", cells.surname, "Фамилия, имя, отчество", 20),
        Column("Имя", cells.given_name, "Фамилия, имя, отчество", 14),
        Column("Отчество", cells.patronymic, "Фамилия, имя, отчество", 18),
        Column("Дата рождения", cells.birth_date),
        Column("СНИЛС", cells.snils, width=16),
        Column("Должность, предмет", cells.post_and_subject, width=40),
        Column("Вид занятости", cells.kind, "Трудовые отношения", 28),
        Column("Ставка", cells.rate, "Трудовые отношения", 8),
        Column("Принят", cells.started_date, "Трудовые отношения"),
        Column("Уволен", cells.ended_date, "Трудовые отношения"),
        Column("Отпуск", cells.leave, width=22),
        Column("Пед. стаж с", cells.since_date),
        Column("Категория", cells.category, "Аттестация", 18),
        Column("Дата", cells.granted_date, "Аттестация"),
        Column("Телефон", cells.phone, width=20),
    ),
    footer=(
        (),
        (None, "Итого работников:", ROWS_TOTAL),
        (None, "Всего ставок:", RATES_TOTAL),
        (),
        (None, "Директор", None, None, "______________", None, "М. Л. Звягинцева"),
        (None, "Исп. Рудакова Г. И., тел. 8 (900) 000-00-00"),
    ),
    after=(
        OtherSheet(
            name="Часы",
            lines=(
                ("Учебный план, часов в неделю",),
                ("Класс", "Русский язык", "Математика", "Физика"),
                ("5а", 5, 5, None),
                ("7а", 4, 6, 2),
                ("9а", 3, 6, 3),
            ),
        ),
    ),
)

SOSH_2 = Layout(
    file="sosh-2.xlsx",
    school="sosh-2",
    sheet="Лист1",
    title=("Сведения о сотрудниках МБОУ «Озёрская СОШ № 2»",),
    by_name=True,
    columns=(
        Column("№", width=5),
        Column("Ф.И.О.", cells.full_name, width=36),
        Column("Дата рожд.", cells.birth_text, width=12),
        Column("Должность/предмет", cells.post_and_subject, width=40),
        Column("Нагрузка", cells.rate_in_words, width=10),
        Column("Совместительство", cells.kind, width=28),
        Column("Принят", cells.started_text, width=12),
        Column("Уволен", cells.ended_text, width=12),
        Column("Пед. стаж с", cells.since_text, width=12),
        Column("Категория", cells.category_and_day, width=22),
        Column("СНИЛС", cells.snils, width=16),
        Column("Отпуск", cells.leave, width=22),
        Column("Телефон", cells.phone, width=20),
    ),
    footer=(
        (),
        ("Директор школы ____________________ О. А. Мещеряков",),
        ("15.01.2024",),
    ),
    after=(
        OtherSheet(
            name="Справочник",
            lines=(
                ("Категория",),
                ("первая",),
                ("высшая",),
                ("СЗД",),
            ),
            hidden=True,
        ),
    ),
)

LICEY = Layout(
    file="licey.xlsx",
    school="licey",
    sheet="Педагоги 2023-2024",
    title=("Озёрский лицей", "Педагогический состав, 2023/24 учебный год"),
    left=1,
    above=2,
    gap_after=10,
    columns=(
        Column("ФИО педагога", cells.full_name, width=36),
        Column("Пол", cells.sex, width=10),
        Column("Дата рождения", cells.birth_date),
        Column("Должность", cells.position, width=26),
        Column("Предмет", cells.subject, width=28),
        Column("Вид занятости", cells.kind, width=28),
        Column("Ставка", cells.rate, width=8),
        Column("Дата приёма", cells.started_date),
        Column("Дата увольнения", cells.ended_date, width=16),
        Column("Начало пед. деятельности", cells.since_date, width=24),
        Column("Перерывы, мес.", cells.breaks),
        Column("Отпуск", cells.leave, width=22),
        Column("Образование", cells.education, width=40),
        Column("Квалификационная категория", cells.category_and_day, width=28),
        Column("СНИЛС", cells.snils_digits, width=14),
        Column("E-mail", cells.email, width=30),
    ),
    footer=((), ("Итого: 45 записей",)),
)

OOSH_BER = Layout(
    file="oosh-ber.xlsx",
    school="oosh-ber",
    sheet="Sheet1",
    columns=(
        Column("Фамилия", cells.surname, width=18),
        Column("Имя", cells.given_name, width=14),
        Column("Отчество", cells.patronymic, width=18),
        Column("Дата рождения", cells.birth_with_year_word, width=16),
        Column("Должность", cells.post_and_subject, width=38),
        Column("Вид", cells.kind, width=28),
        Column("Ставка", cells.rate_text, width=8),
        Column("Дата приема на работу", cells.started_date, width=22),
        Column("Начало педагогического стажа", cells.since_text, width=28),
        Column("Категория, дата присвоения", cells.category_and_day, width=28),
        Column("СНИЛС", cells.snils, width=16),
    ),
    footer=((), (None, None, None, None, "Всего:", None, RATES_TOTAL)),
)
