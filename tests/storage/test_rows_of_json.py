"""What a damaged or foreign archive holds in rows of JSON is told as damage, and is no bug."""

from __future__ import annotations

from pathlib import Path

import pytest

from testimony_archive.domain.errors import ArchiveDamaged
from testimony_archive.domain.queries import SearchRequest
from testimony_archive.domain.selection_sources import SourceKind
from tests.damaging import write_value
from tests.factories import opened


@pytest.mark.parametrize("held", ["", "[", "[]", '{"x": 5}', '{"x": ["y"]}'])
def test_a_source_of_a_selection_and_a_template_that_cannot_be_read(held: str, tmp_path: Path) -> None:
    with opened(tmp_path / "archive") as archive:
        (testimony_id,) = archive.catalogue.testimony_ids(["PE-001"])
        archive.starting.keep(testimony_id, "x")
        _, selection_id = archive.selecting.create("x")
        archive.selection_sources.fill(selection_id, SourceKind.TESTIMONIES, SearchRequest("taller"))
        write_value(archive.path, "selection_source", "known", held)
        write_value(archive.path, "record_template", "fields", held)
        with pytest.raises(ArchiveDamaged, match="row 1 of record_template"):
            archive.starting.templates()
        with pytest.raises(ArchiveDamaged, match="row 1 of selection_source"):
            archive.selection_sources.sources(selection_id)
