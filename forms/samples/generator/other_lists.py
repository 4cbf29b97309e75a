"""How the kindergartens, the house of arts and the college keep their staff lists."""

from generator import cells
from generator.layout import RATES_TOTAL, Column, Layout, OtherSheet

DS_3 = Layout(
    file="ds-3.csv",
    school="ds-3",
    sheet="",
    title=("Штатный список МБДОУ «Детский сад № 3 «Родничок»", "на 15 января 2024 года"),
    columns=(
        Column("№ п/п"),
        Column("Ф.И.О. сотрудника", cells.heads_in_capitals),
        Column("Дата рожд.", cells.birth_text),
        Column("СНИЛС", cells.snils),
        Column("Должность", cells.short_post),
        Column("Вид занятости", cells.kind),
        Column("Ставка", cells.rate_text),
        Column("Принят", cells.started_text),
        Column("Пед. стаж с", cells.since_text),
        Column("Отпуск", cells.leave),
        Column("Категория", cells.category_and_day),
        Column("Телефон", cells.phone),
    ),
    footer=(
        (),
        (None, "ИТОГО", None, None, None, None, RATES_TOTAL),
        (None, "Заведующий", "Т. Е. Ковригина"),
    ),
)

DS_7 = Layout(
    file="ds-7.ods",
    school="ds-7",
    sheet="Сотрудники",
    title=("Детский сад № 7 «Солнышко»",),
    by_name=True,
    columns=(
        Column("ФИО", cells.full_name),
        Column("Дата рождения", cells.birth_date),
        Column("Должность", cells.short_post),
        Column("Ставка", cells.rate),
        Column("Дата приёма", cells.started_date),
        Column("Дата увольнения", cells.ended_date),
        Column("Педагогический стаж с", cells.since_date),
        Column("Отпуск", cells.leave),
        Column("Образование", cells.education),
        Column("Категория", cells.category),
        Column("Дата присвоения категории", cells.granted_date),
        Column("СНИЛС", cells.snils),
    ),
    footer=((), ("Заведующий ____________ Н. П. Баринова",)),
)

DDT = Layout(
    file="ddt.xlsx",
    school="ddt",
    sheet="Тарификация",
    title=("УТВЕРЖДАЮ", "Директор МБУ ДО «ДДТ» __________ Б. Е. Горелик", "Список работников"),
    columns=(
        Column("№ п/п", width=6),
        Column("Фамилия Имя Отчество", cells.full_name, width=36),
        Column("СНИЛС", cells.snils_number, width=14),
        Column("Дата рожд.", cells.birth_date),
        Column("Должность", cells.short_post, width=26),
        Column("Преподаваемый предмет", cells.subject, width=26),
        Column("Вид занятости", cells.kind, width=28),
        Column("Кол-во ставок", cells.rate),
        Column("Принят", cells.started_date),
        Column("Пед. стаж с", cells.since_date),
        Column("Отпуск", cells.leave, width=22),
        Column("Категория", cells.category_and_day, width=22),
        Column("Тел.", cells.phone, width=20),
    ),
    footer=((), (None, "Итого:", None, None, None, None, None, RATES_TOTAL)),
)

KOLLEDZH = Layout(
    file="kolledzh.xlsx",
    school="kolledzh",
    sheet="Пед. работники",
    title=("ГБПОУ ЛО «Озёрский технологический колледж»", "Сведения о педагогических работниках"),
    columns=(
        Column("№\nп/п", width=5),
        Column("Фамилия", cells.surname, "Работник", 18),
        Column("Имя", cells.given_name, "Работник", 14),
        Column("Отчество", cells.patronymic, "Работник", 18),
        Column("Дата\nрождения", cells.birth_text, "Работник", 12),
        Column("СНИЛС", cells.snils, "Работник", 16),
        Column("Занимаемая\nдолжность", cells.short_post, "Работа", 34),
        Column("Преподаваемые\nдисциплины", cells.subject, "Работа", 28),
        Column("Вид\nзанятости", cells.kind, "Работа", 28),
        Column("Ставка", cells.rate, "Работа", 8),
        Column("Дата\nприёма", cells.started_text, "Работа", 12),
        Column("Дата\nувольнения", cells.ended_text, "Работа", 12),
        Column("Дата начала\nпед. стажа", cells.since_text, width=14),
        Column("Уровень\nобразования", cells.education, width=40),
        Column("Эл. почта", cells.email, width=30),
    ),
    footer=((), (None, "Директор", None, None, None, None, "Г. П. Вахрушев")),
    before=(
        OtherSheet(
            name="Титул",
            lines=(
                ("Озёрский технологический колледж",),
                ("Отчёт о кадрах на 15.01.2024",),
                ("Ответственный: учебная часть",),
            ),
        ),
    ),
)
