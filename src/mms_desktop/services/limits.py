"""How much a file of others may hold before it is refused: reliability.md, section 3.

Every limit stands far above what a municipality keeps and far below what could
exhaust the machine. Each is tried at its value and one past it: a new one needs its
trial in ``tests/services/test_limits.py``.
"""

MEBIBYTE = 1 << 20

SPREADSHEET_BYTES = 50 * MEBIBYTE
SPREADSHEET_UNPACKED_BYTES = 400 * MEBIBYTE
SPREADSHEET_PARTS = 2_000
SPREADSHEET_RATIO = 200
# A sheet painted to its last row packs 13 to 1; what is small may be packed as it likes.
SPREADSHEET_RATIO_FROM_BYTES = 16 * MEBIBYTE
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
# Every blank of the checklists holds a few hundred answers.
ANSWERS_BYTES = 5 * MEBIBYTE
DRAFT_BYTES = 4 * MEBIBYTE
DOSSIER_BYTES = 500 * MEBIBYTE
# A look into part of a file that is read in full elsewhere, under the limits above.
PRINTED_SHEET_BYTES = 4 * MEBIBYTE
DESCRIPTION_BYTES = MEBIBYTE
EVIDENCE_TEXT_BYTES = 50 * MEBIBYTE

PACKAGE_BYTES = 100 * MEBIBYTE
PACKAGE_SUM_BYTES = 500 * MEBIBYTE
PACKAGE_MEMBER_BYTES = 200 * MEBIBYTE
PACKAGE_MEMBERS = 200
PACKAGE_RATIO = 200
PACKAGE_RATIO_FROM_BYTES = MEBIBYTE
"""Smaller members may be packed as tightly as they like: an empty table packs well."""
PACKAGE_DIRECTORY_BYTES = MEBIBYTE
"""The list of members inside the zip; 200 of them take some 20 KiB."""
PACKAGE_CSV_BYTES = 100 * MEBIBYTE
PACKAGE_JSON_BYTES = 5 * MEBIBYTE
"""A description of tables is far smaller than the JSON of a register may be."""
PACKAGE_MANIFEST_BYTES = MEBIBYTE
PACKAGE_JSON_DEPTH = 32
PACKAGE_PROBLEMS = 100
"""More are not listed: the first ones tell what kind of file it is."""

FORM_ITEMS = 300
FORM_BYTES = 2 * MEBIBYTE
"""A form of so many items with long texts."""
