"""Where each rule lives, so that a test of one rule need not ask all the others, which would take minutes."""

from types import ModuleType

from scripts import checks

AT_HOME: dict[str, list[ModuleType]] = {rule.id: [module] for module in checks.MODULES for rule in module.RULES}


def modules_of(rule: str) -> list[ModuleType]:
    """Return the module that holds a rule; none for what the gate itself finds before and after all modules."""
    return AT_HOME.get(rule, [])
