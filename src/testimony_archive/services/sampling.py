"""The sample archive: fictional testimonies that ship with the program, brought in by the program's own importer."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from testimony_archive.config.resources import resource
from testimony_archive.domain.anchors import find_words
from testimony_archive.domain.drafts import ImportOptions
from testimony_archive.domain.progress import Progress
from testimony_archive.domain.records import ItemKind

if TYPE_CHECKING:
    from testimony_archive.services.workspace import Workspace


def fill_with_sample(workspace: Workspace, progress: Progress) -> None:
    """Fill a new archive of the profile ``pa-efe`` with the sample's terms, testimonies, quotes and selections."""
    folder = resource("sample")
    workspace.add_profile(folder / "profile.toml")
    workspace.importing.run([folder / "testimonies.csv"], ImportOptions(), progress)
    quotes = _keep_quotes(workspace, folder / "quotes.csv")
    for entry in tomllib.loads((folder / "selections.toml").read_text(encoding="utf-8"))["selections"]:
        _make_selection(workspace, entry, quotes)
    workspace.forget_history()


def _keep_quotes(workspace: Workspace, file: Path) -> Mapping[tuple[str, str], int]:
    kept: dict[tuple[str, str], int] = {}
    with file.open(encoding="utf-8", newline="") as source:
        for row in csv.DictReader(source):
            (testimony_id,) = workspace.catalogue.testimony_ids([row["code"]])
            transcript = workspace.catalogue.testimony(testimony_id).transcripts[0]
            passages = workspace.catalogue.passages(transcript.transcript_id)
            anchor = find_words(transcript.transcript_id, passages, row["exact"])
            themes = [each.strip() for each in row["themes"].split(";")]
            _, quote_id = workspace.quoting.keep_words(
                (anchor.first_passage_id, anchor.first_offset),
                (anchor.last_passage_id, anchor.last_offset),
                main_idea=row["main_idea"],
                themes=themes,
            )
            workspace.quoting.edit_quote(
                quote_id, note=row["note"], translation=row["translation"], starred=bool(row["starred"])
            )
            kept[row["code"], row["exact"]] = quote_id
    return kept


def _make_selection(workspace: Workspace, entry: Mapping[str, Any], quotes: Mapping[tuple[str, str], int]) -> None:
    _, selection_id = workspace.selecting.create(entry["name"])
    for item in entry["items"]:
        match item["kind"]:
            case "heading":
                workspace.selecting.add_words(selection_id, ItemKind.HEADING, item["text"])
            case "testimony":
                workspace.selecting.add_testimonies(selection_id, workspace.catalogue.testimony_ids([item["code"]]))
            case _:
                meant = next(
                    quote_id
                    for (code, exact), quote_id in quotes.items()
                    if code == item["code"] and exact.startswith(item["exact"])
                )
                workspace.selecting.add_quotes(selection_id, [meant])
