"""The commands on selections: their order, the words in them, and others made of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from testimony_archive.cli.archives import ArchivePath, Json
from testimony_archive.cli.changing import tell_done
from testimony_archive.cli.output import answer, answer_json, counted
from testimony_archive.cli.parts import Parts
from testimony_archive.domain.localisation import INTERFACE_LANGUAGES
from testimony_archive.domain.publication import Grouping
from testimony_archive.domain.records import ItemKind

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from testimony_archive.domain.changes import ChangeSet
    from testimony_archive.domain.records import Selection
    from testimony_archive.domain.selection_totals import SelectionTotals
    from testimony_archive.services.selecting import SelectedItem
    from testimony_archive.services.workspace import Workspace

Name = Annotated[str, typer.Argument(metavar="NAME", help="Name of a selection.")]
New = Annotated[str, typer.Argument(metavar="NEW", help="Name of the selection that is made.")]
Words = Annotated[str, typer.Argument(metavar="WORDS", help="What it says.")]
Places = Annotated[list[int], typer.Argument(metavar="PLACE...", help="Places in it, as selection show tells them.")]
Before = Annotated[int | None, typer.Option(min=1, metavar="PLACE", help="Before what stands there; else at the end.")]
InLanguage = Annotated[str, typer.Option(help="Language of the names that count: en, es or fr.")]
_MINUTE = 60_000


def make_group() -> typer.Typer:
    """The commands that begin with selection."""
    group = typer.Typer(help="Put selections in order, and make others of them.", no_args_is_help=True)
    group.command("list")(list_selections)
    group.command("take-out")(take_out)
    for command in (show, heading, text, note, move, arrange, rename, duplicate, merge, split, delete):
        group.command(command.__name__)(command)
    return group


def list_selections(context: typer.Context, archive: ArchivePath, as_json: Json = False) -> None:
    """List the selections with how much each holds."""
    parts: Parts = context.obj
    with parts.workspaces.open(archive, read_only=True) as workspace:
        held = workspace.selecting.selections()
        totals = [workspace.selecting.totals(workspace.selecting.items(each.selection_id)) for each in held]
    if as_json:
        answer_json([{"name": one.name, **_totals_json(of_it)} for one, of_it in zip(held, totals, strict=True)])
        return
    for one, of_it in zip(held, totals, strict=True):
        answer(f"{one.name}: {_in_words(of_it)}")
    if not held:
        answer("There is no selection yet.")


def show(context: typer.Context, archive: ArchivePath, name: Name, as_json: Json = False) -> None:
    """Show what stands in a selection, by its places, and how each item may leave."""
    parts: Parts = context.obj
    with parts.workspaces.open(archive, read_only=True) as workspace:
        selection = workspace.selecting.by_name(name)
        items = workspace.selecting.items(selection.selection_id)
        totals = workspace.selecting.totals(items)
    if as_json:
        listed = [_item_json(place, each) for place, each in enumerate(items, start=1)]
        answer_json({"name": selection.name, **_totals_json(totals), "list": listed})
        return
    answer(f"{selection.name}: {_in_words(totals)}")
    for place, each in enumerate(items, start=1):
        answer(f"{place:>4}  {_line(each)}")


def heading(context: typer.Context, archive: ArchivePath, name: Name, words: Words, before: Before = None) -> None:
    """Put a heading into a selection."""
    _add_words(context, archive, name, ItemKind.HEADING, words, before)


def text(context: typer.Context, archive: ArchivePath, name: Name, words: Words, before: Before = None) -> None:
    """Put a text into a selection, which is printed where it stands."""
    _add_words(context, archive, name, ItemKind.TEXT, words, before)


def note(context: typer.Context, archive: ArchivePath, name: Name, words: Words, before: Before = None) -> None:
    """Put a note to the editors into a selection, which never leaves."""
    _add_words(context, archive, name, ItemKind.NOTE, words, before)


def move(context: typer.Context, archive: ArchivePath, name: Name, places: Places, before: Before = None) -> None:
    """Move what stands at some places, in the order given."""

    def work(workspace: Workspace, selection: Selection) -> ChangeSet:
        ids = _ids_at(selection, places)
        return workspace.selecting.move(selection.selection_id, ids, _position(selection, before))

    _change(context, archive, name, work)


def take_out(context: typer.Context, archive: ArchivePath, name: Name, places: Places) -> None:
    """Take out what stands at some places; testimonies and quotes stay in the archive."""
    _change(
        context,
        archive,
        name,
        lambda workspace, held: workspace.selecting.remove(held.selection_id, _ids_at(held, places)),
    )


def arrange(
    context: typer.Context,
    archive: ArchivePath,
    name: Name,
    by: Annotated[str, typer.Argument(metavar="BY", help="code, theme, country, role or date.")],
    language: InLanguage = "en",
) -> None:
    """Put the items under each heading in order."""
    from testimony_archive.services.selection_arranging import ArrangeBy

    if by not in [*ArrangeBy]:
        raise typer.BadParameter(f"BY is one of {', '.join(ArrangeBy)}, not “{by}”")
    _check(language)
    _change(
        context,
        archive,
        name,
        lambda workspace, held: workspace.selection_arranging.arrange(held.selection_id, ArrangeBy(by), language),
    )


def rename(context: typer.Context, archive: ArchivePath, name: Name, new: New) -> None:
    """Give a selection another name."""
    _change(context, archive, name, lambda workspace, held: workspace.selecting.rename(held.selection_id, new))


def delete(context: typer.Context, archive: ArchivePath, name: Name) -> None:
    """Remove a selection; what it lists stays in the archive."""
    _change(context, archive, name, lambda workspace, held: workspace.selecting.delete(held.selection_id))


def duplicate(context: typer.Context, archive: ArchivePath, name: Name, new: New) -> None:
    """Make a second selection with the same items."""
    _change(
        context, archive, name, lambda workspace, held: workspace.selection_making.duplicate(held.selection_id, new)[0]
    )


def merge(
    context: typer.Context,
    archive: ArchivePath,
    new: New,
    names: Annotated[list[str], typer.Argument(metavar="NAME...", help="The selections that it is made of.")],
) -> None:
    """Make one selection of several, which stay as they are."""
    parts: Parts = context.obj
    with parts.workspaces.open(archive) as workspace:
        ids = [workspace.selecting.by_name(each).selection_id for each in names]
        change, _ = workspace.selection_making.merge(ids, new)
    tell_done(change)


def split(
    context: typer.Context,
    archive: ArchivePath,
    name: Name,
    by: Annotated[Grouping, typer.Argument(metavar="BY", help="theme, country, role or project.")],
    language: InLanguage = "en",
) -> None:
    """Make a selection for each theme, country, role or project; the one that there is stays as it is."""
    if by is Grouping.NONE:
        raise typer.BadParameter("BY is one of theme, country, role and project")
    _check(language)
    parts: Parts = context.obj
    with parts.workspaces.open(archive) as workspace:
        change, made = workspace.selection_making.split(workspace.selecting.by_name(name).selection_id, by, language)
        names = {each.selection_id: each.name for each in workspace.selecting.selections()}
    tell_done(change)
    for each in made:
        answer(f"  {names[each]}")


def _add_words(
    context: typer.Context, archive: ArchivePath, name: str, kind: ItemKind, words: str, before: int | None
) -> None:
    _change(
        context,
        archive,
        name,
        lambda workspace, held: workspace.selecting.add_words(held.selection_id, kind, words, _position(held, before)),
    )


def _change(
    context: typer.Context, archive: ArchivePath, name: str, work: Callable[[Workspace, Selection], ChangeSet]
) -> None:
    parts: Parts = context.obj
    with parts.workspaces.open(archive) as workspace:
        change = work(workspace, workspace.selecting.by_name(name))
    tell_done(change)


def _position(selection: Selection, before: int | None) -> int:
    return len(selection.items) if before is None else before - 1


def _ids_at(selection: Selection, places: Sequence[int]) -> list[int]:
    for each in places:
        if not 1 <= each <= len(selection.items):
            raise typer.BadParameter(f"there is no place {each}: “{selection.name}” has {len(selection.items)}")
    return [selection.items[each - 1].item_id for each in places]


def _check(language: str) -> None:
    if language not in INTERFACE_LANGUAGES:
        raise typer.BadParameter(f"--language takes en, es or fr, not “{language}”")


def _in_words(totals: SelectionTotals) -> str:
    women_and_men = f"{counted(totals.women, 'woman', 'women')}, {counted(totals.men, 'man', 'men')}"
    return ", ".join(
        (
            counted(totals.quotes, "quote"),
            counted(totals.testimonies, "testimony", "testimonies"),
            f"{counted(totals.people, 'person', 'people')} ({women_and_men})",
            counted(len(totals.countries), "country", "countries"),
            counted(round(totals.milliseconds / _MINUTE), "minute"),
            counted(totals.words, "word"),
        )
    )


def _line(selected: SelectedItem) -> str:
    kind, words = selected.item.kind, " ".join(selected.item.words.split())
    if selected.testimony is None:
        return f"{kind.value}: {words}"
    stays = selected.decision is not None and not selected.decision.allowed
    reason = f" (stays inside: {selected.decision.text()})" if selected.decision is not None and stays else ""
    quote = selected.quote
    said = selected.testimony.title if quote is None else f"“{' '.join(quote.anchor.exact.split())}”"
    return f"{kind.value}: {selected.testimony.code} {said}{reason}"


def _totals_json(totals: SelectionTotals) -> dict[str, object]:
    return {
        "quotes": totals.quotes,
        "testimonies": totals.testimonies,
        "people": totals.people,
        "women": totals.women,
        "men": totals.men,
        "countries": dict(totals.countries),
        "milliseconds": totals.milliseconds,
        "words": totals.words,
    }


def _item_json(place: int, selected: SelectedItem) -> dict[str, object]:
    decision = selected.decision
    return {
        "place": place,
        "kind": selected.item.kind.value,
        "words": selected.item.words if selected.quote is None else selected.quote.anchor.exact,
        "code": selected.testimony.code if selected.testimony is not None else None,
        "may_leave": decision.allowed if decision is not None else selected.item.kind is not ItemKind.NOTE,
        "reason": decision.text() if decision is not None else "",
    }
