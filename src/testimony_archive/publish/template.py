"""Opens the Word document or template that gives a publication its looks: ours, or an organisation's own.

From the template come styles, page, margins, headers and footers; its text does not, nor do the notes, the comments,
the data sources and the paths of machines that Word keeps in documents.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from copy import deepcopy
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import Final

from docx import Document
from docx.document import Document as WordDocument
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.opc.part import XmlPart
from docx.oxml.ns import nsdecls, qn
from docx.oxml.parser import parse_xml
from lxml import etree
from lxml.etree import _Element as Element

from testimony_archive.config.resources import resource
from testimony_archive.domain.export_errors import BadTemplate
from testimony_archive.domain.file_trouble import file_trouble_explained
from testimony_archive.domain.packed_files import LARGEST_UNPACKED_BYTES, check_members, unpacked_bytes
from testimony_archive.domain.wording import QT_TRANSLATE_NOOP
from testimony_archive.publish.package import PackageFile
from testimony_archive.publish.styles import PARAGRAPH, StyleBook

_OLE: Final = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED: Final = "EncryptedPackage".encode("utf-16-le")
_DOCUMENT: Final = b"wordprocessingml.document.main+xml"
_TEMPLATE: Final = b"wordprocessingml.template.main+xml"
_MACROS: Final = b"macroEnabled"
_CONTENT_TYPES: Final = "[Content_Types].xml"
_BROKEN: Final = (zipfile.BadZipFile, zlib.error, KeyError, ValueError, RuntimeError, etree.LxmlError, EOFError)
_NONE: Final = QT_TRANSLATE_NOOP("Detail", "it is no Word document, or broken")

# What a part of the main document may be kept for without its text referring to it. Notes, comments and the like go
# with the text that they are about.
_KEPT: Final = frozenset(
    {
        RELATIONSHIP_TYPE.STYLES,
        RELATIONSHIP_TYPE.SETTINGS,
        RELATIONSHIP_TYPE.NUMBERING,
        RELATIONSHIP_TYPE.FONT_TABLE,
        RELATIONSHIP_TYPE.THEME,
        RELATIONSHIP_TYPE.WEB_SETTINGS,
    }
)

_OF_THE_PACKAGE: Final = frozenset({RELATIONSHIP_TYPE.OFFICE_DOCUMENT, RELATIONSHIP_TYPE.CORE_PROPERTIES})


_DESIGNS: Final = ("testimony-archive", "testimony-archive-letter", "report", "report-letter", "book")


def designs() -> Mapping[str, Path]:
    """The templates that the program ships by their names, the usual one first."""
    return {name: resource("templates", f"{name}.docx") for name in _DESIGNS}


def default_template() -> Path:
    """The template that is taken where none is named."""
    return designs()[_DESIGNS[0]]


def open_template(path: Path) -> WordDocument:
    """A new, empty document with the looks of the one at `path`.

    Raises:
        BadTemplate: it is no Word document or template, or protected by a password, or broken.
        FileNotThere, NoPermission, DiskTrouble: it cannot be read.
    """
    with file_trouble_explained(path):
        facts = path.stat()
        if not (S_ISREG(facts.st_mode) or S_ISDIR(facts.st_mode)):  # a pipe would be waited for
            raise BadTemplate(path=path, detail=QT_TRANSLATE_NOOP("Detail", "it is a device or a pipe"))
        with path.open("rb") as file:
            content = file.read(min(facts.st_size, LARGEST_UNPACKED_BYTES) + 1)
    if not content:
        raise BadTemplate(path=path, detail=QT_TRANSLATE_NOOP("Detail", "it is empty"))
    if content.startswith(_OLE):
        is_locked = _ENCRYPTED in content
        password = QT_TRANSLATE_NOOP("Detail", "it has a password")
        detail = password if is_locked else QT_TRANSLATE_NOOP("Detail", "it is in the format of Word 97")
        raise BadTemplate(path=path, detail=detail)
    try:
        if _unpacked_bytes(content) > LARGEST_UNPACKED_BYTES:
            size = LARGEST_UNPACKED_BYTES // (1024 * 1024)
            detail = QT_TRANSLATE_NOOP("Detail", "it would unpack to more than {size} MB")
            raise BadTemplate(path=path, detail=detail, size=size)
        if _has_macros(content):
            raise BadTemplate(path=path, detail=QT_TRANSLATE_NOOP("Detail", "it holds macros"))
        content = _as_document(content)
    except _BROKEN as error:
        raise BadTemplate(path=path, detail=_NONE) from error
    document = _opened(content)
    if document is None:
        raise BadTemplate(path=path, detail=_NONE)
    return document


def set_running_title(document: WordDocument, title: str) -> None:
    """Fill the fields for the title in headers and footers, for programs that do not work out fields themselves."""
    for part in _headers_and_footers(document):
        for field in part.iter(qn("w:fldSimple")):
            if field.get(qn("w:instr"), "").split()[:1] == ["TITLE"]:
                for text in field.iter(qn("w:t")):
                    text.text = title


def ensure_page_numbers(document: WordDocument, styles: StyleBook) -> None:
    """Number the pages in the footer, unless the template numbers them somewhere already."""
    if any(_has_page_number(each) for each in _headers_and_footers(document)):
        return
    footer = document.sections[-1].footer
    footer.is_linked_to_previous = False
    holder: Element = footer.part.element
    for paragraph in holder.findall(qn("w:p")):
        if all(each.tag == qn("w:pPr") for each in paragraph):
            holder.remove(paragraph)
    style = styles.id_of(PARAGRAPH, "footer")
    holder.append(
        parse_xml(
            f'<w:p {nsdecls("w")}><w:pPr><w:pStyle w:val="{style}"/></w:pPr>'
            '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple></w:p>'
        )
    )


def _unpacked_bytes(content: bytes) -> int:
    """How large all parts are together; they are what they say that they are."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        size = unpacked_bytes(archive)
        if size <= LARGEST_UNPACKED_BYTES:
            check_members(archive)
    return size


def _opened(content: bytes) -> WordDocument | None:
    """The document without its text; None where it is broken, of which python-docx tells by whatever exception it
    comes upon."""
    try:
        document = Document(io.BytesIO(content))
        if document.element.body is None:
            return None
        _empty(document)
        _forget_the_machine(document)
        return document if _is_whole(document) else None
    except Exception:  # noqa: BLE001 - it reads what others wrote, and trusts it
        return None


def _is_whole(document: WordDocument) -> bool:
    """Whether what is asked for when a publication is written is there, and is what it is said to be."""
    if None in (document.styles, document.settings, document.core_properties, document.core_properties.title):
        return False
    section = document.sections[-1]
    _ = section.page_width, section.left_margin, section.right_margin  # raises where one is no number
    running = [each.part for each in (section.header, section.footer) if not each.is_linked_to_previous]
    package = document.part.package
    parts = [*package.iter_parts()]
    for each in (package, *parts):
        _ = each.rels.xml  # raises where one has no kind
    return all(isinstance(each, XmlPart) for each in running) and None not in [each.content_type for each in parts]


def _has_macros(content: bytes) -> bool:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        return _MACROS in archive.read(_CONTENT_TYPES)


def _as_document(content: bytes) -> bytes:
    """A template (.dotx) is a document by another name, which python-docx does not know."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if _TEMPLATE not in archive.read(_CONTENT_TYPES):
            return content
        changed = io.BytesIO()
        with PackageFile(changed) as document:
            for name in archive.namelist():
                part = archive.read(name)
                document.writestr(name, part.replace(_TEMPLATE, _DOCUMENT) if name == _CONTENT_TYPES else part)
    return changed.getvalue()


def _empty(document: WordDocument) -> None:
    """Take the text out and keep the last section, with the headers and footers that it goes on using."""
    body = document.element.body
    last = body.get_or_add_sectPr()
    inherited: dict[tuple[str, str], Element] = {}
    for section in body.iter(qn("w:sectPr")):
        for kind in ("w:headerReference", "w:footerReference"):
            for each in section.findall(qn(kind)):
                inherited[kind, str(each.get(qn("w:type")))] = each
    for each in [*last.findall(qn("w:headerReference")), *last.findall(qn("w:footerReference"))]:
        last.remove(each)
    for position, each in enumerate(inherited.values()):
        last.insert(position, deepcopy(each))
    for child in [*body]:
        if child is not last:
            body.remove(child)
    used = {value for element in document.element.iter() for name, value in element.items() if name.startswith(_R)}
    for relation_id, relation in [*document.part.rels.items()]:
        if relation_id not in used and relation.reltype not in _KEPT:
            del document.part.rels[relation_id]


_R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def _forget_the_machine(document: WordDocument) -> None:
    """Settings hold the path of the template on somebody's machine, and where letters take their addresses from.

    They also name notes, which stay behind. The package has further properties (company, manager, headings) and a
    picture of the first page.
    """
    settings = document.settings.element
    for name in ("w:attachedTemplate", "w:mailMerge", "w:docVars"):
        for each in settings.findall(qn(name)):
            settings.remove(each)
    for kind in ("foot", "end"):  # which of its notes are no notes but lines, by numbers that ours have as well
        for each in settings.findall(f"{qn(f'w:{kind}notePr')}/{qn(f'w:{kind}note')}"):
            each.getparent().remove(each)
    part = document.part.part_related_by(RELATIONSHIP_TYPE.SETTINGS)
    for relation_id in [*part.rels]:
        del part.rels[relation_id]
    package = document.part.package
    for relation_id, relation in [*package.rels.items()]:
        if relation.reltype not in _OF_THE_PACKAGE:
            del package.rels[relation_id]


def _headers_and_footers(document: WordDocument) -> Iterator[Element]:
    wanted = {RELATIONSHIP_TYPE.HEADER, RELATIONSHIP_TYPE.FOOTER}
    for relation in document.part.rels.values():
        if relation.reltype in wanted and isinstance(relation.target_part, XmlPart):
            yield relation.target_part.element


def _has_page_number(part: Element) -> bool:
    instructions = [str(each.get(qn("w:instr"), "")) for each in part.iter(qn("w:fldSimple"))]
    instructions += ["".join(each.text or "" for each in part.iter(qn("w:instrText")))]
    return any("PAGE" in each.split() for each in instructions)
