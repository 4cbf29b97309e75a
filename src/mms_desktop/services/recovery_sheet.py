"""The recovery sheet as PDF: one page to be printed and put into a safe."""

from io import BytesIO
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mms_desktop.services.protection import RecoverySheet

_MM = 72 / 25.4
_WIDTH, _HEIGHT = 210 * _MM, 297 * _MM
_LEFT, _TOP = 20 * _MM, 25 * _MM
_CODE_SIZE, _GROUPS_IN_LINE, _QR_SIDE = 22, 4, 38 * _MM
_EXPLAINED = (
    "Этот код открывает базу вместо пароля. Храните лист в сейфе, отдельно от",
    "компьютера. Без пароля и без этого листа данные не восстановит никто,",
    "включая разработчика программы.",
    "",
    "Как воспользоваться: откройте базу в программе и введите код в поле пароля",
    "(пробелы и дефисы не важны, буква О и цифра 0 — одно и то же).",
    "Затем задайте новый пароль. Новый лист отменяет прежний.",
)


def sheet_pdf(sheet: "RecoverySheet") -> bytes:
    """Return the sheet as PDF: whose base, the code in groups, the same as a QR code."""
    from reportlab.pdfgen.canvas import Canvas

    from mms_desktop.services.reports.printing import register_fonts

    register_fonts()
    written = BytesIO()
    canvas = Canvas(written, pagesize=(_WIDTH, _HEIGHT), lang="ru-RU", invariant=1)
    canvas.setTitle("Лист восстановления")
    canvas.setCreator("Методист")
    below = _head(canvas, sheet)
    below = _code(canvas, sheet.code, below)
    _words(canvas, _EXPLAINED, below - 12 * _MM, 11)
    canvas.showPage()
    canvas.save()
    return written.getvalue()


def _head(canvas: Any, sheet: "RecoverySheet") -> float:
    from mms_desktop.services.reports.look import BOLD

    top = _HEIGHT - _TOP
    canvas.setFont(BOLD, 18)
    canvas.drawString(_LEFT, top, "Лист восстановления доступа к базе «Методист»")
    lines = (f"База: {sheet.name}", f"Номер базы: {sheet.base_id}", f"Дата листа: {sheet.day}")
    return _words(canvas, lines, top - 14 * _MM, 11)


def _code(canvas: Any, code: str, below: float) -> float:
    from reportlab.graphics import renderPDF
    from reportlab.graphics.barcode.qr import QrCodeWidget
    from reportlab.graphics.shapes import Drawing

    from mms_desktop.services.reports.look import BOLD

    groups = code.split("-")
    canvas.setFont(BOLD, _CODE_SIZE)
    line = below - 14 * _MM
    for start in range(0, len(groups), _GROUPS_IN_LINE):
        canvas.drawString(_LEFT, line, "   ".join(groups[start : start + _GROUPS_IN_LINE]))
        line -= 13 * _MM
    widget = QrCodeWidget(code)
    left, bottom, right, top = widget.getBounds()
    scale = (_QR_SIDE / (right - left), 0, 0, _QR_SIDE / (top - bottom), 0, 0)
    drawing = Drawing(_QR_SIDE, _QR_SIDE, transform=scale)
    drawing.add(widget)
    renderPDF.draw(drawing, canvas, _LEFT, line - _QR_SIDE + 6 * _MM)
    return line - _QR_SIDE


def _words(canvas: Any, lines: tuple[str, ...], top: float, size: int) -> float:
    from mms_desktop.services.reports.look import REGULAR

    canvas.setFont(REGULAR, size)
    for number, words in enumerate(lines):
        canvas.drawString(_LEFT, top - number * size * 1.5, words)
    return top - len(lines) * size * 1.5
