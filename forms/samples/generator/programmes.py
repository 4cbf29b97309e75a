"""The programmes of further education that the sample knows."""

from generator.model import Programme

_ALL = (
    Programme(
        code="ФР-01",
        title="Реализация требований обновлённых ФГОС НОО, ФГОС ООО в работе учителя",
        provider="ГАОУ ДПО «ЛОИРО»",
        hours=36,
        registry="0100012345",
        direction="Обновлённые ФГОС",
    ),
    Programme(
        code="ФР-02",
        title="Школа современного учителя: развитие читательской грамотности",
        provider="ФГАОУ ДПО «Академия Минпросвещения России»",
        hours=56,
        registry="0100012401",
        direction="Функциональная грамотность",
    ),
    Programme(
        code="ФР-03",
        title="Формирующее оценивание на уроке и в воспитательной работе",
        provider="ГАОУ ДПО «ЛОИРО»",
        hours=72,
        registry="0100012519",
        direction="Оценка качества образования",
    ),
    Programme(
        code="ФР-04",
        title="Речевое развитие дошкольников в условиях реализации ФОП ДО",
        provider="ГАОУ ДПО «ЛОИРО»",
        hours=36,
        registry="0100012688",
        direction="Дошкольное образование",
    ),
    Programme(
        code="ФР-05",
        title="Цифровые инструменты педагога",
        provider="ФГАОУ ДПО «Академия Минпросвещения России»",
        hours=42,
        registry="0100012777",
        direction="Цифровая образовательная среда",
    ),
    Programme(
        code="ФР-06",
        title="Управление качеством образования: команда школы",
        provider="ГАОУ ДПО «ЛОИРО»",
        hours=48,
        registry="0100012803",
        direction="Управление",
    ),
    Programme(
        code="МП-01",
        title="Медиация в школьном коллективе",
        provider="АНО ДПО «Учебный центр «Горизонт»",
        hours=24,
        direction="Воспитание",
    ),
    Programme(
        code="МП-02",
        title="Оказание первой помощи в образовательной организации",
        provider="АНО ДПО «Учебный центр «Горизонт»",
        hours=16,
        direction="Безопасность",
    ),
    Programme(
        code="СТ-01",
        title="Стажировка на базе Озёрского лицея: урок в цифровой лаборатории",
        provider="МБОУ «Озёрский лицей»",
        hours=16,
        kind="internship",
        direction="Естественные науки",
    ),
    Programme(
        code="ПП-01",
        title="Педагог дополнительного образования: теория и методика",
        provider="ГАОУ ДПО «ЛОИРО»",
        hours=260,
        kind="retraining",
        direction="Дополнительное образование",
    ),
)

PROGRAMMES = {programme.code: programme for programme in _ALL}
# What a teacher may choose; the sixth of the registry is for teams of heads.
IN_REGISTRY = ("ФР-01", "ФР-02", "ФР-03", "ФР-04", "ФР-05")
OUTSIDE_REGISTRY = ("МП-01", "МП-02")
