"""Recomputing the levels of checklists from the editions that lie in the package."""

from collections.abc import Iterator, Mapping
from typing import Any

from mms_desktop.catalog.reading import DeclarationError, build, parse
from mms_desktop.domain.checklist_scoring import level_of
from mms_desktop.domain.checklists import Checklist, GapPolicy, LevelCode
from mms_desktop.services import limits
from mms_desktop.services.packages.layout_results import TOTALS
from mms_desktop.services.packages.names import table_member
from mms_desktop.services.packages.proofs import Comparison
from mms_desktop.services.packages.tables import FilledTable


def form_member(form: str, edition: str) -> str:
    """Return the member that holds an edition of a checklist."""
    return f"forms/{form}-{edition}.toml"


def level_comparisons(
    tables: Mapping[str, FilledTable], contents: Mapping[str, bytes], manifest: Mapping[str, Any]
) -> Iterator[Comparison]:
    """Yield the level of every response as declared and as its edition gives it."""
    policy = gap_policy(manifest)
    editions: dict[str, Checklist | None] = {}
    for row in tables[TOTALS].rows:
        member = form_member(str(row["form"]), str(row["edition"]))
        if member not in editions:
            editions[member] = _read_edition(member, contents)
        what = f"Чек-лист «{row['form']}», {row['code']}, level_code"
        level = _level(
            editions[member], row["score"], complete=row["lowest"] == row["highest"], policy=policy
        )
        yield Comparison(table_member(TOTALS), what, row["level_code"], level)


def gap_policy(manifest: Mapping[str, Any]) -> GapPolicy:
    """Return how the profile reads a score without a level; as published when it does not say."""
    definitions = manifest.get("definitions")
    value = definitions.get("gap_policy") if isinstance(definitions, dict) else None
    return GapPolicy.LOWER_BOUND if value == GapPolicy.LOWER_BOUND else GapPolicy.AS_PUBLISHED


def _read_edition(member: str, contents: Mapping[str, bytes]) -> Checklist | None:
    """Return the edition in the package; None when it is missing or no checklist."""
    content = contents.get(member, b"")
    if len(content) > limits.FORM_BYTES:
        return None
    try:
        text = content.decode()
        return build(Checklist, parse(text, member), member)
    except (DeclarationError, ValueError, RecursionError):
        return None


def _level(
    form: Checklist | None, score: object, *, complete: bool, policy: GapPolicy
) -> str | None:
    if form is None or not isinstance(score, int):
        return None
    return str(level_of(form, score, policy).code if complete else LevelCode.INCOMPLETE)
