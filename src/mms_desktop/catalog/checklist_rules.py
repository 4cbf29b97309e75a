"""Rules about checklists from ``forms/rules/checklists.toml``."""

from pathlib import Path

from mms_desktop.catalog.reading import DeclarationError, read_declaration
from mms_desktop.domain.checklist_rules import ChecklistRules

FILE = Path("rules") / "checklists.toml"


def read_checklist_rules(forms: Path) -> ChecklistRules:
    """Return the rules; raises ``DeclarationError``."""
    rules = read_declaration(forms / FILE, ChecklistRules)
    if not any(not rule.form for rule in rules.sub_checks):
        raise DeclarationError(f"{FILE.name}: sub_checks: нет правила для всех остальных пунктов.")
    return rules
