"""What the program is, what it is made of, and where to turn when it fails."""

from PySide6 import __version__ as qt_version
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from mms_desktop import __version__
from mms_desktop.ui import metrics
from mms_desktop.ui.tokens import Tone
from mms_desktop.ui.widgets.buttons import Button, LinkButton
from mms_desktop.ui.widgets.dialog import Dialog
from mms_desktop.ui.widgets.icon_label import IconLabel
from mms_desktop.ui.widgets.labels import Role, label

WIDTH, SIGN, NOTICES_HEIGHT = 600, 40, 190
LINE = (
    "Реестр и мониторинг муниципальной методической службы. Работает без интернета; "
    "данные остаются на этом компьютере и никуда не отправляются."
)
NOTICES = """\
База шифруется SQLCipher Community Edition. Copyright © 2008–2026, ZETETIC LLC. All rights reserved.

Redistribution and use in source and binary forms, with or without modification, are permitted \
provided that the following conditions are met: redistributions of source code must retain the \
above copyright notice, this list of conditions and the following disclaimer; redistributions in \
binary form must reproduce the above copyright notice, this list of conditions and the following \
disclaimer in the documentation and/or other materials provided with the distribution; neither \
the name of the ZETETIC LLC nor the names of its contributors may be used to endorse or promote \
products derived from this software without specific prior written permission.

THIS SOFTWARE IS PROVIDED BY ZETETIC LLC "AS IS" AND ANY EXPRESS OR IMPLIED WARRANTIES, INCLUDING, \
BUT NOT LIMITED TO, THE IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS FOR A PARTICULAR PURPOSE \
ARE DISCLAIMED. IN NO EVENT SHALL ZETETIC LLC BE LIABLE FOR ANY DIRECT, INDIRECT, INCIDENTAL, \
SPECIAL, EXEMPLARY, OR CONSEQUENTIAL DAMAGES ARISING IN ANY WAY OUT OF THE USE OF THIS SOFTWARE.

Окно: Qt и PySide6 (LGPL 3). База: SQLite (общественное достояние), SQLAlchemy и Alembic (MIT). \
Пароли: argon2-cffi (MIT), cryptography (Apache 2.0, BSD). Таблицы и документы: openpyxl, \
python-docx, python-calamine (MIT), XlsxWriter и ReportLab (BSD). Значки: Material Design Icons \
(Apache 2.0).

SQLCipher и остальные средства шифрования не сертифицированы как СКЗИ: они защищают от потери \
ноутбука и случайного адресата, но не заменяют сертифицированных средств там, где их требует \
модель угроз.
"""


class AboutDialog(Dialog):
    """Tells about the program.

    Signals:
        report_wanted: A report of a fault is to be made.
        folder_wanted: The folder of the logs is to be opened.
    """

    report_wanted = Signal()
    folder_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("О программе")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        column = QVBoxLayout(self)
        side, top = metrics.PAGE_MARGIN, metrics.PAGE_TOP
        column.setContentsMargins(side, top, side, top)
        column.setSpacing(metrics.GAP)
        head = QHBoxLayout()
        head.setSpacing(metrics.GAP)
        head.addWidget(IconLabel("book-education", Tone.ACCENT, SIGN))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label("Методист", Role.TITLE))
        words.addWidget(label(f"Версия {__version__} · Qt {qt_version}", Role.SECONDARY))
        head.addLayout(words, 1)
        column.addLayout(head)
        column.addWidget(label(LINE, Role.MUTED, wrap=True))
        column.addWidget(notices())
        column.addLayout(self._buttons())
        self.setFixedWidth(WIDTH)

    def _buttons(self) -> QHBoxLayout:
        self.report = Button("Отчёт об ошибке…", "file-alert-outline")
        self.report.clicked.connect(self.report_wanted)
        self.folder = LinkButton("Открыть папку журналов")
        self.folder.clicked.connect(self.folder_wanted)
        close = Button("Закрыть", primary=True)
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setSpacing(metrics.SMALL_GAP)
        row.addWidget(self.report)
        row.addWidget(self.folder)
        row.addStretch(1)
        row.addWidget(close)
        return row


def notices() -> QPlainTextEdit:
    """Return the licences of what the program is made of."""
    shown = QPlainTextEdit(NOTICES)
    shown.setReadOnly(True)
    shown.setAccessibleName("Лицензии")
    shown.setFixedHeight(NOTICES_HEIGHT)
    return shown
