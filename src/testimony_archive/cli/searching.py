"""The commands search and select, and the options that both narrow by."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Annotated, Final

import typer

from testimony_archive.cli.archives import ArchivePath, Json
from testimony_archive.cli.output import answer, answer_json, counted, progress_bars, tell, testimonies
from testimony_archive.cli.parts import Parts
from testimony_archive.domain.errors import NoPassageFound, NothingSimilar
from testimony_archive.domain.excerpts import excerpt
from testimony_archive.domain.localisation import country_name, format_partial_date
from testimony_archive.domain.queries import Facet, PassageHit, SearchPage, SearchRequest, Sort, TestimonyHit
from testimony_archive.domain.selection_sources import SourceKind
from testimony_archive.domain.timecode import format_time_code

if TYPE_CHECKING:
    from testimony_archive.services.workspace import Workspace

Themes = Annotated[list[str] | None, typer.Option("--theme", help="Key, number or label of a theme; may be repeated.")]
Countries = Annotated[list[str] | None, typer.Option("--country", help="Code or name of a country; may be repeated.")]
Roles = Annotated[list[str] | None, typer.Option("--role", help="Key or label of a role; may be repeated.")]
Languages = Annotated[list[str] | None, typer.Option("--language", help="Code or name of a language; may be repeated.")]
AllLanguages = Annotated[
    bool, typer.Option("--all-languages", help="Words stand for a theme's names in every language too.")
]
NotWidened = Annotated[
    list[str] | None, typer.Option("--not-widened", help="A name that --all-languages leaves out; may be repeated.")
]
OPTIONS_WITH_VALUE = frozenset(
    {
        *("--theme", "--country", "--role", "--language", "--not-widened", "--sort"),
        *("--limit", "--offset", "--passages", "--width", "--out"),
    }
)
"""The options of search and concordance that a value follows."""

_LONGEST: Final = 480
"""Letters of a passage in the answer; of a longer one what stands around the first word found. --json has all of it."""
_WITH_QUERY = frozenset({"search", "concordance"})

QUERY_HELP: Final = """\
What a QUERY may hold:

\b
  word another         both, in any of their forms      "these words"     in this order
  one OR two           either                           one -two          without the second
  (one OR two) three   grouped                          =form             exactly this form
  begin*  *end  m?n    any letters, one letter          mistaken~         with a typing error (~2: two)
  "one two"~5          close to each other              like:"one two"    the more of them the better

\b
  theme:  role:  country:  language:  project:  goal:  code:PE*  speaker:  year:2019..2021
  has:  audio, video, recording, photo, consent, date, theme, quote
  is:  draft, described, reviewed, published, pseudonymous, starred
  access:  open, internal, closed

In a shell, put the QUERY between single quotes. It may begin with a minus sign.
"""
"""What stands below the options of search."""


def with_query_for_argument(arguments: Sequence[str]) -> list[str]:
    """The arguments of a search so that a query may begin with a minus sign, as one that leaves a word out does.

    No option of search or concordance begins with one minus sign alone: what does is the query, wherever it stands.
    """
    if not _WITH_QUERY.intersection(arguments[:1]) or "--" in arguments:
        return list(arguments)
    others: list[str] = []
    query: list[str] = []
    for before, each in zip(["", *arguments], arguments, strict=False):
        is_query = re.match(r"-[^-]", each) and before not in OPTIONS_WITH_VALUE
        (query if is_query else others).append(each)
    return [*others, "--", *query] if query else others


def search(
    context: typer.Context,
    archive: ArchivePath,
    query: Annotated[str, typer.Argument(metavar="QUERY", help="Words, fields and operators, as below.")] = "",
    theme: Themes = None,
    country: Countries = None,
    role: Roles = None,
    language: Languages = None,
    all_languages: AllLanguages = False,
    not_widened: NotWidened = None,
    sort: Annotated[Sort, typer.Option(help="Order of the testimonies.")] = Sort.RELEVANCE,
    limit: Annotated[int, typer.Option(min=0, help="How many testimonies.")] = 20,
    offset: Annotated[int, typer.Option(min=0, help="How many testimonies to pass over.")] = 0,
    passages: Annotated[int, typer.Option(min=0, help="How many passages of each testimony.")] = 3,
    as_json: Json = False,
) -> None:
    """Find passages by words, theme, country, role and language."""
    parts: Parts = context.obj
    with parts.workspaces.open(archive, read_only=True) as workspace:
        request = SearchRequest(
            text=query,
            choices=choices(workspace, theme, country, role, language),
            sort=sort,
            limit=limit,
            offset=offset,
            passages_per_testimony=passages,
            all_languages=all_languages,
            not_widened=frozenset(not_widened or ()),
        )
        page = workspace.searching.search(request)
        from testimony_archive.services.searching import as_json as search_json

        document = search_json(page)
    if as_json:
        answer_json(document)
    else:
        print_page(page)


def similar(
    context: typer.Context,
    archive: ArchivePath,
    code: Annotated[str, typer.Argument(metavar="CODE", help="Code of a testimony.")],
    ordinal: Annotated[int, typer.Argument(metavar="ORDINAL", min=1, help="Which of its passages, counted from 1.")],
    theme: Themes = None,
    country: Countries = None,
    role: Roles = None,
    language: Languages = None,
    limit: Annotated[int, typer.Option(min=0, help="How many testimonies.")] = 20,
    offset: Annotated[int, typer.Option(min=0, help="How many testimonies to pass over.")] = 0,
    passages: Annotated[int, typer.Option(min=0, help="How many passages of each testimony.")] = 3,
    own: Annotated[bool, typer.Option("--own", help="Also passages of the same testimony.")] = False,
    as_json: Json = False,
) -> None:
    """Find passages that share rare words with one passage; the query that does it is told first."""
    parts: Parts = context.obj
    with parts.workspaces.open(archive, read_only=True) as workspace:
        (testimony_id,) = workspace.catalogue.testimony_ids([code])
        likeness = workspace.similar.at(testimony_id, ordinal, code)
        if not likeness.words:
            raise NothingSimilar(code=code, ordinal=ordinal)
        request = SearchRequest(
            text=(replace(likeness, without="") if own else likeness).query(),
            choices=choices(workspace, theme, country, role, language),
            limit=limit,
            offset=offset,
            passages_per_testimony=passages,
        )
        page = workspace.searching.search(request)
        from testimony_archive.services.searching import as_json as search_json

        document = search_json(page)
    if as_json:
        answer_json(document)
    else:
        answer(request.text)
        print_page(page)


def select(
    context: typer.Context,
    archive: ArchivePath,
    name: Annotated[str, typer.Argument(metavar="NAME", help="Name of the selection; made where it is new.")],
    codes: Annotated[list[str] | None, typer.Argument(metavar="[CODE]...", help="Testimonies to add.")] = None,
    query: Annotated[str | None, typer.Option(help="Add what this search finds.")] = None,
    theme: Themes = None,
    country: Countries = None,
    role: Roles = None,
    language: Languages = None,
    all_languages: AllLanguages = False,
    not_widened: NotWidened = None,
    as_what: Annotated[
        SourceKind, typer.Option("--as", help="testimonies, or quotes: every passage found.")
    ] = SourceKind.TESTIMONIES,
    refresh: Annotated[
        bool, typer.Option("--refresh", help="Add what is new to the searches that filled it; tell what is gone.")
    ] = False,
) -> None:
    """Add testimonies, or every passage found as a quote, to a selection; or refresh one that searches filled."""
    parts: Parts = context.obj
    with parts.workspaces.open(archive) as workspace, progress_bars():
        if refresh:
            _refresh(workspace, name)
            return
        named = workspace.catalogue.testimony_ids(codes or [])
        narrowed = choices(workspace, theme, country, role, language)
        request = SearchRequest(
            query or "", narrowed, all_languages=all_languages, not_widened=frozenset(not_widened or ())
        )
        found = request if query is not None or narrowed else None
        if found is not None and not named and not _finds(workspace, found, as_what):
            raise NoPassageFound(query=query or "")
        selection_id = workspace.selecting.find_or_create(name)
        if named:
            workspace.selecting.add_testimonies(selection_id, named)
        if found is not None:
            workspace.selection_sources.fill(selection_id, as_what, found)
        held = workspace.selecting.by_name(name).items
    answer(f"{name}: {counted(len(held), 'item')}.")


def _finds(workspace: Workspace, request: SearchRequest, kind: SourceKind) -> int:
    """How much of a kind a search finds."""
    page = workspace.searching.search(replace(request, limit=0))
    return page.passages if kind is SourceKind.QUOTES else page.testimonies


def _refresh(workspace: Workspace, name: str) -> None:
    selection = workspace.selecting.by_name(name)
    _, done = workspace.selection_sources.refresh(selection)
    items = workspace.selecting.items(selection.selection_id)
    answer(f"{selection.name}: {counted(len(items), 'item')}, {done.added} of them new.")
    gone = [each for each in items if each.item.item_id in done.gone and each.testimony is not None]
    if gone:
        answer(f"No longer found: {len(gone)}")
        for each in gone:
            words = "" if each.quote is None else f": “{' '.join(each.quote.anchor.exact.split())}”"
            answer(f"  {each.testimony.code if each.testimony else ''}{words}")


def choices(
    workspace: Workspace,
    theme: list[str] | None,
    country: list[str] | None,
    role: list[str] | None,
    language: list[str] | None,
) -> Mapping[Facet, frozenset[str]]:
    """The facets' choices out of what was typed.

    Raises:
        UnknownTerm: one of them is not known; the nearest names are listed.
    """
    return workspace.searching.resolve_choices(theme or (), country or (), role or (), language or ())


def print_page(page: SearchPage) -> None:
    """A page of answers, as the command search gives it."""
    tell_notices(page)
    answer(f"{counted(page.passages, 'passage')} in {testimonies(page.testimonies)}")
    for hit in page.hits:
        answer()
        answer(_heading(hit))
        for record in hit.record:
            answer(f"    [{record.field}] {_marked(*excerpt(record.text, record.highlights, _LONGEST))}")
        for passage in hit.passages:
            answer(f"    {_place(passage)}{_marked(*excerpt(passage.text, passage.highlights, _LONGEST))}")
        more = hit.passage_count - len(hit.passages)
        if more > 0:
            answer(f"    … {counted(more, 'more passage')}")


def tell_notices(page: SearchPage) -> None:
    """Tell how a query was read, what all languages added to it, and what may have been meant."""
    if page.notice:
        tell(page.notice)
    for each in page.widened:
        tell(f"Also looked for, beside “{each.typed}”: {', '.join(each.added) or 'nothing'}")
    if page.did_you_mean:
        tell(f"Did you mean: {page.did_you_mean}")


def _heading(hit: TestimonyHit) -> str:
    facts = [country_name(code, "en") for code in hit.countries]
    if hit.date is not None:
        facts.append(format_partial_date(hit.date, "en"))
    title = typer.style(f"{hit.code}  {hit.title}".strip(), bold=True)
    return f"{title}  ({', '.join(facts)})" if facts else title


def _place(passage: PassageHit) -> str:
    """The number, time and speaker of a passage, as the command show gives them."""
    time = f"[{format_time_code(passage.start_ms)}] " if passage.start_ms is not None else ""
    speaker = f"{passage.speaker}: " if passage.speaker else ""
    return f"{passage.ordinal}. {time}{speaker}"


def _marked(text: str, highlights: tuple[tuple[int, int], ...]) -> str:
    shown: list[str] = []
    reached = 0
    for start, end in highlights:
        shown += [text[reached:start], typer.style(text[start:end], bold=True, underline=True)]
        reached = end
    return " ".join("".join([*shown, text[reached:]]).split())
