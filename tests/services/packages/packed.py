"""Packages of the small municipality, taken apart and put together again as an attacker would."""

import json
import zipfile
from hashlib import sha256
from io import BytesIO

from mms_desktop.services.packages.building import draft, finished
from mms_desktop.services.packages.verify import examine
from mms_desktop.services.progress import silent
from services.packages.municipality import STAMP, source

MANIFEST, DESCRIPTOR = "manifest.json", "datapackage.json"


def package(**changes):
    """Return the bytes of a package."""
    return finished(draft(source(**changes)), STAMP)


def verify(path, progress=silent):
    """Return the verdict on a package file, as others read it."""
    return examine(path, progress).as_json()


def members(packed):
    """Return the members of a package by name."""
    with zipfile.ZipFile(BytesIO(packed)) as file:
        return {name: file.read(name) for name in file.namelist()}


def put_together(contents, path):
    """Write the members as a zip with right CRCs and return its path."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in contents.items():
            file.writestr(name, content)
    return path


def edited(contents, name, old, new):
    """Return the members with one text changed and every size and digest put right again."""
    assert old in contents[name].decode(), f"{old!r} is not in {name}"
    changed = {**contents, name: contents[name].decode().replace(old, new, 1).encode()}
    return redigested(changed)


def redigested(contents):
    """Return the members with the descriptor and the manifest telling their sizes and digests."""
    described = json.loads(contents[DESCRIPTOR])
    for resource in described["resources"]:
        content = contents[resource["path"]]
        resource |= {"bytes": len(content), "hash": f"sha256:{sha256(content).hexdigest()}"}
    changed = {**contents, DESCRIPTOR: _dumped(described)}
    manifest = json.loads(contents[MANIFEST])
    for member in manifest["members"]:
        content = changed[member["name"]]
        member |= {"bytes": len(content), "sha256": sha256(content).hexdigest()}
    return {**changed, MANIFEST: sealed(manifest)}


def sealed(manifest):
    """Return the manifest with its seal put right: written here once more, as others would."""
    plain = {key: value for key, value in manifest.items() if key != "seal"}
    seal = f"sha256:{sha256(_dumped(plain)).hexdigest()}"
    return _dumped({**plain, "seal": seal})


def _dumped(value):
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
