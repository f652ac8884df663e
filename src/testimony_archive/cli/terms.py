"""The commands on vocabularies: term list, add, rename, synonyms, move, merge, retire."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Final

import typer

from testimony_archive.cli.archives import ArchivePath, Json
from testimony_archive.cli.changing import tell_done
from testimony_archive.cli.output import answer, answer_json, counted, testimonies
from testimony_archive.cli.parts import Parts
from testimony_archive.domain.localisation import INTERFACE_LANGUAGES, country_name
from testimony_archive.domain.terms import FIELDS, TEXTS, Term, TermField, VocabularyKind

if TYPE_CHECKING:
    from testimony_archive.services.workspace import Workspace

Kind = Annotated[VocabularyKind, typer.Argument(metavar="VOCABULARY", help="Which: theme, role, project, …")]
Name = Annotated[str, typer.Argument(metavar="TERM", help="Its key, number or name in any language.")]
Language = Annotated[str, typer.Option(help="Language of the name: en, es or fr.")]
_LABELS: Final = {"en": TermField.LABEL_EN, "es": TermField.LABEL_ES, "fr": TermField.LABEL_FR}

_RECORDS: Final = tuple(each for each in VocabularyKind if each not in TEXTS)
_NAMED: Final = tuple(each for each in VocabularyKind if FIELDS[each])
_WITH_SYNONYMS: Final = tuple(each for each in VocabularyKind if TermField.SYNONYMS in FIELDS[each])


def make_group() -> typer.Typer:
    """The commands that begin with term."""
    group = typer.Typer(help="Keep the vocabularies in order.", no_args_is_help=True)
    group.command("list")(list_terms)
    for command in (add, rename, synonyms, merge, retire):
        group.command(command.__name__)(command)
    return group


def list_terms(context: typer.Context, archive: ArchivePath, vocabulary: Kind, as_json: Json = False) -> None:
    """List the terms of a vocabulary with how often each is used; a theme stands above those below it."""
    parts: Parts = context.obj
    with parts.workspaces.open(archive, read_only=True) as workspace:
        terms = workspace.vocabularies.terms(vocabulary)
    if as_json:
        answer_json([_json(each) for each in terms])
        return
    _print(terms)


def add(
    context: typer.Context,
    archive: ArchivePath,
    vocabulary: Kind,
    name: Annotated[str, typer.Argument(metavar="NAME", help="What it is called; a country also by its code.")],
    below: Annotated[str, typer.Option(metavar="TERM", help="The theme that it stands below.")] = "",
    language: Language = "en",
) -> None:
    """Add a theme, role, project or expected country; a keyword comes into being where a testimony has it."""
    _require_language(language)
    _require(vocabulary, _RECORDS)
    parts: Parts = context.obj
    with parts.workspaces.open(archive) as workspace:
        above = workspace.vocabularies.find(vocabulary, below).key if below else ""
        change, key = workspace.vocabularies.add(vocabulary, name, language=language, parent_key=above)
    tell_done(change)
    answer(f"Its key is {key}.")


def rename(
    context: typer.Context,
    archive: ArchivePath,
    vocabulary: Kind,
    term: Name,
    name: Annotated[str, typer.Argument(metavar="NAME", help="The name from now on.")],
    language: Language = "en",
) -> None:
    """Call a term otherwise, wherever it is used; a theme or role in one language."""
    _require(vocabulary, _NAMED)
    _require_language(language)
    with_labels = _LABELS[language] in FIELDS[vocabulary]
    parts: Parts = context.obj
    with parts.workspaces.open(archive) as workspace:
        field = _LABELS[language] if with_labels else TermField.NAME
        _edit(workspace, vocabulary, term, field, name)


def synonyms(
    context: typer.Context,
    archive: ArchivePath,
    vocabulary: Kind,
    term: Name,
    names: Annotated[str, typer.Argument(metavar="NAMES", help="All of them, separated by “;”; empty for none.")],
) -> None:
    """Say by which other names a theme, role or project is known."""
    _require(vocabulary, _WITH_SYNONYMS)
    parts: Parts = context.obj
    with parts.workspaces.open(archive) as workspace:
        _edit(workspace, vocabulary, term, TermField.SYNONYMS, names)


def merge(
    context: typer.Context,
    archive: ArchivePath,
    vocabulary: Kind,
    term: Name,
    into: Annotated[str, typer.Argument(metavar="INTO", help="The term that stays.")],
) -> None:
    """Let another term take the place of one in everything that uses it; its names become synonyms of the other."""
    _require(vocabulary, _NAMED)
    parts: Parts = context.obj
    with parts.workspaces.open(archive) as workspace:
        vocabularies = workspace.vocabularies
        found, other = (vocabularies.find(vocabulary, each).key for each in (term, into))
        change = vocabularies.merge(vocabulary, found, other)
    tell_done(change)


def retire(
    context: typer.Context,
    archive: ArchivePath,
    vocabulary: Kind,
    term: Name,
    replacement: Annotated[str, typer.Option(metavar="TERM", help="What takes its place where it is used.")] = "",
) -> None:
    """Remove a theme, role or project; one that is used only when another takes its place."""
    _require(vocabulary, _RECORDS)
    parts: Parts = context.obj
    with parts.workspaces.open(archive) as workspace:
        vocabularies = workspace.vocabularies
        other = vocabularies.find(vocabulary, replacement).key if replacement else ""
        change = vocabularies.delete(vocabulary, vocabularies.find(vocabulary, term).key, other)
    tell_done(change)


def _edit(workspace: Workspace, kind: VocabularyKind, term: str, field: TermField, value: str) -> None:
    change, _ = workspace.vocabularies.edit(kind, workspace.vocabularies.find(kind, term).key, field, value)
    tell_done(change)


def _print(terms: Sequence[Term], above: str = "", depth: int = 0) -> None:
    for each in terms:
        if each.parent_key == above:
            uses = [testimonies(len(each.testimonies))]
            uses += [counted(len(each.quotes), "quote")] * (each.kind is VocabularyKind.THEME)
            name = f"{each.number} {_name(each)}".strip()
            key = f" [{each.key}]" if each.kind in {VocabularyKind.THEME, VocabularyKind.ROLE} else ""
            answer(f"{'  ' * depth}{name}{key}: {', '.join(uses)}")
            _print(terms, each.key, depth + 1)


def _require(vocabulary: VocabularyKind, able: Sequence[VocabularyKind]) -> None:
    """Make sure that a vocabulary is one of those that something can be done to."""
    if vocabulary not in able:
        raise typer.BadParameter(f"VOCABULARY is one of {', '.join(able)} here, not {vocabulary.value}")


def _require_language(language: str) -> None:
    if language not in INTERFACE_LANGUAGES:
        raise typer.BadParameter(f"--language takes en, es or fr, not “{language}”")


def _name(term: Term) -> str:
    return country_name(term.key, "en") if term.kind is VocabularyKind.COUNTRY else term.name


def _json(term: Term) -> dict[str, object]:
    return {
        "key": term.key,
        "number": term.number,
        "labels": {"en": term.labels.en, "es": term.labels.es, "fr": term.labels.fr},
        "below": term.parent_key,
        "synonyms": list(term.synonyms),
        "testimonies": len(term.testimonies),
        "quotes": len(term.quotes),
    }
