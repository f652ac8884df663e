"""Sources to read: small files as people and programs make them."""

from __future__ import annotations

import wave
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Protocol

import pytest

from testimony_archive.domain.drafts import ImportOptions, Problem, ReadSources, Severity
from testimony_archive.exchange.sources import read_sources

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de"
    "0000000c4944415408d763f8cfc000000301010018dd8db00000000049454e44ae426082"
)


class Write(Protocol):
    """Writes a file below the test's folder and gives its path."""

    def __call__(self, name: str, content: str | bytes, encoding: str = "utf-8") -> Path: ...


class Read(Protocol):
    """Reads sources with options given as plain mappings."""

    def __call__(
        self, *paths: Path, mapping: Mapping[str, str] | None = None, defaults: Mapping[str, str] | None = None
    ) -> ReadSources: ...


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write_file(name: str, content: str | bytes, encoding: str = "utf-8") -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode(encoding))
        return path

    return write_file


@pytest.fixture
def sound(tmp_path: Path) -> Callable[[str], Path]:
    """Writes a tenth of a second of silence."""

    def write_sound(name: str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with wave.open(str(path), "wb") as recording:
            recording.setnchannels(1)
            recording.setsampwidth(2)
            recording.setframerate(8000)
            recording.writeframes(b"\0\0" * 800)
        return path

    return write_sound


@pytest.fixture
def read() -> Read:
    def read_paths(
        *paths: Path, mapping: Mapping[str, str] | None = None, defaults: Mapping[str, str] | None = None
    ) -> ReadSources:
        return read_sources(paths, ImportOptions(mapping=mapping or {}, defaults=defaults or {}))

    return read_paths


def of_severity(problems: Sequence[Problem], severity: Severity) -> list[Problem]:
    return [problem for problem in problems if problem.severity is severity]


@pytest.fixture
def errors() -> Callable[[ReadSources], list[Problem]]:
    return lambda found: of_severity(found.problems, Severity.ERROR)


@pytest.fixture
def warnings() -> Callable[[ReadSources], list[Problem]]:
    return lambda found: of_severity(found.problems, Severity.WARNING)


@pytest.fixture
def remarks() -> Callable[[ReadSources], list[Problem]]:
    return lambda found: of_severity(found.problems, Severity.REMARK)
