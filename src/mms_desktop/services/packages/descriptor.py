"""``datapackage.json``: the package described for every tool that reads Frictionless v2."""

from collections.abc import Iterable, Mapping
from typing import Any

from mms_desktop.services.packages.manifest import digest
from mms_desktop.services.packages.names import package_stem
from mms_desktop.services.packages.tables import Table

PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"


def resources(tables: Iterable[Table], contents: Mapping[str, bytes]) -> list[dict[str, object]]:
    """Return the description of every table, with the size and digest of its member."""
    return [_resource(table, contents[table.member]) for table in tables]


def described(manifest: Mapping[str, Any], listed: list[dict[str, object]]) -> dict[str, object]:
    """Return the descriptor of the package that this manifest is about."""
    period = manifest["period"]
    title = f"Мониторинг методической работы: {manifest['municipality']}, {period['code']}"
    return {
        "$schema": PROFILE,
        "name": package_stem(manifest["oktmo"], period["code"], manifest["revision"]).lower(),
        "id": manifest["package_id"],
        "title": title,
        "version": f"{manifest['revision']}.0.0",
        "created": manifest["created"],
        "resources": listed,
    }


def _resource(table: Table, content: bytes) -> dict[str, object]:
    return {
        "name": table.name,
        "type": "table",
        "title": table.title,
        "path": table.member,
        "scheme": "file",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(content),
        "hash": f"sha256:{digest(content)}",
        "schema": table.schema(),
    }
