"""What correcting transcripts needs, quotes that can be translated, ordered and searched, and saved searches.

Revision: 0003
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    _let_transcripts_be_corrected()
    _let_quotes_be_listed()
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


def _let_quotes_be_listed() -> None:
    """Their translation, an order of somebody's own, and their words in the index."""
    op.add_column("quote", sa.Column("translation", sa.Text(), server_default="", nullable=False))
    op.add_column("quote", sa.Column("position", sa.Integer(), server_default="0", nullable=False))
    op.create_index("quote_position", "quote", ["position"], unique=False)
    op.execute("UPDATE quote SET position = id << 20")  # in the order in which they were kept, with room between
    op.execute(
        "CREATE VIRTUAL TABLE quote_index USING fts5(words, keys, content='', contentless_delete=1, tokenize='ascii')"
    )
    op.execute("INSERT INTO quote_index (quote_index, rank) VALUES ('hashsize', 33554432)")


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
