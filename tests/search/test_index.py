"""The index follows what it is told: new, changed, gone, all anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from testimony_archive.domain.queries import Phrase, Prefix, Word
from testimony_archive.search.index import Indexed, SearchIndex
from testimony_archive.search.index_rows import IndexedPassage, IndexedRecord

if TYPE_CHECKING:
    from tests.search.library import Library, MakeLibrary


def test_a_passage_that_is_put_again_is_found_by_its_new_words_alone(library: MakeLibrary) -> None:
    shelf = library({1: ("es", "una beca"), 2: ("es", "una beca")})
    shelf.index.put_passages([IndexedPassage(1, "es", "un taller")])
    assert shelf.find("beca") == {2}
    assert shelf.find("taller") == {1}


def test_a_passage_that_is_removed_is_not_found(library: MakeLibrary) -> None:
    shelf = library({1: ("es", "una beca"), 2: ("es", "una beca")})
    shelf.index.remove_passages([1, 77])
    assert shelf.find("beca") == {2}


def test_a_record_is_found_in_any_language_and_not_across_its_fields(library: MakeLibrary) -> None:
    shelf = library({})
    shelf.index.put_records([IndexedRecord(7, ("Women who weld", "Mujeres que sueldan", "Les travaux"))])
    for typed in ("woman", "mujer", "travail"):
        assert shelf.matches(Word(typed), Indexed.RECORDS) == {7}
    assert shelf.matches(Phrase(("weld", "mujeres")), Indexed.RECORDS) == set()
    assert shelf.matches(Prefix("sueld"), Indexed.RECORDS) == {7}


def test_a_record_in_several_scripts_is_found_by_each_of_its_fields(library: MakeLibrary) -> None:
    shelf = library({})
    shelf.index.put_records([IndexedRecord(9, ("Рассказ Анны", "Mujeres", "")), IndexedRecord(4, ("Hombres",))])
    assert shelf.matches(Word("рассказ"), Indexed.RECORDS) == {9}
    assert shelf.matches(Word("mujer"), Indexed.RECORDS) == {9}
    assert shelf.matches(Phrase(("анны", "mujeres")), Indexed.RECORDS) == set()
    shelf.index.put_records([IndexedRecord(9, ("Telares",)), IndexedRecord(4, ("Mujeres",))])
    assert shelf.matches(Word("mujer"), Indexed.RECORDS) == {4}


def test_a_thousand_and_one_passages_are_more_than_one_batch(library: MakeLibrary) -> None:
    shelf = library({number: ("es", f"palabra{number} común") for number in range(1, 1_502)})
    assert len(shelf.find("común")) == 1_501
    assert shelf.find("palabra1501") == {1_501}


def segments_of_the_lowest_level(shelf: Library) -> int:
    """How many segments FTS5 would copy with the next ones, see FTS5_STRUCTURE_ROWID in SQLite's fts5_index.c."""
    (structure,) = shelf.connection.execute("SELECT block FROM passage_index_data WHERE id = 10").fetchone()
    numbers = iter(structure[8:] if structure[4:8] == b"\xff\x00\x00\x01" else structure[4:])

    def number() -> int:
        value = 0
        for byte in numbers:
            value = value << 7 | byte & 0x7F
            if not byte & 0x80:
                break
        return value

    _levels, _segments, _writes, _merging, lowest = (number() for _ in range(5))
    return lowest


def test_after_a_large_put_the_lowest_level_is_empty_and_every_answer_the_same(library: MakeLibrary) -> None:
    shelf = library({number: ("es", f"palabra{number} común") for number in range(1, 2_502)})
    assert segments_of_the_lowest_level(shelf) > 0
    shelf.index.settle()
    assert segments_of_the_lowest_level(shelf) == 0
    assert shelf.find("común") == set(range(1, 2_502))
    assert shelf.find("-común") == set()
    assert shelf.connection.execute("SELECT count(*) FROM passage_index_docsize").fetchone() == (2_501,)


def test_what_is_put_beside_a_larger_index_is_settled_too(library: MakeLibrary) -> None:
    shelf = library({number: ("es", f"palabra{number} común") for number in range(1, 5_001)})
    shelf.index.settle()
    later = SearchIndex(shelf.connection, shelf.analyser)
    later.put_passages(IndexedPassage(number, "es", "nueva") for number in range(6_000, 7_200))
    assert segments_of_the_lowest_level(shelf) > 0
    later.settle()
    assert segments_of_the_lowest_level(shelf) == 0
    assert len(shelf.find("nuevas")) == 1_200
    assert len(shelf.find("común")) == 5_000


def test_a_small_put_settles_nothing(library: MakeLibrary) -> None:
    shelf = library({1: ("es", "una beca")})
    before = segments_of_the_lowest_level(shelf)
    shelf.index.settle()
    assert segments_of_the_lowest_level(shelf) == before == 1


def test_differences_to_the_catalogue_are_counted(library: MakeLibrary) -> None:
    shelf = library({1: ("es", "a"), 2: ("es", "b"), 9: ("es", "c")})
    shelf.connection.execute("CREATE TABLE passage (id INTEGER PRIMARY KEY)")
    shelf.connection.executemany("INSERT INTO passage VALUES (?)", [(1,), (2,), (3,), (4,)])
    assert shelf.index.differences(Indexed.PASSAGES, "passage") == (2, 1)


def test_typed_words_without_accents_find_forms_with_them_and_the_other_way(library: MakeLibrary) -> None:
    shelf = library({1: ("es", "jóvenes"), 2: ("es", "jovenes"), 3: ("fr", "élèves"), 4: ("es", "EDUCACIÓN")})
    assert shelf.find("jovenes") >= {1, 2}
    assert shelf.find("jóvenes") >= {1, 2}
    assert shelf.find("eleve") == {3}
    assert shelf.find("educacion") == {4}


def test_a_word_of_one_language_is_not_taken_for_a_stem_of_another(library: MakeLibrary) -> None:
    shelf = library({1: ("es", "la mano"), 2: ("en", "a man"), 3: ("fr", "le cas"), 4: ("es", "la casa")})
    assert shelf.find("mano") == {1}
    assert shelf.find("casas") == {4}


def test_hyphens_and_apostrophes_join_words_side_by_side(library: MakeLibrary) -> None:
    shelf = library(
        {
            1: ("fr", "les porte-parole"),
            2: ("fr", "la porte et la parole"),
            3: ("fr", "l’eau"),
            4: ("en", "the women's"),
        }
    )
    assert shelf.find("porte-paroles") == {1}
    assert shelf.find("l'eau") == shelf.find("d’eau") == shelf.find("eau") == {3}
    assert shelf.find("woman's") == {4}
