"""Writes an Office Open XML package (ISO/IEC 29500-2) whose main part is streamed, so that size costs no memory.

The same content always gives the same bytes: entries bear the document's own date, not the time of writing.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from datetime import date
from typing import IO, Final
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
