"""House rules that no other tool looks after: size, the glossary's words, nothing left for later."""

from __future__ import annotations

import ast
import re
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

MOST_LINES = 600
# The glossary's term stands for each of these.
OTHER_WORDS = {
    "testimonial": "testimony",
    "snippet": "passage",
    "utterance": "passage",
    "citation": "quote",
    "basket": "selection",
    "tagline": "main idea",
}
UNFINISHED = re.compile(r"\b(TO" + r"DO|FIX" + r"ME|XX" + r"X|HA" + r"CK)\b")
TEXT_ENDINGS = {".py", ".md", ".toml", ".sh", ".yml", ".yaml", ".spec", ".txt", ".json", ".sql", ".desktop", ".xml", ""}
WRITTEN_BY_US = ("src", "tests", "packaging", "benchmarks", "database", "docs", "resources/profiles", ".ci")


def modules(repository: Path) -> Iterator[Path]:
    yield from (repository / "src" / "testimony_archive").rglob("*.py")


def names_in(module: Path) -> Iterator[str]:
    """Every name that the module gives to something."""
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        match node:
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                yield node.name
            case ast.arg():
                yield node.arg
            case ast.Name(ctx=ast.Store()):
                yield node.id
            case _:
                pass


def test_every_module_can_be_read_at_a_sitting(repository: Path) -> None:
    lengths = {
        str(each.relative_to(repository)): len(each.read_text("utf-8").splitlines()) for each in modules(repository)
    }
    assert {name: lines for name, lines in lengths.items() if lines > MOST_LINES} == {}


def test_names_keep_to_the_glossary(repository: Path) -> None:
    strays = {
        f"{module.relative_to(repository)}: {name}: say {term}"
        for module in modules(repository)
        for name in names_in(module)
        for word, term in OTHER_WORDS.items()
        if word in name.lower()
    }
    assert strays == set()


def test_nothing_is_left_for_later(repository: Path) -> None:
    files = [
        each
        for folder in WRITTEN_BY_US
        for each in (repository / folder).rglob("*")
        if each.is_file() and each.suffix in TEXT_ENDINGS and "__pycache__" not in each.parts
    ]
    assert len(files) > 20
    notes = [
        f"{each.relative_to(repository)}:{number}: {line.strip()}"
        for each in files
        for number, line in enumerate(each.read_text(encoding="utf-8", errors="replace").splitlines(), start=1)
        if UNFINISHED.search(line)
    ]
    assert notes == []


def test_packaging_is_no_python_package(repository: Path) -> None:
    """It would take the place of the library of that name, which the build itself imports."""
    assert not (repository / "packaging" / "__init__.py").exists()


@pytest.mark.parametrize("name", ["runtime", "dev", "build", "package"])
def test_lock_files_leave_the_choice_of_index_to_whoever_installs(name: str, repository: Path) -> None:
    lines = (repository / "requirements" / f"{name}.lock").read_text(encoding="utf-8").splitlines()
    pins = [line for line in lines if line and not line.startswith((" ", "#"))]
    assert pins
    assert [pin for pin in pins if "==" not in pin or "@" in pin or pin.startswith("-")] == []
    assert [line for line in lines if "://" in line] == []


def test_all_lock_files_agree(repository: Path) -> None:
    versions: dict[tuple[str, str], set[str]] = {}
    for lock in (repository / "requirements").glob("*.lock"):
        for line in lock.read_text(encoding="utf-8").splitlines():
            # One package may have a version for each Python: `pysubs2==1.8.1 ; python_full_version < '3.12' \\`.
            if pin := re.fullmatch(r"([A-Za-z0-9._-]+)==(\S+)( ; .*?)? \\", line):
                versions.setdefault((pin[1], pin[3] or ""), set()).add(pin[2])
    assert versions
    assert {name: found for name, found in versions.items() if len(found) > 1} == {}
