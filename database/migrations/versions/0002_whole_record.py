"""The whole record: what practice asks of an interview, facts of recordings, versions of files, templates, and what
correcting transcripts needs.

Revision: 0002
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for table, names in {
        "role": ("synonyms",),
        "project": ("synonyms",),
        "testimony": ("repository", "funder", "rights_statement", "related", "equipment"),
        "attachment": ("codec",),
        "quote": ("translation",),
    }.items():
        for name in names:
            op.add_column(table, sa.Column(name, sa.Text(), server_default="", nullable=False))
    for name in ("sample_rate_hz", "channels", "bit_rate"):
        op.add_column("attachment", sa.Column(name, sa.Integer(), nullable=True))
    op.add_column("quote", sa.Column("position", sa.Integer(), server_default="0", nullable=False))
    op.create_index("quote_position", "quote", ["position"], unique=False)
    op.execute("UPDATE quote SET position = id << 20")  # in the order in which they were kept, with room between
    op.execute(
        "CREATE VIRTUAL TABLE quote_index USING fts5(words, keys, content='', contentless_delete=1, tokenize='ascii')"
    )
    op.execute("INSERT INTO quote_index (quote_index, rank) VALUES ('hashsize', 33554432)")
    _put_up_consent_anew()
    op.create_table(
        "attachment_version",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("attachment_id", sa.Integer(), nullable=False),
        sa.Column("original_name", sa.Text(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("bytes", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("duration_ms", sa.Integer(), nullable=True),
        sa.Column("replaced_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["attachment_id"], ["attachment.id"], name=op.f("attachment_version_attachment_id_attachment")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("attachment_version_primary")),
    )
    for column in ("attachment_id", "sha256"):
        op.create_index(op.f(f"attachment_version_{column}"), "attachment_version", [column], unique=False)
    op.create_table(
        "record_template",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(collation="NOCASE"), nullable=False),
        sa.Column("fields", sa.Text(), nullable=False),
        sa.Column("created_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("record_template_primary")),
        sa.UniqueConstraint("name", name=op.f("record_template_name_unique")),
        sa.UniqueConstraint("uuid", name=op.f("record_template_uuid_unique")),
    )
    op.create_table(
        "saved_search",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(collation="NOCASE"), nullable=False),
        sa.Column("query", sa.Text(), server_default="", nullable=False),
        sa.Column("choices", sa.Text(), nullable=False),
        sa.Column("sort", sa.Text(), nullable=False),
        sa.Column("only_publishable", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("saved_search_primary")),
        sa.UniqueConstraint("name", name=op.f("saved_search_name_unique")),
        sa.UniqueConstraint("uuid", name=op.f("saved_search_uuid_unique")),
    )
    _let_transcripts_be_corrected()


def _let_transcripts_be_corrected() -> None:
    """Times that were reckoned, speakers tied to people, and quotes that lost their words."""
    op.add_column("passage", sa.Column("estimated", sa.Integer(), server_default="0", nullable=False))
    op.add_column("quote", sa.Column("state", sa.Text(), server_default="anchored", nullable=False))
    op.create_table(
        "speaker",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("testimony_id", sa.Integer(), nullable=False),
        sa.Column("transcript_id", sa.Integer(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("participation_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["participation_id"], ["participation.id"], name=op.f("speaker_participation_id_participation")
        ),
        sa.ForeignKeyConstraint(["testimony_id"], ["testimony.id"], name=op.f("speaker_testimony_id_testimony")),
        sa.ForeignKeyConstraint(["transcript_id"], ["transcript.id"], name=op.f("speaker_transcript_id_transcript")),
        sa.PrimaryKeyConstraint("id", name=op.f("speaker_primary")),
        sa.UniqueConstraint("transcript_id", "label", name=op.f("speaker_transcript_id_unique")),
    )
    for column in ("testimony_id", "participation_id"):
        op.create_index(op.f(f"speaker_{column}"), "speaker", [column], unique=False)
    op.create_table(
        "former_passage",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("testimony_id", sa.Integer(), nullable=False),
        sa.Column("quote_id", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("speaker", sa.Text(), server_default="", nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("start_ms", sa.Integer(), nullable=True),
        sa.Column("end_ms", sa.Integer(), nullable=True),
        sa.Column("part_number", sa.Integer(), server_default="1", nullable=False),
        sa.Column("access", sa.Text(), server_default="open", nullable=False),
        sa.Column("access_until", sa.Text(), nullable=True),
        sa.Column("access_reason", sa.Text(), server_default="", nullable=False),
        sa.CheckConstraint("access IN ('open', 'internal', 'closed')", name=op.f("former_passage_access_check")),
        sa.ForeignKeyConstraint(["quote_id"], ["quote.id"], name=op.f("former_passage_quote_id_quote")),
        sa.ForeignKeyConstraint(["testimony_id"], ["testimony.id"], name=op.f("former_passage_testimony_id_testimony")),
        sa.PrimaryKeyConstraint("id", name=op.f("former_passage_primary")),
    )
    for column in ("testimony_id", "quote_id"):
        op.create_index(op.f(f"former_passage_{column}"), "former_passage", [column], unique=False)


def _put_up_consent_anew() -> None:
    """With the form that shows it: SQLite takes a new foreign key only with a new table."""
    op.create_table(
        "consent_with_form",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("testimony_id", sa.Integer(), nullable=False),
        sa.Column("moment", sa.Text(), nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("given_on", sa.Text(), nullable=True),
        sa.Column("uses", sa.Text(), server_default="", nullable=False),
        sa.Column("attachment_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["attachment_id"], ["attachment.id"], name=op.f("consent_attachment_id_attachment")),
        sa.ForeignKeyConstraint(["testimony_id"], ["testimony.id"], name=op.f("consent_testimony_id_testimony")),
        sa.PrimaryKeyConstraint("id", name=op.f("consent_primary")),
        sa.UniqueConstraint("testimony_id", "moment", name=op.f("consent_testimony_id_unique")),
    )
    columns = "id, testimony_id, moment, form, given_on, uses"
    op.execute(f"INSERT INTO consent_with_form ({columns}) SELECT {columns} FROM consent")  # noqa: S608 - our own names
    op.drop_table("consent")
    op.rename_table("consent_with_form", "consent")
    for column in ("attachment_id", "testimony_id"):
        op.create_index(op.f(f"consent_{column}"), "consent", [column], unique=False)
