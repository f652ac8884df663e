"""Searches that fill selections, so that these can be refreshed.

Revision: 0004
"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "selection_source",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("uuid", sa.Text(), nullable=False),
        sa.Column("selection_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("query", sa.Text(), server_default="", nullable=False),
        sa.Column("choices", sa.Text(), nullable=False),
        sa.Column("sort", sa.Text(), nullable=False),
        sa.Column("only_publishable", sa.Integer(), nullable=False),
        sa.Column("known", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["selection_id"], ["selection.id"], name=op.f("selection_source_selection_id_selection")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("selection_source_primary")),
        sa.UniqueConstraint("uuid", name=op.f("selection_source_uuid_unique")),
    )
    op.create_index(op.f("selection_source_selection_id"), "selection_source", ["selection_id"], unique=False)
