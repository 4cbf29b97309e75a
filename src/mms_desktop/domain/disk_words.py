"""What the system says about a file or a disk, in Russian."""

import errno
import re

WORDS = {
    errno.EACCES: "нет прав",
    errno.EPERM: "нет прав",
    errno.ENOENT: "такого файла или папки нет",
    errno.EEXIST: "такой файл уже есть",
    errno.ENOTDIR: "на этом месте файл, а не папка",
    errno.EISDIR: "это папка, а не файл",
    errno.ENOSPC: "на диске нет места",
    errno.EDQUOT: "отведённое вам место на диске кончилось",
    errno.EROFS: "диск только для чтения",
    errno.EIO: "диск не отвечает",
    errno.ENAMETOOLONG: "имя слишком длинное",
    errno.EMFILE: "открыто слишком много файлов",
    errno.EBUSY: "его держит другая программа",
}

RUSSIAN = re.compile("[а-яё]", re.IGNORECASE)


def disk_words(error: OSError) -> str:
    """Return why the system refused, without a full stop."""
    said = error.strerror or ""
    if RUSSIAN.search(said):
        return said
    if error.errno in WORDS:
        return WORDS[error.errno]
    return f"система отказала (код {error.errno})" if error.errno else "система отказала"
