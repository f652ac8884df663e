"""The command set: one field of one or many testimonies, or of a person in one of them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Final

import typer

from testimony_archive.cli import changing
from testimony_archive.cli.archives import ArchivePath, Json
from testimony_archive.cli.output import answer, answer_json, tell, testimonies
from testimony_archive.cli.parts import Parts
from testimony_archive.cli.records import person_called
from testimony_archive.domain.bulk_edits import BULK_FIELDS, BulkEdit, BulkField, BulkOperation, BulkPreview, Values
from testimony_archive.domain.edits import ParticipationField, TestimonyField
from testimony_archive.domain.testimony_filter import RowFilter

if TYPE_CHECKING:
    from testimony_archive.cli.changing import Operation
    from testimony_archive.domain.vocabularies import Vocabularies
    from testimony_archive.services.workspace import Workspace

_OF_THOSE_INTERVIEWED: Final = "interviewee_country"
"""The one field of people whose name a field of testimonies has as well."""
_FIELDS: Final[dict[str, BulkField]] = {
    **{each.value: each for each in BULK_FIELDS if each is not ParticipationField.COUNTRY},
    _OF_THOSE_INTERVIEWED: ParticipationField.COUNTRY,
}
_PERSON_FIELDS: Final = {each.value: each for each in ParticipationField}


def set_field(
    context: typer.Context,
    archive: ArchivePath,
    field: Annotated[
        str, typer.Argument(metavar="FIELD", help="A field by its name in tables; role and the like: of interviewees.")
    ],
    codes: Annotated[list[str] | None, typer.Argument(metavar="CODE...", help="The testimonies.")] = None,
    every: Annotated[bool, typer.Option("--all", help="Every testimony of the archive.")] = False,
    person: Annotated[str | None, typer.Option(metavar="NAME", help="A field of this person in one testimony.")] = None,
    to: changing.To = None,
    add: changing.Add = None,
    remove: changing.Remove = None,
    replace: changing.Replace = None,
    by: changing.By = None,
    clear: changing.Clear = False,
    dry_run: changing.DryRun = False,
    as_json: Json = False,
) -> None:
    """Set, add to, replace in or clear one field of testimonies: all of them, or none; one undo takes it back."""
    wanted = changing.operation(to=to, add=add, remove=remove, replace=replace, by=by, clear=clear)
    if bool(codes) == every:
        raise typer.BadParameter("give codes of testimonies, or --all")
    single = person is not None or field == TestimonyField.CODE.value
    if single and (len(codes or ()) != 1 or dry_run or wanted.kind not in {BulkOperation.SET, BulkOperation.CLEAR}):
        raise typer.BadParameter("a code, or a field of a person, is set (--to, --clear) in one testimony at a time")
    parts: Parts = context.obj
    with parts.workspaces.open(archive, read_only=dry_run) as workspace:
        if every:
            testimony_ids = tuple(each.testimony_id for each in workspace.catalogue.rows(RowFilter()))
        else:
            testimony_ids = workspace.catalogue.testimony_ids(codes or ())
        if person is not None:
            _set_of_person(workspace, testimony_ids[0], person, changing.field_named(field, _PERSON_FIELDS), wanted)
        elif single:
            changing.tell_done(workspace.editing.edit(testimony_ids[0], TestimonyField.CODE, wanted.value))
        else:
            edit = BulkEdit(changing.field_named(field, _FIELDS), wanted.kind, wanted.value, wanted.replacement)
            _edit_many(workspace, testimony_ids, edit, dry_run=dry_run, as_json=as_json)


def _set_of_person(
    workspace: Workspace, testimony_id: int, name: str, field: ParticipationField, wanted: Operation
) -> None:
    testimony = workspace.catalogue.testimony(testimony_id)
    meant = person_called(testimony, name)
    change = workspace.editing.edit_participation(testimony_id, meant.participation_id, field, wanted.value)
    changing.tell_done(change)


def _edit_many(
    workspace: Workspace, testimony_ids: tuple[int, ...], edit: BulkEdit, *, dry_run: bool, as_json: bool
) -> None:
    preview = workspace.bulk_editing.preview(testimony_ids, edit)
    vocabularies = workspace.catalogue.vocabularies()
    change = None if dry_run or not preview.changes else workspace.bulk_editing.apply(testimony_ids, edit)
    impossible = [each.code for each in workspace.catalogue.testimonies(preview.impossible)]
    if as_json:
        answer_json(_json(preview, impossible, vocabularies))
        return
    if dry_run:
        for each in preview.changes:
            before, after = (_words(edit, values, vocabularies) for values in (each.before, each.after))
            answer(f"{each.code}: {before or '(none)'} → {after or '(none)'}")
        answer(f"Would change {testimonies(len(preview.changes))}; {testimonies(len(preview.same))} so already.")
    elif change is not None:
        changing.tell_done(change)
    else:
        answer("Nothing to do: it is so already.")
    if impossible:
        tell(f"Not changed, for nobody is interviewed or no consent is recorded there: {', '.join(impossible)}.")


def _json(preview: BulkPreview, impossible: list[str], vocabularies: Vocabularies) -> dict[str, object]:
    edit = preview.edit
    return {
        "changed": len(preview.changes),
        "unchanged": len(preview.same),
        "impossible": impossible,
        "changes": [
            {
                "code": each.code,
                "before": _shown(edit, each.before, vocabularies),
                "after": _shown(edit, each.after, vocabularies),
            }
            for each in preview.changes
        ],
    }


def _words(edit: BulkEdit, values: Values, vocabularies: Vocabularies) -> str:
    return "; ".join(" ".join(each.split()) for each in _shown(edit, values, vocabularies) if each)


def _shown(edit: BulkEdit, values: Values, vocabularies: Vocabularies) -> list[str]:
    """Values as an edit takes them: terms by key, a project by its name."""
    field = edit.field
    if field is TestimonyField.THEME:
        return [vocabularies.themes[int(each)].key for each in values]
    if field is ParticipationField.ROLE:
        return [vocabularies.roles[int(each)].key if each else "" for each in values]
    if field is TestimonyField.PROJECT:  # one that is new has no row yet
        return [vocabularies.projects[int(each)].name if each else str(edit.value) for each in values]
    return [str(each) for each in values]
