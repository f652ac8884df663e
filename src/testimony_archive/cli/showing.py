"""The command show: a whole record."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

import typer

from testimony_archive.cli.archives import ArchivePath, Json
from testimony_archive.cli.output import answer, answer_json, counted
from testimony_archive.cli.parts import Parts
from testimony_archive.domain.localisation import country_name, format_partial_date, language_name
from testimony_archive.domain.records import Passage, Testimony, Use
from testimony_archive.domain.timecode import format_time_code


def show(
    context: typer.Context,
    archive: ArchivePath,
    code: Annotated[str, typer.Argument(metavar="CODE", help="Code of a testimony.")],
    as_json: Json = False,
) -> None:
    """Show the whole record of a testimony with its transcripts."""
    parts: Parts = context.obj
    with parts.workspaces.open(archive, read_only=True) as workspace:
        catalogue = workspace.catalogue
        testimony = catalogue.testimony(catalogue.testimony_ids([code])[0])
        passages = {each.transcript_id: catalogue.passages(each.transcript_id) for each in testimony.transcripts}
        quotes = catalogue.quotes(testimony.testimony_id)
        decision = catalogue.decision(testimony, Use.PUBLISH)
        lost = {each.sha256: each.since for each in workspace.fixity.state().lost}
    if as_json:
        from testimony_archive.services.record_json import record_json

        answer_json(record_json(testimony, passages, quotes, lost))
        return
    _print(testimony, lost)
    answer(f"  publication: {'yes' if decision.allowed else 'no'} ({decision.text()})")
    for transcript in testimony.transcripts:
        answer()
        held = passages[transcript.transcript_id]
        language = language_name(transcript.language, "en") if transcript.language else "language unknown"
        facts = (language, transcript.kind.value, transcript.status.value, counted(len(held), "passage"))
        answer(f"Transcript: {', '.join(facts)}")
        for each in held:
            answer(f"  {passage_line(each)}")


def passage_line(passage: Passage) -> str:
    """A passage on one line: its number, which other commands take, then its time, speaker and words."""
    time = f"[{format_time_code(passage.start_ms)}] " if passage.start_ms is not None else ""
    speaker = f"{passage.speaker}: " if passage.speaker else ""
    return f"{passage.ordinal}. {time}{speaker}{' '.join(passage.text.split())}"


def _print(testimony: Testimony, lost: Mapping[str, str]) -> None:
    answer(f"{testimony.code}  {testimony.heading}")
    facts = {
        "date": format_partial_date(testimony.date, "en") if testimony.date else "",
        "place": ", ".join(
            each for each in (testimony.place, *(country_name(code, "en") for code in testimony.countries)) if each
        ),
        "project": testimony.project.name if testimony.project else "",
        "themes": "; ".join(f"{each.number} {each.labels.in_language('en')}".strip() for each in testimony.themes),
        "goals": ", ".join(str(each.number) for each in testimony.goals),
        "keywords": "; ".join(testimony.keywords),
        "collection": "; ".join(each for each in (testimony.collection, testimony.series) if each),
        "summary": testimony.summary,
        "main ideas": " / ".join(testimony.main_ideas),
        "status": testimony.status.value,
        "notes": " ".join(testimony.notes.split()),
        "kept at": testimony.repository,
        "funder": testimony.funder,
        "rights": " ".join(testimony.rights_statement.split()),
        "related": " ".join(testimony.related.split()),
        "equipment": testimony.equipment,
    }
    for taking_part in testimony.participations:
        person = taking_part.person
        role = taking_part.role.labels.in_language("en") if taking_part.role else ""
        known = f"{person.name} (outside: {person.pseudonym})" if person.pseudonym else person.name
        _add(facts, taking_part.part.value, ", ".join(text for text in (known, role, taking_part.institution) if text))
    for attachment in testimony.attachments:
        length = f", {format_time_code(attachment.duration_ms)}" if attachment.duration_ms is not None else ""
        gone = f", given up as lost on {lost[attachment.sha256][:10]}" if attachment.sha256 in lost else ""
        _add(facts, "files", f"{attachment.original_name} ({counted(attachment.bytes, 'byte')}{length}{gone})")
    for name, value in facts.items():
        if value:
            answer(f"  {name}: {value}")


def _add(facts: dict[str, str], name: str, text: str) -> None:
    facts[name] = f"{facts[name]}; {text}" if facts.get(name) else text
