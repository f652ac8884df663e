"""Every table of the catalogue. Comments become the data dictionary; ``info`` maps to Dublin Core and OHMS.

Each table has an integer ``id``, also the ones that only join two others, so that the change log can name any row.
The search tables (FTS5), and that of the rows' checksums, stand in the migrations alone: SQLAlchemy does not know them.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, Table, Text, UniqueConstraint

# Known to everybody by this module; the alias says that it is meant to be imported from here.
from testimony_archive.storage.table_parts import access_columns as _access
from testimony_archive.storage.table_parts import id_column as _id
from testimony_archive.storage.table_parts import link_column as _link
from testimony_archive.storage.table_parts import metadata as metadata  # noqa: PLC0414
from testimony_archive.storage.table_parts import number_column as _number
from testimony_archive.storage.table_parts import optional_column as _optional
from testimony_archive.storage.table_parts import position_column as _position
from testimony_archive.storage.table_parts import text_column as _text
from testimony_archive.storage.table_parts import uuid_column as _uuid

APPLICATION_ID: Final = 0x54415243  # "TARC", in the SQLite header

setting = Table(
    "setting",
    metadata,
    Column("key", Text, primary_key=True, comment="Name of the setting, such as archive_name"),
    Column("value", Text, nullable=False, comment="Its value as text"),
    comment="Facts about the archive itself",
)

country = Table(
    "country",
    metadata,
    _id(),
    Column("code", Text, nullable=False, unique=True, comment="ISO 3166-1 alpha-2; names come from CLDR"),
    _position(),
    comment="Countries that this archive's profile expects",
)

theme = Table(
    "theme",
    metadata,
    _id(),
    _uuid(),
    Column("key", Text, nullable=False, unique=True, comment="Stable name for scripts and files"),
    _link("theme.id", "The theme above it in the tree", required=False),
    _text("number", "Its place in the tree as people write it, such as 2.1"),
    _text("label_en", "Name in English", dublin_core="subject", ohms="subject"),
    _text("label_es", "Name in Spanish"),
    _text("label_fr", "Name in French"),
    _text("synonyms", "Other words for it in any language, one a line"),
    _position(),
    comment="Controlled subjects, a tree",
)

role = Table(
    "role",
    metadata,
    _id(),
    _uuid(),
    Column("key", Text, nullable=False, unique=True, comment="Stable name for scripts and files"),
    _text("label_en", "Name in English"),
    _text("label_es", "Name in Spanish"),
    _text("label_fr", "Name in French"),
    _text("synonyms", "Other words for it in any language, one a line"),
    _position(),
    comment="Stakeholder roles",
)

goal = Table(
    "goal",
    metadata,
    Column("id", Integer, primary_key=True, comment="Number of the Sustainable Development Goal, 1 to 17"),
    _text("label_en", "Short title in English", dublin_core="subject"),
    _text("label_es", "Short title in Spanish"),
    _text("label_fr", "Short title in French"),
    comment="Sustainable Development Goals of the United Nations",
)

project = Table(
    "project",
    metadata,
    _id(),
    _uuid(),
    Column(
        "name",
        Text,
        nullable=False,
        unique=True,
        comment="Name of the partnership or activity",
        info={"dublin_core": "isPartOf"},
    ),
    _text("synonyms", "Other names for it, one a line"),
    comment="Partnerships and activities that testimonies are about",
)

person = Table(
    "person",
    metadata,
    _id(),
    _uuid(),
    _text("name", "Name as the person gives it", dublin_core="creator, contributor", ohms="interviewee, interviewer"),
    _text("pseudonym", "Where given, the name never leaves the archive"),
    _optional("gender", "woman, man or other; absent: not said"),
    _number("birth_year", "Year of birth"),
    _text("biography", "A few sentences about the person"),
    Index("person_name", "name"),
    comment="People who take part in testimonies",
)

testimony = Table(
    "testimony",
    metadata,
    _id(),
    _uuid(),
    Column(
        "code",
        Text(collation="NOCASE"),
        nullable=False,
        unique=True,
        comment="Stable human code, such as PE-014",
        info={"dublin_core": "identifier", "ohms": "accession, cms_record_id"},
    ),
    _text("title", "Title", dublin_core="title", ohms="title"),
    _optional(
        "date", "Date of the interview (EDTF level 1)", dublin_core="date", ohms="date, date_nonpreferred_format"
    ),
    _optional("date_from", "First day that the date can mean (ISO 8601), for sorting"),
    _optional("date_to", "Last day that the date can mean (ISO 8601)"),
    _text("place", "Where the interview took place", dublin_core="coverage"),
    _link("project.id", "The project that it is about", required=False),
    _text("collection", "Collection that it belongs to", dublin_core="isPartOf", ohms="collection_name"),
    _text("series", "Series within the collection", dublin_core="isPartOf", ohms="series_name"),
    _text("summary", "What it says, in a paragraph", dublin_core="description", ohms="description"),
    Column(
        "status",
        Text,
        nullable=False,
        server_default="draft",
        comment="draft, described, reviewed or published",
    ),
    _text("notes", "Notes for the archive's own people", ohms="user_notes"),
    _text("repository", "Where the originals are kept", dublin_core="publisher", ohms="repository"),
    _text("funder", "Who paid for the interview", dublin_core="contributor", ohms="funding"),
    _text("rights_statement", "Who holds which rights, in words for readers", dublin_core="rights", ohms="rights"),
    _text("related", "Other interviews, papers and objects that belong to it", dublin_core="relation", ohms="rel"),
    _text("equipment", "With what it was recorded, and how", dublin_core="provenance"),
    *_access(),
    Column("created_at", Text, nullable=False, comment="When it was created (ISO 8601, UTC)"),
    Column("changed_at", Text, nullable=False, comment="When it was last changed (ISO 8601, UTC)"),
    CheckConstraint("status IN ('draft', 'described', 'reviewed', 'published')", name="status"),
    Index("testimony_date_from", "date_from"),
    comment="Records of one interview each",
)

consent = Table(
    "consent",
    metadata,
    _id(),
    _link("testimony.id", "The testimony that it covers"),
    Column("moment", Text, nullable=False, comment="interview or release: when it was asked for"),
    Column("form", Text, nullable=False, comment="written, recorded, oral, public (needs none) or none (refused)"),
    _optional("given_on", "Date (EDTF)"),
    _text(
        "uses",
        "Uses it was narrowed to, by ';': internal, quote, publish; empty: not narrowed",
        dublin_core="rights",
        ohms="rights, usage",
    ),
    _link("attachment.id", "The form or the recording that shows it", required=False),
    UniqueConstraint("testimony_id", "moment"),
    comment="What interviewees agreed to, at the interview and at release",
)

participation = Table(
    "participation",
    metadata,
    _id(),
    _uuid(),
    _link("testimony.id", "The testimony"),
    _link("person.id", "The person"),
    Column("part", Text, nullable=False, comment="interviewee, interviewer, transcriber or translator"),
    _link("role.id", "The stakeholder role at that time", required=False),
    _text("institution", "The institution at that time"),
    _text("country", "The country at that time (ISO 3166-1 alpha-2); empty: the testimony's"),
    _position(),
    comment="People in testimonies, with what they were then",
)

testimony_country = Table(
    "testimony_country",
    metadata,
    _id(),
    _link("testimony.id", "The testimony"),
    Column("code", Text, nullable=False, index=True, comment="ISO 3166-1 alpha-2", info={"dublin_core": "coverage"}),
    _position(),
    UniqueConstraint("testimony_id", "code"),
    comment="Countries of a testimony",
)

testimony_language = Table(
    "testimony_language",
    metadata,
    _id(),
    _link("testimony.id", "The testimony"),
    Column("code", Text, nullable=False, comment="ISO 639 code", info={"dublin_core": "language", "ohms": "language"}),
    _position(),
    UniqueConstraint("testimony_id", "code"),
    comment="Languages spoken in a testimony",
)

testimony_theme = Table(
    "testimony_theme",
    metadata,
    _id(),
    _link("testimony.id", "The testimony"),
    _link("theme.id", "The theme"),
    _position(),
    UniqueConstraint("testimony_id", "theme_id"),
    comment="Themes of a testimony",
)

testimony_goal = Table(
    "testimony_goal",
    metadata,
    _id(),
    _link("testimony.id", "The testimony"),
    _link("goal.id", "The goal"),
    UniqueConstraint("testimony_id", "goal_id"),
    comment="Sustainable Development Goals of a testimony",
)

testimony_keyword = Table(
    "testimony_keyword",
    metadata,
    _id(),
    _link("testimony.id", "The testimony"),
    Column("word", Text, nullable=False, comment="A free keyword", info={"dublin_core": "subject", "ohms": "keyword"}),
    _position(),
    UniqueConstraint("testimony_id", "word"),
    comment="Free keywords of a testimony",
)

main_idea = Table(
    "main_idea",
    metadata,
    _id(),
    _link("testimony.id", "The testimony"),
    Column("text", Text, nullable=False, comment="One sentence that sums up what the testimony says"),
    _position(),
    comment="Main ideas of a testimony",
)

attachment = Table(
    "attachment",
    metadata,
    _id(),
    _uuid(),
    _link("testimony.id", "The testimony"),
    Column(
        "kind",
        Text,
        nullable=False,
        comment="audio, video, transcript, consent_form, photo or other",
        info={"dublin_core": "type"},
    ),
    Column(
        "original_name", Text, nullable=False, comment="File name when it came in (NFC)", info={"ohms": "file_name"}
    ),
    Column("media_type", Text, nullable=False, comment="IANA media type, by content", info={"dublin_core": "format"}),
    Column("bytes", Integer, nullable=False, comment="Size in bytes"),
    Column("sha256", Text, nullable=False, index=True, comment="SHA-256 of the bytes: the file's address in media/"),
    _number("duration_ms", "Length of a recording in milliseconds", dublin_core="extent", ohms="duration"),
    _text("codec", "How sound or film is encoded, such as Opus", dublin_core="format"),
    _number("sample_rate_hz", "Sound: samples a second"),
    _number("channels", "Sound: number of channels"),
    _number("bit_rate", "Sound and film: bits a second, on average"),
    _text("label", "What people call it"),
    _text("language", "ISO 639 code, where it has one"),
    Column("part_number", Integer, nullable=False, server_default="1", comment="Which part of the recording, from 1"),
    *_access(),
    _position(),
    comment="Files of testimonies",
)

attachment_version = Table(
    "attachment_version",
    metadata,
    _id(),
    _link("attachment.id", "The file that a newer version took the place of"),
    Column("original_name", Text, nullable=False, comment="File name when it came in (NFC)"),
    Column("media_type", Text, nullable=False, comment="IANA media type, by content"),
    Column("bytes", Integer, nullable=False, comment="Size in bytes"),
    Column("sha256", Text, nullable=False, index=True, comment="SHA-256 of the bytes: the file's address in media/"),
    _number("duration_ms", "Length of a recording in milliseconds"),
    Column("replaced_at", Text, nullable=False, comment="When the newer version came (ISO 8601, UTC)"),
    comment="Earlier versions of files, which can be brought back",
)

transcript = Table(
    "transcript",
    metadata,
    _id(),
    _uuid(),
    _link("testimony.id", "The testimony"),
    _link("attachment.id", "The file that it was read from", required=False),
    _text("language", "ISO 639 code", dublin_core="language", ohms="transcript_alt_lang"),
    Column(
        "kind",
        Text,
        nullable=False,
        server_default="verbatim",
        comment="verbatim or translation",
        info={"ohms": "translate"},
    ),
    Column("status", Text, nullable=False, server_default="draft", comment="draft or reviewed"),
    *_access(),
    _position(),
    comment="Texts of testimonies, one language each",
)

passage = Table(
    "passage",
    metadata,
    _id(),
    _link("transcript.id", "The transcript", index=False),
    _link("testimony.id", "The testimony (that of the transcript), for search"),
    Column("ordinal", Integer, nullable=False, comment="Place in the transcript, from 1"),
    _text("speaker", "Who speaks, as the transcript names them"),
    Column("text", Text, nullable=False, comment="The words", info={"ohms": "transcript, vtt_transcript"}),
    _number("start_ms", "Start in milliseconds from the start of its part; absent: unknown"),
    _number("end_ms", "End in milliseconds from the start of its part; absent: unknown"),
    Column("part_number", Integer, nullable=False, server_default="1", comment="Which part of the recording, from 1"),
    Column(
        "estimated",
        Integer,
        nullable=False,
        server_default="0",
        comment="1: its start was reckoned from the length of the words, nobody has heard it",
    ),
    *_access(),
    Index("passage_place", "transcript_id", "ordinal"),
    comment="Speaker turns, cues or paragraphs: the unit of search",
)

speaker = Table(
    "speaker",
    metadata,
    _id(),
    _link("testimony.id", "The testimony (that of the transcript)"),
    _link("transcript.id", "The transcript", index=False),
    Column("label", Text, nullable=False, comment="How the transcript names them"),
    _link("participation.id", "The person in the testimony whom the label means"),
    UniqueConstraint("transcript_id", "label"),
    comment="Speakers whose label somebody has tied to a person",
)

quote = Table(
    "quote",
    metadata,
    _id(),
    _uuid(),
    _link("testimony.id", "The testimony"),
    _link("transcript.id", "The transcript"),
    Column(
        "first_passage_id", Integer, ForeignKey("passage.id"), nullable=False, index=True, comment="Where it begins"
    ),
    Column("first_offset", Integer, nullable=False, comment="Code points into the first passage"),
    Column("last_passage_id", Integer, ForeignKey("passage.id"), nullable=False, index=True, comment="Where it ends"),
    Column("last_offset", Integer, nullable=False, comment="Code points into the last passage, exclusive"),
    Column("exact", Text, nullable=False, comment="The words themselves (W3C TextQuoteSelector)"),
    _text("prefix", "Up to 32 code points before"),
    _text("suffix", "Up to 32 code points after"),
    _text("main_idea", "One sentence that sums up what the quote says"),
    _text("note", "Notes for the archive's own people"),
    _text("translation", "The words in another language, for those who do not read the transcript's"),
    _text("edited", "The words as an editor set them for print; absent: as they were said"),
    Column(
        "position",
        Integer,
        nullable=False,
        server_default="0",
        comment="Place in the order that people gave the quotes; numbers have gaps, so that moving one writes one",
    ),
    Column("starred", Integer, nullable=False, server_default="0", comment="1: marked with a star"),
    Column(
        "state",
        Text,
        nullable=False,
        server_default="anchored",
        comment="anchored: its words stand there; lost: they do not any more; kept: nor do they, but it was kept so",
    ),
    Column("created_at", Text, nullable=False, comment="When it was kept (ISO 8601, UTC)"),
    Index("quote_position", "position"),
    comment="Verbatim stretches of transcripts that were kept",
)

former_passage = Table(
    "former_passage",
    metadata,
    _id(),
    _link("testimony.id", "The testimony (that of the quote)"),
    _link("quote.id", "The quote that lost its words"),
    Column("ordinal", Integer, nullable=False, comment="Place in the transcript when it held the words, from 1"),
    _text("speaker", "Who spoke, as the transcript named them"),
    Column("text", Text, nullable=False, comment="The words of the quote that stood in it"),
    _number("start_ms", "Start in milliseconds from the start of its part; absent: unknown"),
    _number("end_ms", "End in milliseconds from the start of its part; absent: unknown"),
    Column("part_number", Integer, nullable=False, server_default="1", comment="Which part of the recording, from 1"),
    *_access(),
    comment="Passages as they were when they held the words of quotes that have lost them",
)

quote_theme = Table(
    "quote_theme",
    metadata,
    _id(),
    _link("quote.id", "The quote"),
    _link("theme.id", "The theme"),
    _position(),
    UniqueConstraint("quote_id", "theme_id"),
    comment="Themes of a quote",
)

selection = Table(
    "selection",
    metadata,
    _id(),
    _uuid(),
    Column("name", Text(collation="NOCASE"), nullable=False, unique=True, comment="Name"),
    _text("note", "Notes for the archive's own people"),
    Column("created_at", Text, nullable=False, comment="When it was made (ISO 8601, UTC)"),
    comment="Ordered, named lists made to be exported",
)

selection_item = Table(
    "selection_item",
    metadata,
    _id(),
    _link("selection.id", "The selection"),
    Column("kind", Text, nullable=False, comment="testimony, quote, heading, text or note"),
    _link("testimony.id", "The testimony, for kind testimony", required=False),
    _link("quote.id", "The quote, for kind quote", required=False),
    _text("heading", "The words, for kinds heading, text and note"),
    _position(),
    comment="What stands in selections, in order",
)

selection_source = Table(
    "selection_source",
    metadata,
    _id(),
    _uuid(),
    _link("selection.id", "The selection that it fills"),
    Column("kind", Text, nullable=False, comment="testimonies, or quotes: every passage found"),
    _text("query", "The words, in the query language"),
    Column("choices", Text, nullable=False, comment="Keys of what is chosen, by facet (JSON)"),
    Column("sort", Text, nullable=False, comment="relevance, date or code"),
    Column("only_publishable", Integer, nullable=False, comment="1: only what may leave the archive as a quote"),
    Column(
        "known",
        Text,
        nullable=False,
        comment="What it has found so far: ids by the UUID of testimony or transcript (JSON)",
    ),
    comment="Searches that fill selections",
)

saved_search = Table(
    "saved_search",
    metadata,
    _id(),
    _uuid(),
    Column("name", Text(collation="NOCASE"), nullable=False, unique=True, comment="Name"),
    _text("query", "The words, in the query language"),
    Column(
        "choices",
        Text,
        nullable=False,
        comment="Keys of what is chosen, by facet; under all_languages the names that are left out (JSON)",
    ),
    Column("sort", Text, nullable=False, comment="relevance, date or code"),
    Column("only_publishable", Integer, nullable=False, comment="1: only what may leave the archive as a quote"),
    Column("created_at", Text, nullable=False, comment="When it was kept (ISO 8601, UTC)"),
    comment="Searches that were kept under a name",
)

record_template = Table(
    "record_template",
    metadata,
    _id(),
    _uuid(),
    Column("name", Text(collation="NOCASE"), nullable=False, unique=True, comment="Name"),
    Column(
        "fields",
        Text,
        nullable=False,
        comment="What a new record begins with, by the names of table fields (JSON); people by their UUID",
    ),
    Column("created_at", Text, nullable=False, comment="When it was kept (ISO 8601, UTC)"),
    comment="Templates for new records, for interviews that have much in common",
)

change_set = Table(
    "change_set",
    metadata,
    _id(),
    _uuid(),
    Column("at", Text, nullable=False, comment="When (ISO 8601, UTC)"),
    Column("label", Text, nullable=False, comment="Name of the change, a template in English"),
    Column("label_values", Text, nullable=False, server_default="{}", comment="Values that fill the template (JSON)"),
    Column(
        "reverses_id", Integer, ForeignKey("change_set.id"), nullable=True, comment="The change set that this undoes"
    ),
    comment="Accepted changes, one a row",
)

change = Table(
    "change",
    metadata,
    _id(),
    _link("change_set.id", "The change set"),
    Column("table_name", Text, nullable=False, comment="Which table"),
    Column("row_id", Integer, nullable=False, comment="Which row of it"),
    Column("before", Text, nullable=True, comment="Changed columns before (JSON); absent: the row is new"),
    Column("after", Text, nullable=True, comment="Changed columns after (JSON); absent: the row was deleted"),
    Index("change_row", "table_name", "row_id"),
    comment="What each change set changed, row by row: the change log",
)

fixity_check = Table(
    "fixity_check",
    metadata,
    _id(),
    _uuid(),
    Column("started_at", Text, nullable=False, index=True, comment="When it began (ISO 8601, UTC)"),
    Column("ended_at", Text, nullable=False, comment="When it ended, or last went on (ISO 8601, UTC)"),
    Column("cause", Text, nullable=False, comment="ingest, scheduled, asked or repair"),
    Column("outcome", Text, nullable=False, comment="sound or damaged"),
    Column("files", Integer, nullable=False, comment="How many files were looked at"),
    Column("bytes", Integer, nullable=False, comment="Their size in bytes"),
    Column("rows", Integer, nullable=False, comment="How many rows of the database were looked at; 0: not these"),
    Column("problems", Integer, nullable=False, comment="How many things were found damaged"),
    Column("is_whole", Integer, nullable=False, comment="1: everything was looked at"),
    comment="Fixity checks, the events of PREMIS; no edits, so the change log does not know them",
)

file_fixity = Table(
    "file_fixity",
    metadata,
    _id(),
    Column("sha256", Text, nullable=False, unique=True, comment="Which file: the SHA-256 of its content"),
    Column("checked_at", Text, nullable=False, index=True, comment="When it was last looked at (ISO 8601, UTC)"),
    Column("outcome", Text, nullable=False, comment="sound, altered, missing, unreadable or lost (given up)"),
    Column("since", Text, nullable=False, comment="Since when it is so (ISO 8601, UTC)"),
    comment="How each file was when it was last looked at; none: it never was",
)
