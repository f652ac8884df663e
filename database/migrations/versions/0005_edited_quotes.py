"""The words of a quote as they were edited for print, beside those that were said.

Revision: 0005
"""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("quote", sa.Column("edited", sa.Text(), server_default="", nullable=False))
