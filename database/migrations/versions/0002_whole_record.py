"""The whole record: what practice asks of an interview, facts of recordings, versions of files.

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
    # SQLite takes a foreign key only with a new table.
    with op.batch_alter_table("consent", copy_from=_consent_before(), recreate="always") as batch:
        batch.add_column(sa.Column("attachment_id", sa.Integer(), nullable=True))
        batch.create_foreign_key(op.f("consent_attachment_id_attachment"), "attachment", ["attachment_id"], ["id"])
        batch.create_index(op.f("consent_attachment_id"), ["attachment_id"], unique=False)
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


def _consent_before() -> sa.Table:
    """The table as the first schema has it, its constraints in their order."""
    return sa.Table(
        "consent",
        sa.MetaData(),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("testimony_id", sa.Integer(), nullable=False),
        sa.Column("moment", sa.Text(), nullable=False),
        sa.Column("form", sa.Text(), nullable=False),
        sa.Column("given_on", sa.Text(), nullable=True),
        sa.Column("uses", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["testimony_id"], ["testimony.id"], name="consent_testimony_id_testimony"),
        sa.PrimaryKeyConstraint("id", name="consent_primary"),
        sa.UniqueConstraint("testimony_id", "moment", name="consent_testimony_id_unique"),
        sa.Index("consent_testimony_id", "testimony_id"),
    )
