"""Runs the migrations on the connection that the program hands over; there is no other way to run them."""

from alembic import context

from testimony_archive.storage.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
    transactional_ddl=False,  # the program has opened the transaction around all of them
)
context.run_migrations()
