"""How much a file of others may hold before it is refused: reliability.md, section 3.

Every limit stands far above what a municipality keeps and far below what could
exhaust the machine.
"""

MEBIBYTE = 1 << 20

SPREADSHEET_BYTES = 50 * MEBIBYTE
SPREADSHEET_UNPACKED_BYTES = 400 * MEBIBYTE
SPREADSHEET_PARTS = 2_000
SHEET_ROWS = 100_000
SHEET_COLUMNS = 300
CELL_LETTERS = 32_767
# A sheet painted to its last row is common; a table with such a gap inside is not.
BLANK_ROWS = 1_000

CSV_BYTES = 100 * MEBIBYTE
CSV_FIELD_BYTES = MEBIBYTE
CSV_LINE_BYTES = 4 * MEBIBYTE

PARSER_BYTES = 1_536 * MEBIBYTE
PARSER_SECONDS = 120.0
"""What a process that parses one file may take (services/guarding.py)."""

EVIDENCE_FILE_BYTES = 20 * MEBIBYTE
# Every backup carries the files: more would make each of them slow.
EVIDENCE_BASE_BYTES = 500 * MEBIBYTE
