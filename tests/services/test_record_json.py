"""A whole record as data: every field under the name that the data dictionary gives it."""

from __future__ import annotations

import json
from typing import Any

from testimony_archive.domain.edits import TestimonyField
from testimony_archive.services.record_json import record_json
from testimony_archive.services.workspace import Workspace
from tests.factories import passages_of, quotes_of, record


def as_json(workspace: Workspace, code: str) -> Any:
    """As a reader of the JSON gets it."""
    testimony = record(workspace, code)
    passages = {each.transcript_id: workspace.catalogue.passages(each.transcript_id) for each in testimony.transcripts}
    lost = {each.sha256: each.since for each in workspace.fixity.state().lost}
    told = record_json(testimony, passages, quotes_of(workspace, code), lost)
    return json.loads(json.dumps(told, ensure_ascii=False))


def test_a_record_tells_everything(workspace: Workspace) -> None:
    workspace.quoting.keep_passages([passages_of(workspace, "PE-001")[3].passage_id])
    found = as_json(workspace, "PE-001")
    assert found["code"] == "PE-001"
    assert (found["title"], found["date"], found["place"]) == ("El taller de la tarde", "2022-03-14", "Huaral")
    assert (found["countries"], found["languages"]) == (["PE"], ["es"])
    assert found["project"] == "Talleres compartidos"
    assert found["themes"] == ["collaboration-harmonization", "quality-education-training"]
    assert found["goals"] == [4, 5]
    assert found["keywords"] == ["taller", "máquinas"]
    assert (found["collection"], found["series"], found["status"]) == ("Pruebas", "Institutos", "described")
    assert (found["access"], found["access_until"], found["access_reason"]) == ("open", None, "")
    (attachment,) = found["attachments"]
    assert (attachment["name"], attachment["duration_ms"], attachment["bytes"]) == ("PE-001.wav", 200, 3244)
    assert attachment["sha256"] == record(workspace, "PE-001").attachments[0].sha256
    (transcript,) = found["transcripts"]
    assert (transcript["language"], transcript["kind"], len(transcript["passages"])) == ("es", "verbatim", 4)
    assert transcript["passages"][1]["text"] == "Con dos máquinas y cuarenta jóvenes."
    assert transcript["passages"][1]["speaker"] == "ROSA"
    (quote,) = found["quotes"]
    assert quote["exact"] == "Sí, claro. Las mujeres lo hicieron crecer."
    assert quote["themes"] == found["themes"]
    assert [each["name"] for each in found["people"]] == ["Rosa Quispe", "Hannah Whitlock"]


def test_what_is_not_there_is_null_or_empty(workspace: Workspace) -> None:
    _, testimony_id = workspace.editing.add_testimony("A-1")
    found = as_json(workspace, "A-1")
    assert (found["date"], found["project"], found["people"], found["transcripts"]) == (None, None, [], [])
    workspace.editing.edit(testimony_id, TestimonyField.ACCESS, "closed")
    workspace.editing.edit(testimony_id, TestimonyField.ACCESS_UNTIL, "2031-06")
    assert as_json(workspace, "A-1")["access_until"] == "2031-06"


def test_a_file_that_was_given_up_says_since_when(workspace: Workspace) -> None:
    assert as_json(workspace, "PE-001")["attachments"][0]["lost_since"] is None
    next(each for each in (workspace.path / "media").rglob("*") if each.is_file()).unlink()
    workspace.repairing.mark_lost(workspace.keeping.verify().damages)
    (lost,) = workspace.fixity.state().lost
    assert as_json(workspace, "PE-001")["attachments"][0]["lost_since"] == lost.since
