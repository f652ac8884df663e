"""Writes a publication as a Word document (Office Open XML, ISO/IEC 29500) that needs no repair.

Every paragraph wears a named style and nothing else, so that an editor changes the look of the whole book in one
place. The words themselves are made by cloning a few prepared paragraphs (docs/adr/0004-word-documents.md).
"""

from __future__ import annotations

from datetime import UTC, datetime, time
from pathlib import Path

from docx.document import Document as WordDocument

from testimony_archive.domain.localisation import language_tag
from testimony_archive.domain.progress import NoProgress, Progress
from testimony_archive.domain.publication import DocumentKind, Publication, SourcePlace
from testimony_archive.domain.text import clean_line
from testimony_archive.publish.body import BodyWriter
from testimony_archive.publish.book import BookWriter, Materials
from testimony_archive.publish.charts import Charts
from testimony_archive.publish.evidence import turn_page
from testimony_archive.publish.notes import Notes
from testimony_archive.publish.package import write_package
from testimony_archive.publish.portraits import Portraits
from testimony_archive.publish.safe_file import replacing
from testimony_archive.publish.styles import StyleBook
from testimony_archive.publish.template import default_template, ensure_page_numbers, open_template, set_running_title


def write_word(
    publication: Publication, out: Path, template: Path | None = None, progress: Progress | None = None
) -> None:
    """Write a publication to `out`; a file that was there is replaced when the new one is complete.

    Args:
        publication: what to write.
        out: the file, ending in ``.docx``.
        template: a Word document or template whose styles, page, headers and footers to use; None for our own.
        progress: told about items written; may cancel.

    Raises:
        BadTemplate: the template cannot be used. BadPicture: a picture is damaged.
        FileNotThere, NoPermission, DiskFull, DiskTrouble: a file cannot be read or written.
        Cancelled: raised by `progress`.
        In each of these cases `out` is as it was.
    """
    document = open_template(template or default_template())
    if publication.kind is DocumentKind.EVIDENCE:
        turn_page(document)
    styles = StyleBook(document, lambda: open_template(default_template()), publication.style_names)
    styles.set_language(language_tag(publication.language))
    set_running_title(document, clean_line(publication.title))
    ensure_page_numbers(document, styles)
    _set_properties(document, publication)
    body = BodyWriter(document, styles, publication.language)
    portraits = Portraits(document, publication)
    notes = None
    if publication.sources is not SourcePlace.LINE:
        notes = Notes(document, styles, body, publication.sources)
    charts = Charts(document, styles, publication.charts, publication.language)
    writer = BookWriter(Materials(body, styles.text_width, charts, portraits, notes), publication)
    told = progress or NoProgress()
    chunks = body.stream(writer.write(told))
    pictures = portraits.printed(told)
    with replacing(out) as file:
        write_package(document.part.package, document.part, chunks, file, publication.made_on, pictures)


def _set_properties(document: WordDocument, publication: Publication) -> None:
    """Fill the document's properties; what the template had there is about the template and its author."""
    made = datetime.combine(publication.made_on, time(), UTC)
    properties = document.core_properties
    properties.title = clean_line(publication.title)
    properties.subject = clean_line(publication.subtitle)
    properties.author = clean_line(publication.author)
    properties.last_modified_by = clean_line(publication.author)
    properties.language = language_tag(publication.language)
    properties.created = properties.modified = made
    properties.revision = 1
    for name in ("category", "comments", "content_status", "identifier", "keywords", "version"):
        if getattr(properties, name):
            setattr(properties, name, "")
