"""Limits of a package that somebody else made (reliability.md 3); each has a test at its edge."""

MIB = 1024 * 1024

FILE_BYTES = 100 * MIB
SUM_BYTES = 500 * MIB
MEMBER_BYTES = 200 * MIB
MEMBERS = 200
RATIO = 200
RATIO_FROM_BYTES = MIB
"""Smaller members may be packed as tightly as they like: an empty table packs well."""

DIRECTORY_BYTES = MIB
"""The list of members inside the zip; 200 of them take some 20 KiB."""

JSON_BYTES = 5 * MIB
"""A description of tables is far smaller than the JSON of a register may be."""
JSON_DEPTH = 32
MANIFEST_BYTES = MIB
CSV_BYTES = 100 * MIB
CSV_FIELD_CHARACTERS = 131_072
"""The field limit of the ``csv`` module, which is one for the whole process."""

PROBLEMS = 100
"""More are not listed: the first ones tell what kind of file it is."""
