"""How schools put things: subjects in the genitive, categories, dates, posts in everyday words."""

from datetime import date

from generator.model import Job, Person

_GENITIVES = {
    "английский язык": "английского языка",
    "биология": "биологии",
    "вокал": "вокала",
    "география": "географии",
    "журналистика": "журналистики",
    "изобразительное искусство": "ИЗО",
    "информатика": "информатики",
    "история": "истории",
    "история и обществознание": "истории и обществознания",
    "математика": "математики",
    "музыка": "музыки",
    "начальные классы": "начальных классов",
    "немецкий язык": "немецкого языка",
    "обществознание": "обществознания",
    "русский язык и литература": "русского языка и литературы",
    "театр": "театра",
    "технология": "технологии",
    "физика": "физики",
    "физическая культура": "физической культуры",
    "химия": "химии",
    "химия и биология": "химии и биологии",
}
CATEGORIES = {
    "conformity": "СЗД",
    "first": "первая",
    "highest": "высшая",
    "methodist": "педагог-методист",
    "mentor": "педагог-наставник",
}
EDUCATIONS = {
    "higher_pedagogical": "высшее педагогическое",
    "higher": "высшее",
    "vocational_pedagogical": "среднее профессиональное педагогическое",
    "vocational": "среднее профессиональное",
    "student": "студент",
}
KINDS = {
    "main": "основное",
    "internal": "внутреннее совместительство",
    "external": "внешнее совместительство",
    "contract": "ГПХ",
}
LEAVES = {
    "none": "",
    "parental": "по уходу за ребёнком",
    "long": "длительный",
    "service": "военная служба",
}
_SHORT_POSTS = {
    "Заместитель директора": "Зам. директора по УВР",
    "Заместитель заведующего": "Зам. заведующего по ВМР",
    "Инструктор по физической культуре": "Инструктор по физкультуре",
    "Мастер производственного обучения": "Мастер п/о",
    "Музыкальный руководитель": "Муз. руководитель",
    "Педагог дополнительного образования": "ПДО",
}


def dotted(day: date | None) -> str:
    """Return a day as text: ``01.09.2019``."""
    return f"{day:%d.%m.%Y}" if day else ""


def post_and_subject(job: Job) -> str:
    """Return the post with its subject in one phrase: «Учитель математики»."""
    return f"{job.position} {_GENITIVES[job.subject]}" if job.subject else job.position


def short_post(job: Job) -> str:
    """Return the post as it is said in everyday life: «Зам. директора по УВР»."""
    return _SHORT_POSTS.get(job.position, job.position)


def category_and_day(job: Job) -> str:
    """Return the category with its day in one cell: «первая, 12.03.2021»."""
    return f"{CATEGORIES[job.category]}, {dotted(job.granted)}" if job.category else ""


def rate_in_words(job: Job) -> str:
    """Return the rate as «0,5 ст.»."""
    return f"{decimal_comma(job.rate)} ст."


def decimal_comma(number: float) -> str:
    """Return a number as Russians write it: «0,5»."""
    return f"{number:g}".replace(".", ",")


def initials(person: Person) -> str:
    """Return «И. О. Фамилия» for a signature."""
    letters = " ".join(f"{name[0]}." for name in (person.given_name, person.patronymic) if name)
    return f"{letters} {person.surname}"
