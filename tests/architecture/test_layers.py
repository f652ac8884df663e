"""The rules of ARCHITECTURE.md about who may know whom hold in the code as it is."""

from __future__ import annotations

import ast
import subprocess
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

LINT_IMPORTS = "from importlinter.cli import lint_imports_command; lint_imports_command()"


def test_no_module_imports_what_its_layer_may_not_know(repository: Path) -> None:
    checked = subprocess.run(
        [sys.executable, "-c", LINT_IMPORTS, "--no-cache"],
        cwd=repository,
        capture_output=True,
        text=True,
        check=False,
    )
    assert checked.returncode == 0, checked.stdout + checked.stderr


def imported(module: Path, root: Path, modules: frozenset[str]) -> set[str]:
    """The program's own modules that one of them imports, also those for its types alone."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module is not None:
            of_names = {f"{node.module}.{each.name}" for each in node.names} & modules
            found |= of_names or {node.module} & modules
        elif isinstance(node, ast.Import):
            found |= {each.name for each in node.names} & modules
    return found - {dotted(module, root)}


def dotted(module: Path, root: Path) -> str:
    return ".".join(module.relative_to(root).with_suffix("").parts).removesuffix(".__init__")


def test_no_modules_import_each_other_in_a_circle(repository: Path) -> None:
    root = repository / "src"
    files = list(root.rglob("*.py"))
    modules = frozenset(dotted(each, root) for each in files)
    left = {dotted(each, root): imported(each, root, modules) for each in files}
    assert len(left) > 100
    # Take away whatever imports nothing that is left; what cannot be taken away stands in a circle or above one.
    while free := {name for name, used in left.items() if not used & left.keys()}:
        left = {name: used for name, used in left.items() if name not in free}
    assert left.keys() == set()
