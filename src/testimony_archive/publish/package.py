"""Writes an Office Open XML package (ISO/IEC 29500-2) whose main part is streamed, so that size costs no memory.

The same content always gives the same bytes: entries bear the document's own date, not the time of writing.
"""

from __future__ import annotations

import shutil
import zipfile
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import IO, Any, Final
from xml.sax.saxutils import quoteattr

from docx.opc.part import Part
from docx.package import Package

_CONTENT_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
_DEFAULTS: Final = (
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
)
_OLDEST: Final = date(1980, 1, 1)  # ZIP knows no earlier day
_LEVEL: Final = 4  # half the time of 6, and a twentieth larger


def write_package(
    package: Package,
    main: Part,
    chunks: Iterable[bytes],
    target: IO[bytes],
    day: date,
    first: Iterable[tuple[Part, bytes]] = (),
) -> None:
    """Write all parts of a package.

    Args:
        package: the parts and how they refer to each other.
        main: the part whose content is not its own but what `chunks` gives.
        chunks: the XML of `main`, in order.
        target: a file open for writing.
        day: the date of every entry.
        first: parts whose content is not their own either; each is written and forgotten, before
            `chunks` begins.
    """
    parts = sorted(package.iter_parts(), key=lambda part: str(part.partname))
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=_LEVEL) as archive:

        def add(name: str, content: bytes) -> None:
            archive.writestr(entry_of(name, day), content)

        add("[Content_Types].xml", _content_types(parts))
        add("_rels/.rels", package.rels.xml)
        written = {main.partname}
        for part, content in first:
            add(part.partname.membername, content)
            written.add(part.partname)
        with archive.open(entry_of(main.partname.membername, day), "w", force_zip64=True) as entry:
            for chunk in chunks:
                entry.write(chunk)
        for part in parts:
            if part.partname not in written:
                add(part.partname.membername, part.blob)
            if len(part.rels):
                add(part.partname.rels_uri.membername, part.rels.xml)


class PackageFile(zipfile.ZipFile):
    """A ZIP file for what others write into it by name: entries bear no time. Theirs would be that of the clock, which
    ZIP does not take where it stands before 1980."""

    def __init__(self, target: IO[bytes]) -> None:
        super().__init__(target, "w", zipfile.ZIP_DEFLATED)

    def writestr(
        self,
        zinfo_or_arcname: str | zipfile.ZipInfo,
        data: Any,
        compress_type: int | None = None,
        compresslevel: int | None = None,
    ) -> None:
        """As of `zipfile.ZipFile`."""
        entry = entry_of(zinfo_or_arcname) if isinstance(zinfo_or_arcname, str) else zinfo_or_arcname
        super().writestr(entry, data, compress_type, compresslevel)

    def write(self, filename: Any, arcname: Any = None, *_arguments: Any, **_options: Any) -> None:
        """As of `zipfile.ZipFile`; always compressed."""
        name = zipfile.ZipInfo.from_file(filename, arcname, strict_timestamps=False).filename
        with Path(filename).open("rb") as source, self.open(entry_of(name), "w", force_zip64=True) as entry:
            shutil.copyfileobj(source, entry)


def entry_of(name: str, day: date = _OLDEST) -> zipfile.ZipInfo:
    """An entry of a package, compressed, with the date of a day; the same on every machine and at every hour."""
    known = max(day, _OLDEST)
    when = (known.year, known.month, known.day, 0, 0, 0)
    entry = zipfile.ZipInfo(name, when)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.external_attr = 0o600 << 16
    return entry


def _content_types(parts: Iterable[Part]) -> bytes:
    overrides = "".join(
        f"<Override PartName={quoteattr(str(part.partname))} ContentType={quoteattr(part.content_type)}/>"
        for part in parts
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        f'<Types xmlns="{_CONTENT_TYPES}">{_DEFAULTS}{overrides}</Types>'
    ).encode()
