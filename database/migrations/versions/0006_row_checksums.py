"""A checksum of every row of the catalogue, so that damage to the file is found; triggers keep them.

The triggers, and the checksums of the rows that are there, follow when all migrations have run (`storage/migrate.py`).

Revision: 0006
"""

from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute(
        "CREATE TABLE row_checksum (table_name TEXT NOT NULL, row_id NOT NULL, checksum INTEGER NOT NULL,"
        " PRIMARY KEY (table_name, row_id)) WITHOUT ROWID"
    )
