"""The commands on saved searches: saved list, keep, run, rename, forget."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Annotated

import typer

from testimony_archive.cli.archives import ArchivePath, Json
from testimony_archive.cli.changing import tell_done
from testimony_archive.cli.output import answer, answer_json, testimonies
from testimony_archive.cli.parts import Parts
from testimony_archive.cli.searching import (
    AllLanguages,
    Countries,
    Languages,
    NotWidened,
    Roles,
    Themes,
    choices,
    print_page,
)
from testimony_archive.domain.errors import NoSuchSavedSearch
from testimony_archive.domain.progress import NoProgress
from testimony_archive.domain.queries import SavedSearch, SearchRequest, Sort
from testimony_archive.domain.text import fold

if TYPE_CHECKING:
    from testimony_archive.services.workspace import Workspace

Name = Annotated[str, typer.Argument(metavar="NAME", help="Name of a saved search.")]


def make_group() -> typer.Typer:
    """The commands that begin with saved."""
    group = typer.Typer(help="Keep searches under a name and run them again.", no_args_is_help=True)
    group.command("list")(list_searches)
    for command in (keep, run, rename, forget):
        group.command(command.__name__)(command)
    return group


def list_searches(context: typer.Context, archive: ArchivePath, as_json: Json = False) -> None:
    """List the saved searches with how many testimonies each finds now."""
    parts: Parts = context.obj
    with parts.workspaces.open(archive, read_only=True) as workspace:
        held = workspace.saved_searches.all()
        counts = workspace.saved_searches.counts(NoProgress())
    if as_json:
        answer_json([_json(each, counts[each.saved_search_id]) for each in held])
        return
    for each in held:
        answer(f"{each.name}: {_in_words(each.request)}: {testimonies(counts[each.saved_search_id])}")
    if not held:
        answer("No search is saved yet.")


def keep(
    context: typer.Context,
    archive: ArchivePath,
    name: Annotated[str, typer.Argument(metavar="NAME", help="What it is to be called.")],
    query: Annotated[str, typer.Argument(metavar="QUERY", help="As for the command search.")] = "",
    theme: Themes = None,
    country: Countries = None,
    role: Roles = None,
    language: Languages = None,
    all_languages: AllLanguages = False,
    not_widened: NotWidened = None,
    sort: Annotated[Sort, typer.Option(help="Order of the testimonies.")] = Sort.RELEVANCE,
) -> None:
    """Keep a search under a name; one that there is asks for this from now on."""
    parts: Parts = context.obj
    with parts.workspaces.open(archive) as workspace:
        request = SearchRequest(
            text=query,
            choices=choices(workspace, theme, country, role, language),
            sort=sort,
            all_languages=all_languages,
            not_widened=frozenset(not_widened or ()),
        )
        held = _find(workspace, name)
        if held is None:
            change, _ = workspace.saved_searches.save(name, request)
        else:
            change = workspace.saved_searches.change(held.saved_search_id, request)
    tell_done(change)


def run(
    context: typer.Context,
    archive: ArchivePath,
    name: Name,
    limit: Annotated[int, typer.Option(min=0, help="How many testimonies.")] = 20,
    offset: Annotated[int, typer.Option(min=0, help="How many testimonies to pass over.")] = 0,
    as_json: Json = False,
) -> None:
    """Search as a saved search says; the answer is that of the command search."""
    parts: Parts = context.obj
    with parts.workspaces.open(archive, read_only=True) as workspace:
        request = replace(_required(workspace, name).request, limit=limit, offset=offset)
        page = workspace.searching.search(request)
        from testimony_archive.services.searching import as_json as search_json

        document = search_json(page)
    if as_json:
        answer_json(document)
    else:
        print_page(page)


def rename(
    context: typer.Context,
    archive: ArchivePath,
    name: Name,
    new: Annotated[str, typer.Argument(metavar="NEW", help="The name from now on.")],
) -> None:
    """Give a saved search another name."""
    parts: Parts = context.obj
    with parts.workspaces.open(archive) as workspace:
        change = workspace.saved_searches.rename(_required(workspace, name).saved_search_id, new)
    tell_done(change)


def forget(context: typer.Context, archive: ArchivePath, name: Name) -> None:
    """Remove a saved search; what it finds stays as it is."""
    parts: Parts = context.obj
    with parts.workspaces.open(archive) as workspace:
        change = workspace.saved_searches.delete(_required(workspace, name).saved_search_id)
    tell_done(change)


def _find(workspace: Workspace, name: str) -> SavedSearch | None:
    held = workspace.saved_searches.all()
    return next((each for each in held if fold(each.name) == fold(name.strip())), None)


def _required(workspace: Workspace, name: str) -> SavedSearch:
    found = _find(workspace, name)
    if found is None:
        raise NoSuchSavedSearch(name=name)
    return found


def _in_words(request: SearchRequest) -> str:
    chosen = [f"{facet.value} {', '.join(sorted(keys))}" for facet, keys in request.choices.items()]
    if request.all_languages:
        left_out = f" without {', '.join(sorted(request.not_widened))}" if request.not_widened else ""
        chosen.append(f"all languages{left_out}")
    return "; ".join([f"“{request.text}”" if request.text else "everything", *chosen])


def _json(search: SavedSearch, found: int) -> dict[str, object]:
    request = search.request
    return {
        "name": search.name,
        "query": request.text,
        "choices": {facet.value: sorted(keys) for facet, keys in request.choices.items()},
        "sort": request.sort.value,
        "all_languages": request.all_languages,
        "not_widened": sorted(request.not_widened),
        "testimonies": found,
    }
