"""The first schema: the catalogue, the change log and the search index.

Revision: 0001
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "change_set",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.Text(), nullable=False),
        sa.Column("at", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("label_values", sa.Text(), server_default="{}", nullable=False),
        sa.Column("reverses_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["reverses_id"], ["change_set.id"], name=op.f("change_set_reverses_id_change_set")),
        sa.PrimaryKeyConstraint("id", name=op.f("change_set_primary")),
        sa.UniqueConstraint("uuid", name=op.f("change_set_uuid_unique")),
    )
    op.create_table(
        "country",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("country_primary")),
        sa.UniqueConstraint("code", name=op.f("country_code_unique")),
    )
    op.create_table(
        "goal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("label_en", sa.Text(), server_default="", nullable=False),
        sa.Column("label_es", sa.Text(), server_default="", nullable=False),
        sa.Column("label_fr", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("goal_primary")),
    )
    op.create_table(
        "person",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.Column("pseudonym", sa.Text(), server_default="", nullable=False),
        sa.Column("gender", sa.Text(), nullable=True),
        sa.Column("birth_year", sa.Integer(), nullable=True),
        sa.Column("biography", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("person_primary")),
        sa.UniqueConstraint("uuid", name=op.f("person_uuid_unique")),
    )
    op.create_index("person_name", "person", ["name"], unique=False)
    op.create_table(
        "project",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("project_primary")),
        sa.UniqueConstraint("name", name=op.f("project_name_unique")),
        sa.UniqueConstraint("uuid", name=op.f("project_uuid_unique")),
    )
    op.create_table(
        "role",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("label_en", sa.Text(), server_default="", nullable=False),
        sa.Column("label_es", sa.Text(), server_default="", nullable=False),
        sa.Column("label_fr", sa.Text(), server_default="", nullable=False),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("role_primary")),
        sa.UniqueConstraint("key", name=op.f("role_key_unique")),
        sa.UniqueConstraint("uuid", name=op.f("role_uuid_unique")),
    )
    op.create_table(
        "selection",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(collation="NOCASE"), nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("created_at", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("selection_primary")),
        sa.UniqueConstraint("name", name=op.f("selection_name_unique")),
        sa.UniqueConstraint("uuid", name=op.f("selection_uuid_unique")),
    )
    op.create_table(
        "setting",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("setting_primary")),
    )
    op.create_table(
        "theme",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.Text(), nullable=False),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("theme_id", sa.Integer(), nullable=True),
        sa.Column("number", sa.Text(), server_default="", nullable=False),
        sa.Column("label_en", sa.Text(), server_default="", nullable=False),
        sa.Column("label_es", sa.Text(), server_default="", nullable=False),
        sa.Column("label_fr", sa.Text(), server_default="", nullable=False),
        sa.Column("synonyms", sa.Text(), server_default="", nullable=False),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(["theme_id"], ["theme.id"], name=op.f("theme_theme_id_theme")),
        sa.PrimaryKeyConstraint("id", name=op.f("theme_primary")),
        sa.UniqueConstraint("key", name=op.f("theme_key_unique")),
        sa.UniqueConstraint("uuid", name=op.f("theme_uuid_unique")),
    )
    op.create_index(op.f("theme_theme_id"), "theme", ["theme_id"], unique=False)
    op.create_table(
        "change",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("change_set_id", sa.Integer(), nullable=False),
        sa.Column("table_name", sa.Text(), nullable=False),
        sa.Column("row_id", sa.Integer(), nullable=False),
        sa.Column("before", sa.Text(), nullable=True),
        sa.Column("after", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["change_set_id"], ["change_set.id"], name=op.f("change_change_set_id_change_set")),
        sa.PrimaryKeyConstraint("id", name=op.f("change_primary")),
    )
    op.create_index(op.f("change_change_set_id"), "change", ["change_set_id"], unique=False)
    op.create_index("change_row", "change", ["table_name", "row_id"], unique=False)
    op.create_table(
        "testimony",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.Text(), nullable=False),
        sa.Column("code", sa.Text(collation="NOCASE"), nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("date", sa.Text(), nullable=True),
        sa.Column("date_from", sa.Text(), nullable=True),
        sa.Column("date_to", sa.Text(), nullable=True),
        sa.Column("place", sa.Text(), server_default="", nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=True),
        sa.Column("collection", sa.Text(), server_default="", nullable=False),
        sa.Column("series", sa.Text(), server_default="", nullable=False),
        sa.Column("summary", sa.Text(), server_default="", nullable=False),
        sa.Column("status", sa.Text(), server_default="draft", nullable=False),
        sa.Column("notes", sa.Text(), server_default="", nullable=False),
        sa.Column("access", sa.Text(), server_default="open", nullable=False),
        sa.Column("access_until", sa.Text(), nullable=True),
        sa.Column("access_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("created_at", sa.Text(), nullable=False),
        sa.Column("changed_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["project_id"], ["project.id"], name=op.f("testimony_project_id_project")),
        sa.PrimaryKeyConstraint("id", name=op.f("testimony_primary")),
        sa.CheckConstraint("access IN ('open', 'internal', 'closed')", name=op.f("testimony_access_check")),
        sa.CheckConstraint(
            "status IN ('draft', 'described', 'reviewed', 'published')", name=op.f("testimony_status_check")
        ),
        sa.UniqueConstraint("code", name=op.f("testimony_code_unique")),
        sa.UniqueConstraint("uuid", name=op.f("testimony_uuid_unique")),
    )
    op.create_index("testimony_date_from", "testimony", ["date_from"], unique=False)
    op.create_index(op.f("testimony_project_id"), "testimony", ["project_id"], unique=False)
    op.create_table(
        "attachment",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.Text(), nullable=False),
        sa.Column("testimony_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("original_name", sa.Text(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("bytes", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("duration_ms", sa.Integer(), nullable=True),
        sa.Column("label", sa.Text(), server_default="", nullable=False),
        sa.Column("language", sa.Text(), server_default="", nullable=False),
        sa.Column("part_number", sa.Integer(), server_default="1", nullable=False),
        sa.Column("access", sa.Text(), server_default="open", nullable=False),
        sa.Column("access_until", sa.Text(), nullable=True),
        sa.Column("access_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(["testimony_id"], ["testimony.id"], name=op.f("attachment_testimony_id_testimony")),
        sa.PrimaryKeyConstraint("id", name=op.f("attachment_primary")),
        sa.CheckConstraint("access IN ('open', 'internal', 'closed')", name=op.f("attachment_access_check")),
        sa.UniqueConstraint("uuid", name=op.f("attachment_uuid_unique")),
    )
    op.create_index(op.f("attachment_sha256"), "attachment", ["sha256"], unique=False)
    op.create_index(op.f("attachment_testimony_id"), "attachment", ["testimony_id"], unique=False)
    op.create_table(
        "consent",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("testimony_id", sa.Integer(), nullable=False),
        sa.Column("moment", sa.Text(), nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("given_on", sa.Text(), nullable=True),
        sa.Column("uses", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["testimony_id"], ["testimony.id"], name=op.f("consent_testimony_id_testimony")),
        sa.PrimaryKeyConstraint("id", name=op.f("consent_primary")),
        sa.UniqueConstraint("testimony_id", "moment", name=op.f("consent_testimony_id_unique")),
    )
    op.create_index(op.f("consent_testimony_id"), "consent", ["testimony_id"], unique=False)
    op.create_table(
        "main_idea",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("testimony_id", sa.Integer(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(["testimony_id"], ["testimony.id"], name=op.f("main_idea_testimony_id_testimony")),
        sa.PrimaryKeyConstraint("id", name=op.f("main_idea_primary")),
    )
    op.create_index(op.f("main_idea_testimony_id"), "main_idea", ["testimony_id"], unique=False)
    op.create_table(
        "participation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.Text(), nullable=False),
        sa.Column("testimony_id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Integer(), nullable=False),
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("role_id", sa.Integer(), nullable=True),
        sa.Column("institution", sa.Text(), server_default="", nullable=False),
        sa.Column("country", sa.Text(), server_default="", nullable=False),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["person.id"], name=op.f("participation_person_id_person")),
        sa.ForeignKeyConstraint(["role_id"], ["role.id"], name=op.f("participation_role_id_role")),
        sa.ForeignKeyConstraint(["testimony_id"], ["testimony.id"], name=op.f("participation_testimony_id_testimony")),
        sa.PrimaryKeyConstraint("id", name=op.f("participation_primary")),
        sa.UniqueConstraint("uuid", name=op.f("participation_uuid_unique")),
    )
    op.create_index(op.f("participation_person_id"), "participation", ["person_id"], unique=False)
    op.create_index(op.f("participation_role_id"), "participation", ["role_id"], unique=False)
    op.create_index(op.f("participation_testimony_id"), "participation", ["testimony_id"], unique=False)
    op.create_table(
        "testimony_country",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("testimony_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["testimony_id"], ["testimony.id"], name=op.f("testimony_country_testimony_id_testimony")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("testimony_country_primary")),
        sa.UniqueConstraint("testimony_id", "code", name=op.f("testimony_country_testimony_id_unique")),
    )
    op.create_index(op.f("testimony_country_code"), "testimony_country", ["code"], unique=False)
    op.create_index(op.f("testimony_country_testimony_id"), "testimony_country", ["testimony_id"], unique=False)
    op.create_table(
        "testimony_goal",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("testimony_id", sa.Integer(), nullable=False),
        sa.Column("goal_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["goal_id"], ["goal.id"], name=op.f("testimony_goal_goal_id_goal")),
        sa.ForeignKeyConstraint(["testimony_id"], ["testimony.id"], name=op.f("testimony_goal_testimony_id_testimony")),
        sa.PrimaryKeyConstraint("id", name=op.f("testimony_goal_primary")),
        sa.UniqueConstraint("testimony_id", "goal_id", name=op.f("testimony_goal_testimony_id_unique")),
    )
    op.create_index(op.f("testimony_goal_goal_id"), "testimony_goal", ["goal_id"], unique=False)
    op.create_index(op.f("testimony_goal_testimony_id"), "testimony_goal", ["testimony_id"], unique=False)
    op.create_table(
        "testimony_keyword",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("testimony_id", sa.Integer(), nullable=False),
        sa.Column("word", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["testimony_id"], ["testimony.id"], name=op.f("testimony_keyword_testimony_id_testimony")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("testimony_keyword_primary")),
        sa.UniqueConstraint("testimony_id", "word", name=op.f("testimony_keyword_testimony_id_unique")),
    )
    op.create_index(op.f("testimony_keyword_testimony_id"), "testimony_keyword", ["testimony_id"], unique=False)
    op.create_table(
        "testimony_language",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("testimony_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["testimony_id"], ["testimony.id"], name=op.f("testimony_language_testimony_id_testimony")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("testimony_language_primary")),
        sa.UniqueConstraint("testimony_id", "code", name=op.f("testimony_language_testimony_id_unique")),
    )
    op.create_index(op.f("testimony_language_testimony_id"), "testimony_language", ["testimony_id"], unique=False)
    op.create_table(
        "testimony_theme",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("testimony_id", sa.Integer(), nullable=False),
        sa.Column("theme_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(
            ["testimony_id"], ["testimony.id"], name=op.f("testimony_theme_testimony_id_testimony")
        ),
        sa.ForeignKeyConstraint(["theme_id"], ["theme.id"], name=op.f("testimony_theme_theme_id_theme")),
        sa.PrimaryKeyConstraint("id", name=op.f("testimony_theme_primary")),
        sa.UniqueConstraint("testimony_id", "theme_id", name=op.f("testimony_theme_testimony_id_unique")),
    )
    op.create_index(op.f("testimony_theme_testimony_id"), "testimony_theme", ["testimony_id"], unique=False)
    op.create_index(op.f("testimony_theme_theme_id"), "testimony_theme", ["theme_id"], unique=False)
    op.create_table(
        "transcript",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.Text(), nullable=False),
        sa.Column("testimony_id", sa.Integer(), nullable=False),
        sa.Column("attachment_id", sa.Integer(), nullable=True),
        sa.Column("language", sa.Text(), server_default="", nullable=False),
        sa.Column("kind", sa.Text(), server_default="verbatim", nullable=False),
        sa.Column("status", sa.Text(), server_default="draft", nullable=False),
        sa.Column("access", sa.Text(), server_default="open", nullable=False),
        sa.Column("access_until", sa.Text(), nullable=True),
        sa.Column("access_reason", sa.Text(), server_default="", nullable=False),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(["attachment_id"], ["attachment.id"], name=op.f("transcript_attachment_id_attachment")),
        sa.ForeignKeyConstraint(["testimony_id"], ["testimony.id"], name=op.f("transcript_testimony_id_testimony")),
        sa.PrimaryKeyConstraint("id", name=op.f("transcript_primary")),
        sa.CheckConstraint("access IN ('open', 'internal', 'closed')", name=op.f("transcript_access_check")),
        sa.UniqueConstraint("uuid", name=op.f("transcript_uuid_unique")),
    )
    op.create_index(op.f("transcript_attachment_id"), "transcript", ["attachment_id"], unique=False)
    op.create_index(op.f("transcript_testimony_id"), "transcript", ["testimony_id"], unique=False)
    op.create_table(
        "passage",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("transcript_id", sa.Integer(), nullable=False),
        sa.Column("testimony_id", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("speaker", sa.Text(), server_default="", nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("start_ms", sa.Integer(), nullable=True),
        sa.Column("end_ms", sa.Integer(), nullable=True),
        sa.Column("part_number", sa.Integer(), server_default="1", nullable=False),
        sa.Column("access", sa.Text(), server_default="open", nullable=False),
        sa.Column("access_until", sa.Text(), nullable=True),
        sa.Column("access_reason", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["testimony_id"], ["testimony.id"], name=op.f("passage_testimony_id_testimony")),
        sa.ForeignKeyConstraint(["transcript_id"], ["transcript.id"], name=op.f("passage_transcript_id_transcript")),
        sa.PrimaryKeyConstraint("id", name=op.f("passage_primary")),
        sa.CheckConstraint("access IN ('open', 'internal', 'closed')", name=op.f("passage_access_check")),
    )
    op.create_index("passage_place", "passage", ["transcript_id", "ordinal"], unique=False)
    op.create_index(op.f("passage_testimony_id"), "passage", ["testimony_id"], unique=False)
    op.create_table(
        "quote",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.Text(), nullable=False),
        sa.Column("testimony_id", sa.Integer(), nullable=False),
        sa.Column("transcript_id", sa.Integer(), nullable=False),
        sa.Column("first_passage_id", sa.Integer(), nullable=False),
        sa.Column("first_offset", sa.Integer(), nullable=False),
        sa.Column("last_passage_id", sa.Integer(), nullable=False),
        sa.Column("last_offset", sa.Integer(), nullable=False),
        sa.Column("exact", sa.Text(), nullable=False),
        sa.Column("prefix", sa.Text(), server_default="", nullable=False),
        sa.Column("suffix", sa.Text(), server_default="", nullable=False),
        sa.Column("main_idea", sa.Text(), server_default="", nullable=False),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("starred", sa.Integer(), server_default="0", nullable=False),
        sa.Column("created_at", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["first_passage_id"], ["passage.id"], name=op.f("quote_first_passage_id_passage")),
        sa.ForeignKeyConstraint(["last_passage_id"], ["passage.id"], name=op.f("quote_last_passage_id_passage")),
        sa.ForeignKeyConstraint(["testimony_id"], ["testimony.id"], name=op.f("quote_testimony_id_testimony")),
        sa.ForeignKeyConstraint(["transcript_id"], ["transcript.id"], name=op.f("quote_transcript_id_transcript")),
        sa.PrimaryKeyConstraint("id", name=op.f("quote_primary")),
        sa.UniqueConstraint("uuid", name=op.f("quote_uuid_unique")),
    )
    op.create_index(op.f("quote_first_passage_id"), "quote", ["first_passage_id"], unique=False)
    op.create_index(op.f("quote_last_passage_id"), "quote", ["last_passage_id"], unique=False)
    op.create_index(op.f("quote_testimony_id"), "quote", ["testimony_id"], unique=False)
    op.create_index(op.f("quote_transcript_id"), "quote", ["transcript_id"], unique=False)
    op.create_table(
        "quote_theme",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("quote_id", sa.Integer(), nullable=False),
        sa.Column("theme_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(["quote_id"], ["quote.id"], name=op.f("quote_theme_quote_id_quote")),
        sa.ForeignKeyConstraint(["theme_id"], ["theme.id"], name=op.f("quote_theme_theme_id_theme")),
        sa.PrimaryKeyConstraint("id", name=op.f("quote_theme_primary")),
        sa.UniqueConstraint("quote_id", "theme_id", name=op.f("quote_theme_quote_id_unique")),
    )
    op.create_index(op.f("quote_theme_quote_id"), "quote_theme", ["quote_id"], unique=False)
    op.create_index(op.f("quote_theme_theme_id"), "quote_theme", ["theme_id"], unique=False)
    op.create_table(
        "selection_item",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("selection_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("testimony_id", sa.Integer(), nullable=True),
        sa.Column("quote_id", sa.Integer(), nullable=True),
        sa.Column("heading", sa.Text(), server_default="", nullable=False),
        sa.Column("position", sa.Integer(), server_default="0", nullable=False),
        sa.ForeignKeyConstraint(["quote_id"], ["quote.id"], name=op.f("selection_item_quote_id_quote")),
        sa.ForeignKeyConstraint(["selection_id"], ["selection.id"], name=op.f("selection_item_selection_id_selection")),
        sa.ForeignKeyConstraint(["testimony_id"], ["testimony.id"], name=op.f("selection_item_testimony_id_testimony")),
        sa.PrimaryKeyConstraint("id", name=op.f("selection_item_primary")),
    )
    op.create_index(op.f("selection_item_quote_id"), "selection_item", ["quote_id"], unique=False)
    op.create_index(op.f("selection_item_selection_id"), "selection_item", ["selection_id"], unique=False)
    op.create_index(op.f("selection_item_testimony_id"), "selection_item", ["testimony_id"], unique=False)

    # Words come cut and folded from the program's own analysis, so the tokenizer has only to part them at spaces:
    # 'ascii' takes every byte of a letter beyond ASCII as part of a word. 32 MB of postings are held during a write
    # before they are flushed, which builds an index in two thirds of the time.
    for index in ("passage_index", "record_index"):
        op.execute(
            f"CREATE VIRTUAL TABLE {index} USING fts5(words, keys, content='', contentless_delete=1, tokenize='ascii')"
        )
    op.execute("INSERT INTO passage_index (passage_index, rank) VALUES ('hashsize', 33554432)")
    op.execute("INSERT INTO record_index (record_index, rank) VALUES ('hashsize', 33554432)")
    op.execute(
        "CREATE TABLE vocabulary (surface TEXT NOT NULL, language TEXT NOT NULL, folded TEXT NOT NULL,"
        " key TEXT NOT NULL, PRIMARY KEY (surface, language)) WITHOUT ROWID"
    )
    op.execute("CREATE INDEX vocabulary_folded ON vocabulary (folded)")
    op.execute("CREATE INDEX vocabulary_key ON vocabulary (key)")
