"""The commands put together, and how errors end."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Annotated

import typer

from testimony_archive import __version__
from testimony_archive.cli import (
    archives,
    backups,
    concordance,
    correcting,
    demonstrating,
    exporting,
    importing,
    quoting,
    reading_back,
    records,
    repairing,
    saved,
    searching,
    selections,
    setting,
    showing,
    terms,
    undoing,
)
from testimony_archive.cli.output import tell_error, tell_fault
from testimony_archive.cli.parts import Parts
from testimony_archive.config.fault_report import FAULT
from testimony_archive.domain.errors import ArchiveError

EXPECTED_ERROR = 1

logger = logging.getLogger(__name__)


def make_app() -> typer.Typer:
    """The command line's grammar: without a command the window opens."""
    app = typer.Typer(
        name="testimony-archive",
        help="Stores testimonies with their recordings and transcripts, finds what was said, and publishes it to Word.",
        no_args_is_help=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )
    app.callback(invoke_without_command=True)(_main)
    app.command("open")(archives.open_archive)
    app.command("new")(archives.new)
    app.command("sample")(archives.sample)
    app.command("import")(importing.import_sources)
    app.command("search", epilog=searching.QUERY_HELP)(searching.search)
    app.command("similar")(searching.similar)
    app.command("concordance", epilog=searching.QUERY_HELP)(concordance.concordance)
    app.command("show")(showing.show)
    app.command("select")(searching.select)
    app.command("export", context_settings={"allow_extra_args": True})(exporting.export)
    app.command("read-back", context_settings={"allow_extra_args": True})(reading_back.read_back)
    app.command("transcript")(exporting.transcript)
    app.command("add")(records.add)
    app.command("delete")(records.delete)
    app.command("attach")(records.attach)
    app.add_typer(records.make_person_group(), name="person")
    app.command("set")(setting.set_field)
    app.add_typer(correcting.make_group(), name="correct")
    app.add_typer(quoting.make_group(), name="quote")
    app.add_typer(selections.make_group(), name="selection")
    app.add_typer(terms.make_group(), name="term")
    app.add_typer(saved.make_group(), name="saved")
    app.command("undo")(undoing.undo)
    app.command("redo")(undoing.redo)
    app.command("verify")(repairing.verify)
    app.command("repair")(repairing.repair)
    app.command("backup")(backups.backup)
    app.command("backups")(backups.list_backups)
    app.command("restore")(backups.restore)
    app.command("reindex")(archives.reindex)
    app.command("info")(archives.info)
    app.command("demo")(demonstrating.demo)
    return app


def run(arguments: Sequence[str], parts: Parts) -> int:
    """Run one command and give its exit status: 0 done, 1 expected error, 2 wrong usage, 3 damage found, 70 a fault of
    the program."""
    command = typer.main.get_command(make_app())
    try:
        command.main(searching.with_query_for_argument(arguments), prog_name="testimony-archive", obj=parts)
    except SystemExit as end:  # Typer ends so, done or used wrongly, once it has said what there is to say
        return end.code if isinstance(end.code, int) else int(end.code is not None)
    except ArchiveError as error:
        tell_error(error)
        return EXPECTED_ERROR
    except Exception as error:
        logger.exception("an unexpected exception")
        tell_fault(error, parts.log)
        return FAULT
    return 0


def _main(
    context: typer.Context,
    version: Annotated[bool, typer.Option("--version", help="Tell the version.")] = False,
) -> None:
    parts: Parts = context.obj
    if version:
        typer.echo(f"testimony-archive {__version__}")
        raise typer.Exit
    if context.invoked_subcommand is None:
        raise typer.Exit(parts.run_window(None))
