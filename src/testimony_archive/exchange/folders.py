"""Which files there are to import: those named, and those in the folders named."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from testimony_archive.domain.drafts import Severity
from testimony_archive.domain.errors import ArchiveError, DiskTrouble, EmptyFile, NoPermission, UnreadableFile
from testimony_archive.domain.source_problems import AboutTheFolder, LinkLeftOut
from testimony_archive.domain.text import fold, natural_order
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.exchange.kinds import TEXT_SUFFIXES, FileKind, identify
from testimony_archive.exchange.opening import file_errors
from testimony_archive.exchange.report import Report
from testimony_archive.exchange.transcripts import text_kind

_CLUTTER: Final = frozenset({"thumbs.db", "desktop.ini", "ehthumbs.db", "icon\r"})
_ABOUT: Final = ("readme", "leeme", "lisezmoi", "lisez-moi", "license", "licence", "licencia", "copying", "changelog")


@dataclass(frozen=True, slots=True)
class FoundFile:
    """A file to read. `source` is the folder that was named, None for a file that was named itself."""

    path: Path
    kind: FileKind
    source: Path | None


def find_files(paths: Sequence[Path], report: Report) -> tuple[FoundFile, ...]:
    """Every file that the sources name or hold, with its kind, in natural order; each once.

    Hidden files and what systems leave behind are passed over in silence, links and files about the folder are told.

    Raises:
        FileNotThere, NoPermission, DiskTrouble: a source cannot be opened.
        EmptyFile: a folder that was named holds nothing.
    """
    found: dict[Path, FoundFile] = {}
    for path in paths:
        with file_errors(path):
            is_folder = path.is_dir()
            if not is_folder:
                path.stat()  # tells what is wrong with a path that leads nowhere
            if not is_folder and not path.is_file():
                raise UnreadableFile(
                    path=path,
                    expected=QT_TRANSLATE_NOOP("Detail", "a file"),
                    detail=QT_TRANSLATE_NOOP("Detail", "it is a device or a pipe"),
                )
        if is_folder:
            files = list(_files_in(path, report))
            if not files:
                raise EmptyFile(path=path)
            for each in files:
                found.setdefault(each.path.resolve(), each)
        else:
            found[path.resolve()] = FoundFile(path, _kind(path), None)
    return tuple(found.values())


def _kind(path: Path) -> FileKind:
    kind = identify(path)
    return text_kind(path) if kind is FileKind.TEXT else kind


def _files_in(folder: Path, report: Report) -> Iterator[FoundFile]:
    for path in _walk(folder, folder, report):
        name = fold(path.name)
        if any(name.startswith(about) for about in _ABOUT) and path.suffix.lower() in TEXT_SUFFIXES | {""}:
            report.tell(path, AboutTheFolder(path=path))
            continue
        try:
            yield FoundFile(path, _kind(path), folder)
        except ArchiveError as error:
            report.tell_as(Severity.ERROR, path, error)


def _walk(folder: Path, source: Path, report: Report) -> Iterator[Path]:
    """The files of a folder and of those in it, files first; links are not followed."""
    try:
        with os.scandir(folder) as listing:
            entries = sorted(listing, key=lambda entry: natural_order(entry.name))
    except PermissionError as error:
        if folder == source:
            raise NoPermission(path=folder) from error
        report.tell_as(Severity.ERROR, folder, NoPermission(path=folder))
        return
    except OSError as error:
        raise DiskTrouble(path=folder, detail=error.strerror or error) from error
    folders = []
    for entry in entries:
        if entry.name.startswith((".", "~$")) or entry.name.lower() in _CLUTTER:
            continue
        path = Path(entry.path)
        if entry.is_symlink():
            report.tell(path, LinkLeftOut(path=path))
        elif entry.is_dir():
            folders.append(path)
        elif entry.is_file():
            yield path
    for each in folders:
        yield from _walk(each, source, report)
