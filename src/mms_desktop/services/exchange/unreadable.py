"""Why a file of tables cannot be read, in words that say what to do."""

from enum import StrEnum
from pathlib import Path

from mms_desktop.domain.issues import Explained


class Unreadable(StrEnum):
    """Stable codes of the reasons."""

    MISSING = "missing"
    DIRECTORY = "directory"
    NO_ACCESS = "no_access"
    EMPTY = "empty"
    TOO_BIG = "too_big"
    TOO_MANY_ROWS = "too_many_rows"
    TOO_MANY_COLUMNS = "too_many_columns"
    CELL_TOO_LONG = "cell_too_long"
    ZIP_BOMB = "zip_bomb"
    DOCTYPE = "doctype"
    PASSWORD = "password"  # noqa: S105
    DAMAGED = "damaged"
    PDF = "pdf"
    WORD = "word"
    PRESENTATION = "presentation"
    HTML = "html"
    XML = "xml"
    RTF = "rtf"
    PICTURE = "picture"
    ARCHIVE = "archive"
    BINARY_WORKBOOK = "binary_workbook"
    NOT_A_TABLE = "not_a_table"
    BAD_ENCODING = "bad_encoding"
    PARSER_TIME = "parser_time"
    PARSER_MEMORY = "parser_memory"
    PARSER_CRASH = "parser_crash"


_SAVE_AS = "Откройте его в Excel или LibreOffice и сохраните как «Книга Excel (.xlsx)»."

_TEXTS = {
    Unreadable.MISSING: "Файла «{name}» нет. Проверьте путь: {path}.",
    Unreadable.DIRECTORY: "«{name}» — папка, а не файл. Укажите файл таблицы.",
    Unreadable.NO_ACCESS: (
        "Файл «{name}» не открывается. Закройте его в других программах и проверьте права."
    ),
    Unreadable.EMPTY: "Файл «{name}» пуст. Проверьте, тот ли это файл.",
    Unreadable.TOO_BIG: "Файл «{name}» больше {limit} МБ. Оставьте в нём только нужный лист.",
    Unreadable.TOO_MANY_ROWS: (
        "В файле «{name}», лист «{sheet}», больше {limit} строк. Разделите его на части."
    ),
    Unreadable.TOO_MANY_COLUMNS: (
        "В файле «{name}», лист «{sheet}», больше {limit} столбцов. Оставьте только нужные."
    ),
    Unreadable.CELL_TOO_LONG: (
        "В файле «{name}», {place}, слишком длинный текст: больше {limit} знаков. Сократите его."
    ),
    Unreadable.ZIP_BOMB: (
        "Файл «{name}» при распаковке больше {limit} — так устроены вредоносные файлы. "
        "Он не прочитан; запросите его заново."
    ),
    Unreadable.DOCTYPE: (
        "В файле «{name}» есть вставка DOCTYPE, которой в таблицах не бывает. "
        "Он не прочитан; запросите его заново."
    ),
    Unreadable.PASSWORD: (
        "Файл «{name}» защищён паролем. Откройте его в Excel, снимите пароль "
        "(Файл — Сведения — Защита книги) и сохраните."
    ),
    Unreadable.DAMAGED: (
        "Файл «{name}» повреждён или передан не полностью. "
        "Откройте его в Excel и сохраните заново или запросите ещё раз."
    ),
    Unreadable.PDF: "«{name}» — документ PDF, а нужна таблица. Запросите исходный файл Excel.",
    Unreadable.WORD: (
        "«{name}» — текстовый документ, а нужна таблица. Скопируйте таблицу в Excel и сохраните."
    ),
    Unreadable.PRESENTATION: "«{name}» — презентация, а нужна таблица Excel или CSV.",
    Unreadable.HTML: "«{name}» — веб-страница (HTML), а не книга Excel. " + _SAVE_AS,
    Unreadable.XML: "«{name}» — таблица в виде XML или веб-архива. " + _SAVE_AS,
    Unreadable.RTF: (
        "«{name}» — текстовый документ RTF, а нужна таблица. "
        "Скопируйте таблицу в Excel и сохраните."
    ),
    Unreadable.PICTURE: "«{name}» — картинка, а нужна таблица. Запросите исходный файл Excel.",
    Unreadable.ARCHIVE: "«{name}» — архив. Распакуйте его и выберите таблицу внутри.",
    Unreadable.BINARY_WORKBOOK: "«{name}» — двоичная книга Excel (.xlsb). " + _SAVE_AS,
    Unreadable.NOT_A_TABLE: "«{name}» не похож на таблицу. Нужен файл XLSX, XLS, ODS или CSV.",
    Unreadable.BAD_ENCODING: (
        "Файл «{name}» не читается в кодировке {encoding}. Выберите другую кодировку."
    ),
    Unreadable.PARSER_TIME: (
        "Файл «{name}» разбирался дольше {limit} с и не прочитан. Скопируйте нужный лист "
        "в новую книгу и сохраните её или разделите таблицу на части."
    ),
    Unreadable.PARSER_MEMORY: (
        "Файл «{name}» требует больше {limit} МБ памяти и не прочитан. Удалите в нём пустые "
        "оформленные строки и лишние листы или разделите таблицу на части."
    ),
    Unreadable.PARSER_CRASH: (
        "Разбор файла «{name}» оборвался: файл повреждён или слишком велик. Откройте его "
        "в Excel, оставьте нужный лист и сохраните заново или запросите файл ещё раз."
    ),
}


class FileUnreadable(Explained):
    """A file cannot be read as tables; the message names it and says what to do."""

    def __init__(self, path: Path, code: Unreadable, **details: object) -> None:
        self.path = path
        self.code = code
        super().__init__(_TEXTS[code].format(name=path.name, path=path, **details))
