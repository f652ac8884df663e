"""The commands on quotes: quote list, keep, set, star, unstar, give-up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Final

import typer

from testimony_archive.cli import changing
from testimony_archive.cli.archives import ArchivePath, Json
from testimony_archive.cli.output import answer, answer_json, counted, tell
from testimony_archive.cli.parts import Parts
from testimony_archive.cli.places import (
    Code,
    InLanguage,
    OfKind,
    PassageNumber,
    passages_from,
    place_of_words,
    transcript_of,
)
from testimony_archive.cli.searching import Countries, Languages, Roles, Themes, choices
from testimony_archive.domain.bulk_edits import BulkOperation
from testimony_archive.domain.notices import sentences
from testimony_archive.domain.quote_edits import QuoteEdit, QuoteField
from testimony_archive.domain.quote_list import QuoteFacet, QuotePage, QuoteRequest, QuoteRow, QuoteSort, QuoteTrait
from testimony_archive.domain.timecode import format_time_code

if TYPE_CHECKING:
    from testimony_archive.domain.vocabularies import Vocabularies

Numbers = Annotated[list[int], typer.Argument(metavar="NUMBER...", help="Quotes by number, as quote list tells it.")]
_OWN: Final = ("translation", "edited")
"""What each quote has of its own, so that it is set in one at a time."""
_FIELDS: Final[dict[str, QuoteField | None]] = {
    **{each.value: each for each in QuoteField if each is not QuoteField.STAR},
    **dict.fromkeys(_OWN),
}


def make_group() -> typer.Typer:
    """The commands that begin with quote."""
    group = typer.Typer(help="List, keep, describe and give up quotes.", no_args_is_help=True)
    group.command("list")(list_quotes)
    group.command("keep")(keep)
    group.command("set")(set_field)
    group.command("star")(star)
    group.command("unstar")(unstar)
    group.command("give-up")(give_up)
    return group


def list_quotes(
    context: typer.Context,
    archive: ArchivePath,
    query: Annotated[str, typer.Argument(metavar="QUERY", help="Words of the quotes or of what is said of them.")] = "",
    theme: Themes = None,
    country: Countries = None,
    role: Roles = None,
    language: Languages = None,
    state: Annotated[list[QuoteTrait] | None, typer.Option(help="All of these have to be so.")] = None,
    sort: Annotated[QuoteSort, typer.Option(help="Order of the quotes.")] = QuoteSort.TESTIMONY,
    publishable: Annotated[bool, typer.Option("--publishable", help="Only what may leave the archive today.")] = False,
    as_json: Json = False,
) -> None:
    """List quotes with their numbers, which the other commands take."""
    parts: Parts = context.obj
    with parts.workspaces.open(archive, read_only=True) as workspace:
        narrowed = choices(workspace, theme, country, role, language)
        chosen = {QuoteFacet(facet.value): keys for facet, keys in narrowed.items()}
        chosen |= {QuoteFacet.STATE: frozenset(each.value for each in state)} if state else {}
        request = QuoteRequest(text=query, choices=chosen, sort=sort, only_publishable=publishable)
        page = workspace.quote_listing.page(request)
        vocabularies = workspace.catalogue.vocabularies()
    if as_json:
        answer_json(_json(page, vocabularies))
        return
    if page.notices:
        tell(sentences(page.notices))
    answer(f"{counted(len(page.rows), 'quote')} of {page.total}")
    for row in page.rows:
        _print(row, vocabularies)


def keep(
    context: typer.Context,
    archive: ArchivePath,
    code: Code,
    passage: PassageNumber,
    words: Annotated[str, typer.Argument(metavar="WORDS", help="Some words of it; otherwise all.")] = "",
    until: Annotated[int | None, typer.Option(metavar="PASSAGE", help="The last passage, where it is several.")] = None,
    main_idea: Annotated[str, typer.Option(help="One sentence that sums it up.")] = "",
    theme: Annotated[list[str] | None, typer.Option(help="Instead of the testimony's own themes.")] = None,
    note: Annotated[str, typer.Option(help="For those who work with the archive; it does not leave.")] = "",
    starred: Annotated[bool, typer.Option("--star", help="It is one of the best.")] = False,
    language: InLanguage = "",
    kind: OfKind = None,
) -> None:
    """Keep a passage, some words of one, or several that follow one another, as a quote."""
    if words and until is not None:
        raise typer.BadParameter("give words of one passage, or --until another one")
    parts: Parts = context.obj
    with parts.workspaces.open(archive) as workspace:
        transcript_id = transcript_of(workspace, code, language, kind)
        held = passages_from(workspace, code, transcript_id, passage, passage if until is None else until)
        start, end = place_of_words(held[0], words) if words else (0, len(held[-1].text))
        if not words and len(held) == 1 and not (main_idea or theme or note or starred):
            change, (number,) = workspace.quoting.keep_passages([held[0].passage_id])
        else:
            change, number = workspace.quoting.keep_words(
                (held[0].passage_id, start),
                (held[-1].passage_id, end),
                main_idea=main_idea,
                themes=theme,
                note=note,
                starred=starred,
            )
    changing.tell_done(change)
    answer(f"It is quote {number}.")


def set_field(
    context: typer.Context,
    archive: ArchivePath,
    field: Annotated[str, typer.Argument(metavar="FIELD", help="main_idea, theme, note, translation or edited.")],
    numbers: Numbers,
    to: changing.To = None,
    add: changing.Add = None,
    remove: changing.Remove = None,
    replace: changing.Replace = None,
    by: changing.By = None,
    clear: changing.Clear = False,
    dry_run: changing.DryRun = False,
) -> None:
    """Set, add to, replace in or clear one field of quotes: all of them, or none; one undo takes it back."""
    wanted = changing.operation(to=to, add=add, remove=remove, replace=replace, by=by, clear=clear)
    known = changing.field_named(field, _FIELDS)
    if known is None:
        if len(numbers) > 1 or dry_run or wanted.kind not in {BulkOperation.SET, BulkOperation.CLEAR}:
            raise typer.BadParameter(f"{field} is set (--to, --clear) in one quote at a time")
        _set_own(context, archive, numbers[0], field, wanted.value)
        return
    _edit(context, archive, numbers, QuoteEdit(known, wanted.kind, wanted.value, wanted.replacement), dry_run=dry_run)


def star(context: typer.Context, archive: ArchivePath, numbers: Numbers) -> None:
    """Give quotes a star: they are the best."""
    _edit(context, archive, numbers, QuoteEdit(QuoteField.STAR, BulkOperation.SET))


def unstar(context: typer.Context, archive: ArchivePath, numbers: Numbers) -> None:
    """Take the star of quotes away."""
    _edit(context, archive, numbers, QuoteEdit(QuoteField.STAR, BulkOperation.CLEAR))


def give_up(context: typer.Context, archive: ArchivePath, numbers: Numbers) -> None:
    """Give quotes up; selections lose them too, and undo brings all of it back."""
    parts: Parts = context.obj
    with parts.workspaces.open(archive) as workspace:
        change = workspace.quote_editing.delete(workspace.catalogue.quote_ids(numbers))
    changing.tell_done(change)


def _set_own(context: typer.Context, archive: ArchivePath, number: int, field: str, text: str) -> None:
    parts: Parts = context.obj
    with parts.workspaces.open(archive) as workspace:
        (quote_id,) = workspace.catalogue.quote_ids([number])
        if field == "edited":
            change = workspace.quoting.edit_quote(quote_id, edited=text)
        else:
            change = workspace.quoting.edit_quote(quote_id, translation=text)
    changing.tell_done(change)


def _edit(
    context: typer.Context, archive: ArchivePath, numbers: list[int], edit: QuoteEdit, *, dry_run: bool = False
) -> None:
    parts: Parts = context.obj
    with parts.workspaces.open(archive, read_only=dry_run) as workspace:
        quote_ids = workspace.catalogue.quote_ids(numbers)
        if not dry_run:
            changing.tell_done(workspace.quote_editing.apply(quote_ids, edit))
            return
        preview = workspace.quote_editing.preview(quote_ids, edit)
    same = counted(len(preview.same), "quote")
    answer(f"Would change {counted(len(preview.changes), 'quote')}; {same} so already.")


def _print(row: QuoteRow, vocabularies: Vocabularies) -> None:
    time = format_time_code(row.start_ms) if row.start_ms is not None else ""
    where = ", ".join(each for each in (row.code, row.person, time) if each)
    answer()
    answer(f"{row.quote_id}. {'★ ' if row.starred else ''}“{' '.join(row.words.split())}” ({where})")
    facts = {
        "main idea": row.main_idea,
        "themes": "; ".join(vocabularies.themes[each].labels.in_language("en") for each in row.themes),
        "edited": row.edited,
        "translation": row.translation,
        "note": row.note,
        "state": row.state.value if row.state.value != "anchored" else "",
        "stays inside": "" if row.decision.allowed else row.decision.text(),
    }
    for name, value in facts.items():
        if value:
            answer(f"    {name}: {' '.join(value.split())}")


def _json(page: QuotePage, vocabularies: Vocabularies) -> dict[str, object]:
    return {
        "quotes": len(page.rows),
        "total": page.total,
        "notice": sentences(page.notices) or None,
        "list": [
            {
                "number": each.quote_id,
                "code": each.code,
                "exact": each.words,
                "speaker": each.person,
                "start_ms": each.start_ms,
                "end_ms": each.end_ms,
                "language": each.language,
                "main_idea": each.main_idea,
                "themes": [vocabularies.themes[one].key for one in each.themes],
                "starred": each.starred,
                "note": each.note,
                "translation": each.translation,
                "edited": each.edited,
                "state": each.state.value,
                "may_leave": each.decision.allowed,
                "reason": each.decision.text(),
            }
            for each in page.rows
        ],
    }
