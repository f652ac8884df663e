"""The whole record: what practice asks of an interview, facts of recordings, versions of files, templates.

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
    }.items():
        for name in names:
            op.add_column(table, sa.Column(name, sa.Text(), server_default="", nullable=False))
    for name in ("sample_rate_hz", "channels", "bit_rate"):
        op.add_column("attachment", sa.Column(name, sa.Integer(), nullable=True))
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
