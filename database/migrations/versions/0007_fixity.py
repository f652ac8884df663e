"""The history of fixity checks, and how each file was at its last one.

Revision: 0007
"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "fixity_check",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.Text(), nullable=False),
        sa.Column("started_at", sa.Text(), nullable=False),
        sa.Column("ended_at", sa.Text(), nullable=False),
        sa.Column("cause", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("files", sa.Integer(), nullable=False),
        sa.Column("bytes", sa.Integer(), nullable=False),
        sa.Column("rows", sa.Integer(), nullable=False),
        sa.Column("problems", sa.Integer(), nullable=False),
        sa.Column("is_whole", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("fixity_check_primary")),
        sa.UniqueConstraint("uuid", name=op.f("fixity_check_uuid_unique")),
    )
    op.create_index(op.f("fixity_check_started_at"), "fixity_check", ["started_at"], unique=False)
    op.create_table(
        "file_fixity",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("checked_at", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("since", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("file_fixity_primary")),
        sa.UniqueConstraint("sha256", name=op.f("file_fixity_sha256_unique")),
    )
    op.create_index(op.f("file_fixity_checked_at"), "file_fixity", ["checked_at"], unique=False)
