"""How the columns of tables would be read, told before anything is imported."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from testimony_archive.domain.errors import FileNotThere
from testimony_archive.services.import_preview import preview_tables

if TYPE_CHECKING:
    from pathlib import Path


def _columns(table: Path, mapping: dict[str, str] | None = None) -> dict[str, str]:
    (preview,) = preview_tables([table], mapping or {})
    return {each.heading: each.field for each in preview.columns}


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "table.csv"
    path.write_text(
        "Clave;Título;Profesión actual;País\nPE-020;;estudiante;Perú\nPE-021;El río;docente;Chile\n", encoding="utf-8"
    )
    return path


def test_usual_headings_are_read_in_every_language(table: Path) -> None:
    assert _columns(table) == {"Clave": "code", "Título": "title", "Profesión actual": "", "País": "country"}


def test_a_column_is_shown_with_its_first_words(table: Path) -> None:
    (preview,) = preview_tables([table], {})
    assert [each.example for each in preview.columns] == ["PE-020", "El río", "estudiante", "Perú"]


def test_a_mapping_is_followed_and_the_usual_reading_is_still_told(table: Path) -> None:
    (preview,) = preview_tables([table], {"role": "Profesión actual", "title": "País"})
    read = {each.heading: (each.field, each.usual) for each in preview.columns}
    assert read["Profesión actual"] == ("role", "")
    assert read["País"] == ("title", "country")
    assert read["Título"] == ("", "title")


def test_a_transcript_is_read_by_the_fields_of_passages(tmp_path: Path) -> None:
    path = tmp_path / "PE-020.csv"
    path.write_text("speaker,words,start\nRosa,Buenas tardes,0:01\nPaula,Buenas,0:04\n", encoding="utf-8")
    assert _columns(path) == {"speaker": "speaker", "words": "text", "start": "start"}


def test_a_table_that_could_be_anything_offers_every_field(tmp_path: Path) -> None:
    path = tmp_path / "other.csv"
    path.write_text("a,b\n1,2\n3,4\n", encoding="utf-8")
    (preview,) = preview_tables([path], {})
    assert {"code", "title", "speaker", "text"} <= set(preview.fields)


def test_a_folder_gives_its_tables_and_passes_over_what_is_none(table: Path, tmp_path: Path) -> None:
    (tmp_path / "PE-020.txt").write_text("Paula: Buenas tardes.\nRosa: Buenas.\n", encoding="utf-8")
    (tmp_path / "empty.csv").touch()
    (tmp_path / "broken.xlsx").write_text("no workbook", encoding="utf-8")
    assert [each.path for each in preview_tables([tmp_path], {})] == [table]


def test_tables_that_describe_nothing_come_last(table: Path, tmp_path: Path) -> None:
    other = tmp_path / "actors.csv"
    other.write_text("who,what\na,b\nc,d\n", encoding="utf-8")
    assert [each.path for each in preview_tables([tmp_path], {})] == [table, other]


def test_a_source_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileNotThere):
        preview_tables([tmp_path / "gone.csv"], {})


def test_long_words_are_cut(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    path.write_text(f"code,title,summary\nPE-020,Bus,{'word ' * 40}\nPE-021,River,x\n", encoding="utf-8")
    (preview,) = preview_tables([path], {})
    assert len(preview.columns[2].example) == 61
    assert preview.columns[2].example.endswith("…")
