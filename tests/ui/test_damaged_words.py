"""What a damaged row is called in the window: in words that people know, and never by its table."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTranslator

from testimony_archive.domain.backup_errors import NoRoomForBackup, NotAtEveryPlace
from testimony_archive.domain.errors import ArchiveDamaged
from testimony_archive.domain.repair_errors import OthersNeedIt
from testimony_archive.domain.row_damage import RowPlace
from testimony_archive.services.damage import NOT_LOOKED_AT
from testimony_archive.storage.database import Database
from testimony_archive.storage.database_header import header_problems
from testimony_archive.storage.row_places import _PLACES
from testimony_archive.storage.schema_checksums import schema_problems
from testimony_archive.ui import damaged_words
from testimony_archive.ui.damaged_words import (
    dangling_words,
    database_words,
    more_words,
    place_words,
    row_parts,
    row_words,
)
from testimony_archive.ui.translation import error_texts

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from testimony_archive.services.workspaces import Workspaces
    from testimony_archive.ui.translation import Translations


class _Marked(QTranslator):
    """Marks what it was asked to translate."""

    def translate(self, context: str, text: str, _disambiguation: str | None = None, _count: int = -1) -> str | None:
        return f"«{text}»" if context == "DamagedRows" else None

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def marked(qapp: QApplication) -> Iterator[None]:
    translator = _Marked()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


@pytest.mark.parametrize("name", ["passage 12 (es)", "selection Book, item 3", "selection Book", "CA-002.txt"])
def test_a_row_is_named_as_the_check_named_it(name: str) -> None:
    assert row_words(name) == name


@pytest.mark.parametrize(
    ("name", "words"),
    [("a row of quote", "a quote"), ("a row of quote_theme", "a theme of a quote"), ("a row of speaker_x", "an entry")],
)
def test_a_row_that_is_gone_is_not_called_by_its_table(name: str, words: str) -> None:
    assert row_words(name) == words


def test_what_refers_to_something_that_is_gone_is_told_in_plain_words() -> None:
    words = dangling_words("row 17 of selection_item refers to a missing quote")
    assert words == ("an item of a selection", "refers to a quote that is gone")


def test_what_else_is_wrong_with_the_database_is_none_of_it() -> None:
    assert dangling_words("database disk image is malformed") is None


def test_every_name_that_a_check_gives_can_be_translated() -> None:
    within = [template.removeprefix("{}, ") for template, _ in _PLACES.values()]
    known = set(damaged_words._NAMED)
    assert [each for each in within if each not in known] == ["{}", "{} {}", "{}"]  # codes, files, parts with names


@pytest.mark.parametrize(
    ("table", "name", "parts"),
    [
        ("passage", "PE-014, passage 12 (es)", ("PE-014", "passage 12 (es)")),
        ("passage", "?, passage 12 (es)", ("", "passage 12 (es)")),
        ("passage", "a row of passage", ("", "a passage")),
        ("passage", "PE-014, a row of passage", ("PE-014", "a passage")),
        ("testimony", "PE-014", ("PE-014", "")),
        ("person", "person Quispe, Rosa", ("", "person Quispe, Rosa")),
        ("person", "Quispe, Rosa, a row of person", ("", "Quispe, Rosa, a person")),
        ("selection_item", "selection Book, item 3", ("", "selection Book, item 3")),
    ],
)
def test_a_row_is_told_within_its_testimony(table: str, name: str, parts: tuple[str, str]) -> None:
    assert row_parts(RowPlace(table, name)) == parts
    assert place_words(RowPlace(table, name)) == ", ".join(each for each in parts if each)


def test_what_cannot_be_given_up_is_told_in_the_language_of_the_interface(translations: Translations) -> None:
    translations.use("es")
    lost, first = RowPlace("transcript", "PE-014, transcript (es)"), RowPlace("passage", "PE-014, passage 12 (es)")

    message, advice = error_texts(OthersNeedIt(lost, first, 12_345))

    assert "transcripción (es)" in message
    assert "pasaje 12 (es)" in advice
    assert "12.345" in advice


def test_the_room_that_a_backup_needs_is_told_in_the_language_of_the_interface(translations: Translations) -> None:
    translations.use("es")
    told = NoRoomForBackup(path="/media/disco", needed=1_234_567, free=12_345)

    for each in (told, NotAtEveryPlace(told, place="/media/disco")):
        assert "1.234.567" in error_texts(each)[0]
        assert "12.345" in error_texts(each)[0]
        assert "1,234,567 bytes are needed at /media/disco, where 12,345 bytes are free" in str(each)


@pytest.mark.parametrize("detail", ["row {row} of {table} cannot be read", "{{x}} - no such table"])
def test_what_is_wrong_with_a_database_may_hold_values_and_braces(detail: str) -> None:
    told = ArchiveDamaged(path="archive", detail=detail, row=3, table="passage")

    expected = detail.format(row=3, table="passage")
    assert expected in error_texts(told)[0]
    assert expected in str(told)


@pytest.mark.usefixtures("marked")
def test_whatever_is_found_wrong_with_the_file_of_a_database_can_be_translated(
    workspaces: Workspaces, tmp_path: Path
) -> None:
    workspaces.create(tmp_path / "archive").close()
    whole, file = tmp_path / "archive" / "archive.db", tmp_path / "archive.db"
    header = whole.read_bytes()[:100]
    found = [NOT_LOOKED_AT, "the file is gone", "the header of the file is damaged: whose it is"]
    for content in (b"", bytes(100), header[:50], b"x" + header[1:], header[:18] + b"\7\7" + header[20:]):
        file.write_bytes(content)
        found += header_problems(file)
    database = Database(whole)
    with database.write() as connection:
        for damage in (
            "UPDATE row_checksum SET checksum = 1 WHERE row_id = 'passage'",
            "INSERT INTO row_checksum (table_name, row_id, checksum) VALUES ('sqlite_master', 'gone', 1)",
            "DELETE FROM row_checksum WHERE table_name = 'sqlite_master'",
        ):
            connection.exec_driver_sql(damage)
            found += schema_problems(connection.connection.driver_connection)
    database.close()

    assert len(set(found)) == 11
    assert [each for each in found if database_words(each) != f"«{each}»"] == []


@pytest.mark.usefixtures("marked")
def test_rows_that_are_not_named_one_by_one_are_counted() -> None:
    message = "1200 more rows of passage are not as they were written"
    assert more_words(message) == "«more that are not as they were written («a passage»): 1,200»"
