"""The archive's database: the only user of SQLAlchemy and Alembic. No object of theirs leaves here."""
