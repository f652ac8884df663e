"""Writes attachments, transcripts with their passages, and quotes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sqlalchemy import func, select

from testimony_archive.domain.drafts import DraftPassage
from testimony_archive.domain.own_order import STEP
from testimony_archive.domain.records import Anchor, Attachment, AttachmentKind, TranscriptKind
from testimony_archive.storage import tables as t
from testimony_archive.storage.unit import WriteUnit


def add_attachment(unit: WriteUnit, testimony_id: int, kind: AttachmentKind, **facts: object) -> int:
    """A file of a testimony; `facts` are columns of its table (original_name, media_type, bytes, sha256, …)."""
    position = unit.next_position(t.attachment, "testimony_id", testimony_id)
    return unit.insert(t.attachment, testimony_id=testimony_id, kind=kind.value, position=position, **facts)


def find_attachment(unit: WriteUnit, testimony_id: int, sha256: str) -> int | None:
    """The file of a testimony that has this content."""
    columns = t.attachment.c
    query = select(columns.id).where(columns.testimony_id == testimony_id, columns.sha256 == sha256)
    return unit.connection.execute(query.order_by(columns.id)).scalar()


def replace_attachment(unit: WriteUnit, attachment_id: int, **facts: object) -> bool:
    """Another content for a file of a testimony; `facts` as for `add_attachment`."""
    return unit.update(t.attachment, attachment_id, **facts)


def set_attachment(unit: WriteUnit, attachment_id: int, **values: object) -> bool:
    """Change columns of a file's row (label, kind, language, part_number, access, …)."""
    return unit.update(t.attachment, attachment_id, **values)


def delete_attachment(unit: WriteUnit, attachment_id: int) -> None:
    """Take a file out of its testimony; its bytes stay in ``media/``, and whatever refers to it no longer does."""
    unit.delete(t.attachment, attachment_id)


def keep_version(unit: WriteUnit, held: Attachment) -> int:
    """Write down what a file was, before another version takes its place; gives the version's id."""
    return unit.insert(
        t.attachment_version,
        attachment_id=held.attachment_id,
        original_name=held.original_name,
        media_type=held.media_type,
        bytes=held.bytes,
        sha256=held.sha256,
        duration_ms=held.duration_ms,
        replaced_at=unit.now,
    )


def delete_version(unit: WriteUnit, version_id: int) -> None:
    """An earlier version of a file is none any more: it was brought back."""
    unit.delete(t.attachment_version, version_id)


def set_transcript(unit: WriteUnit, transcript_id: int, **values: object) -> bool:
    """Change columns of a transcript (language, kind, status, access, …)."""
    return unit.update(t.transcript, transcript_id, **values)


def add_transcript(
    unit: WriteUnit,
    testimony_id: int,
    language: str,
    passages: Sequence[DraftPassage],
    attachment_id: int | None,
    kind: TranscriptKind = TranscriptKind.VERBATIM,
) -> int:
    """A transcript with its passages, whose ids follow each other; gives its id."""
    position = unit.next_position(t.transcript, "testimony_id", testimony_id)
    transcript_id = unit.insert(
        t.transcript,
        testimony_id=testimony_id,
        language=language,
        kind=kind.value,
        attachment_id=attachment_id,
        position=position,
    )
    insert_passages(unit, testimony_id, transcript_id, passages)
    return transcript_id


def insert_passages(unit: WriteUnit, testimony_id: int, transcript_id: int, passages: Sequence[DraftPassage]) -> None:
    """Passages of a transcript that has none yet, numbered from 1."""
    first_id = (unit.connection.execute(select(func.max(t.passage.c.id))).scalar() or 0) + 1
    unit.insert_many(
        t.passage,
        [
            {
                "id": first_id + place,
                "transcript_id": transcript_id,
                "testimony_id": testimony_id,
                "ordinal": place + 1,
                "speaker": each.speaker,
                "text": each.text,
                "start_ms": each.start_ms,
                "end_ms": each.end_ms,
                "part_number": each.part_number,
            }
            for place, each in enumerate(passages)
        ],
    )
    unit.passages.update(range(first_id, first_id + len(passages)))


def delete_passages(unit: WriteUnit, passage_ids: Iterable[int]) -> None:
    """Remove passages, and any quote that still stands on one of them."""
    for passage_id in passage_ids:
        unit.delete(t.passage, passage_id)


def update_passage(unit: WriteUnit, passage_id: int, **values: object) -> bool:
    """Change columns of one passage (speaker, text, start_ms, end_ms); False where they hold these values already."""
    return unit.update(t.passage, passage_id, **values)


def add_quote(unit: WriteUnit, testimony_id: int, anchor: Anchor, theme_ids: Sequence[int], **values: object) -> int:
    """A quote with its place and themes, behind all others in their own order; `values` are columns of its table
    (main_idea, note, starred)."""
    quote_id = unit.insert(
        t.quote,
        testimony_id=testimony_id,
        transcript_id=anchor.transcript_id,
        first_passage_id=anchor.first_passage_id,
        first_offset=anchor.first_offset,
        last_passage_id=anchor.last_passage_id,
        last_offset=anchor.last_offset,
        exact=anchor.exact,
        prefix=anchor.prefix,
        suffix=anchor.suffix,
        position=_behind_all(unit),
        created_at=unit.now,
        **values,
    )
    set_quote_themes(unit, quote_id, theme_ids)
    return quote_id


def _behind_all(unit: WriteUnit) -> int:
    """The place behind all quotes in the order that people give them."""
    last = unit.connection.execute(select(func.max(t.quote.c.position))).scalar()
    return STEP if last is None else int(last) + STEP


def move_quote(unit: WriteUnit, quote_id: int, anchor: Anchor) -> bool:
    """Put a quote's anchor on its words again after its transcript changed."""
    return unit.update(
        t.quote,
        quote_id,
        first_passage_id=anchor.first_passage_id,
        first_offset=anchor.first_offset,
        last_passage_id=anchor.last_passage_id,
        last_offset=anchor.last_offset,
        exact=anchor.exact,
        prefix=anchor.prefix,
        suffix=anchor.suffix,
    )


def set_quote_themes(unit: WriteUnit, quote_id: int, theme_ids: Sequence[int]) -> bool:
    """Set the themes of a quote, in order."""
    rows = [{"theme_id": each} for each in dict.fromkeys(theme_ids)]
    return unit.replace_children(t.quote_theme, "quote_id", quote_id, rows, "theme_id")


def update_quote(unit: WriteUnit, quote_id: int, **values: object) -> bool:
    """Change columns of one quote (main_idea, note, translation, edited, starred, position)."""
    return unit.update(t.quote, quote_id, **values)


def delete_quote(unit: WriteUnit, quote_id: int) -> None:
    """Give a quote up; selections lose it too."""
    unit.delete(t.quote, quote_id)
