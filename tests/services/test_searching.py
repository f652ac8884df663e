"""Searching an archive: what is found, counted, ordered, narrowed and offered instead."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from testimony_archive.domain.drafts import DraftPassage
from testimony_archive.domain.edits import TestimonyField
from testimony_archive.domain.errors import Cancelled, UnknownTerm
from testimony_archive.domain.progress import NoProgress
from testimony_archive.domain.queries import NOT_RECORDED, Facet, SearchRequest, Sort
from testimony_archive.domain.records import AccessLevel
from testimony_archive.search.query_notices import NO_WORD, READ_AS_WORDS
from testimony_archive.services.search_memory import SearchMemory
from testimony_archive.services.searching import APART, Searching, as_json
from testimony_archive.services.workspaces import Workspaces
from testimony_archive.storage.search_facts import read_stamp
from testimony_archive.storage.transcript_writes import add_transcript, update_passage
from tests.services.search_archive import (
    ACCESS,
    QUALITY,
    TODAY,
    codes,
    counts,
    find,
    import_rows,
    make_archive,
    statements,
    writer,
)

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from testimony_archive.services.workspace import Workspace


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """One archive for all tests that only search."""
    with make_archive(tmp_path_factory.mktemp("search")) as workspace:
        yield workspace


@pytest.fixture
def changing(tmp_path: Path) -> Iterator[Workspace]:
    """An archive of one test's own."""
    with make_archive(tmp_path) as workspace:
        yield workspace


def chosen(**choices: str) -> dict[Facet, frozenset[str]]:
    return {Facet(facet): frozenset(keys.split(",")) for facet, keys in choices.items()}


class TestWhatIsFound:
    def test_a_word_in_any_form_with_its_place_marked(self, archive: Workspace) -> None:
        page = find(archive, "mujer")
        assert (page.testimonies, page.passages) == (3, 3)
        passage = page.hits[0].passages[0]
        assert [passage.text[start:end] for start, end in passage.highlights] == ["mujeres"]

    def test_accents_case_and_quotes_do_not_matter(self, archive: Workspace) -> None:
        assert codes(find(archive, "OEUVRE")) == ["CA-002"]
        assert codes(find(archive, "“mujeres jovenes”")) == ["PE-001"]

    def test_a_phrase_is_taken_word_by_word(self, archive: Workspace) -> None:
        assert codes(find(archive, '"una beca"')) == ["PE-002"]
        assert codes(find(archive, '"unas becas"')) == []

    def test_both_words_must_stand_in_one_passage(self, archive: Workspace) -> None:
        page = find(archive, "becas mujeres")
        assert codes(page) == ["PE-001", "CL-001"]
        assert page.notice is None

    def test_words_in_different_passages_are_found_when_no_passage_has_both(self, archive: Workspace) -> None:
        page = find(archive, "viaje cambiaron")
        assert codes(page) == ["PE-002"]
        assert page.notices == (APART,)
        assert {each.ordinal for each in page.hits[0].passages} == {1, 3}
        assert page.passages == 2

    def test_what_is_excluded_stays_out_also_when_words_are_apart(self, archive: Workspace) -> None:
        assert codes(find(archive, "viaje cambiaron -beca")) == []

    def test_one_word_and_what_it_excludes_are_never_apart(self, archive: Workspace) -> None:
        page = find(archive, "viaje -beca")
        assert (page.testimonies, page.notices) == (0, ())

    def test_apart_words_may_stand_in_the_record(self, archive: Workspace) -> None:
        page = find(archive, "soldadura viaje")
        assert codes(page) == ["PE-002"]
        assert page.notices == (APART,)
        assert [each.field for each in page.hits[0].record] == ["title"]

    def test_the_record_is_found_and_says_which_field(self, archive: Workspace) -> None:
        page = find(archive, "quispe")
        assert (page.testimonies, page.passages) == (1, 0)
        (record,) = page.hits[0].record
        assert (record.field, record.text, record.highlights) == ("name", "Rosa Quispe", ((5, 11),))

    def test_no_phrase_reaches_from_one_field_of_a_record_into_the_next(self, archive: Workspace) -> None:
        assert codes(find(archive, '"soldadura docente"')) == []

    def test_nothing_typed_finds_everything(self, archive: Workspace) -> None:
        page = find(archive)
        assert (page.testimonies, page.passages) == (5, 12)
        assert codes(page) == ["CA-001", "CA-002", "CL-001", "PE-001", "PE-002"]
        assert [each.ordinal for each in page.hits[4].passages] == [1, 2, 3]
        assert page.hits[0].record == ()

    def test_signs_alone_find_nothing_and_say_so(self, archive: Workspace) -> None:
        page = find(archive, "¡!")
        assert (page.testimonies, page.notices) == (0, (NO_WORD,))

    def test_a_malformed_query_is_read_as_words_and_says_so(self, archive: Workspace) -> None:
        page = find(archive, '"becas (mujeres OR')
        assert codes(page) == ["PE-001", "CL-001"]
        assert page.notices == (READ_AS_WORDS,)

    def test_excluding_alone_leaves_the_rest(self, archive: Workspace) -> None:
        page = find(archive, "-beca")
        assert page.passages == 8
        assert "CL-001" not in codes(page)


class TestPages:
    def test_pages_follow_each_other_without_gap_or_repetition(self, archive: Workspace) -> None:
        whole = codes(find(archive, "beca OR femmes OR taught"))
        pages = [codes(find(archive, "beca OR femmes OR taught", offset=place, limit=2)) for place in (0, 2, 4)]
        assert [each for page in pages for each in page] == whole
        assert sorted(whole) == ["CA-001", "CA-002", "CL-001", "PE-001", "PE-002"]

    def test_a_page_holds_the_best_passages_and_counts_all(self, archive: Workspace) -> None:
        hit = find(archive, "talleres OR mujeres OR beca", passages_per_testimony=1).hits[0]
        assert len(hit.passages) == 1
        assert hit.passage_count > 1

    def test_a_title_weighs_more_than_a_passage(self, changing: Workspace, tmp_path: Path) -> None:
        long = "Se habló largo rato de muchas cosas y también de riego."
        import_rows(
            changing,
            tmp_path / "more.csv",
            (
                {"code": "AA-1", "title": "Otra cosa", "language": "es", "text": long},
                {"code": "ZZ-1", "title": "Riego", "language": "es", "text": long},
            ),
        )
        assert codes(find(changing, "riego")) == ["ZZ-1", "AA-1"]

    def test_a_quote_that_answers_weighs_more_than_a_passage(self, changing: Workspace, tmp_path: Path) -> None:
        row = {
            "title": "Otra cosa",
            "language": "es",
            "text": "Se habló largo rato de muchas cosas y también de riego.",
        }
        import_rows(changing, tmp_path / "more.csv", ({"code": "AA-1", **row}, {"code": "ZZ-1", **row}))
        assert codes(find(changing, "riego")) == ["AA-1", "ZZ-1"]
        passage = find(changing, "riego").hits[1].passages[0]
        changing.quoting.keep_words((passage.passage_id, 0), (passage.passage_id, len(passage.text)))
        assert codes(find(changing, "riego")) == ["ZZ-1", "AA-1"]
        assert find(changing, "riego").passages == 2

    def test_whoever_types_an_accent_means_it(self, changing: Workspace, tmp_path: Path) -> None:
        rows = (
            {"code": "A-1", "language": "es", "text": "Esta, esta y esta mesa."},
            {"code": "A-2", "language": "es", "text": "Todo el mundo estaba allí y nadie lo supo, nadie está ya."},
        )
        import_rows(changing, tmp_path / "more.csv", rows)
        assert codes(find(changing, "está")) == ["A-2", "A-1"]
        assert codes(find(changing, "esta")) == ["A-1", "A-2"]

    def test_equal_scores_are_ordered_by_code(self, changing: Workspace, tmp_path: Path) -> None:
        row = {"title": "", "language": "es", "text": "Del molino nadie habló."}
        import_rows(changing, tmp_path / "more.csv", ({"code": "B-2", **row}, {"code": "B-1", **row}))
        assert codes(find(changing, "molino")) == ["B-1", "B-2"]

    def test_sorting_by_code_and_by_date_newest_first_undated_last(self, archive: Workspace) -> None:
        assert codes(find(archive, sort=Sort.DATE)) == ["PE-002", "PE-001", "CA-001", "CL-001", "CA-002"]
        assert codes(find(archive, "beca", sort=Sort.CODE)) == ["CL-001", "PE-001", "PE-002"]

    def test_a_limit_of_nothing_still_counts(self, archive: Workspace) -> None:
        page = find(archive, "beca", limit=0)
        assert (page.hits, page.testimonies) == ((), 3)


class TestFacets:
    def test_counts_of_every_facet(self, archive: Workspace) -> None:
        page = find(archive, "beca OR femmes")
        assert counts(page, Facet.COUNTRY) == {"PE": (2, 4), "CA": (1, 1), "MX": (1, 1), "CL": (1, 1)}
        assert counts(page, Facet.LANGUAGE) == {"es": (3, 4), "fr": (2, 2)}
        assert counts(page, Facet.ROLE) == {
            "director": (1, 1),
            "teacher": (1, 1),
            "student": (1, 3),
            NOT_RECORDED: (1, 1),
        }
        assert counts(page, Facet.THEME) == {ACCESS: (3, 5), QUALITY: (1, 1), NOT_RECORDED: (1, 1)}
        assert [each.label for each in page.facets[Facet.COUNTRY]][:1] == ["Peru"]

    def test_several_choices_in_a_facet_mean_any_and_across_facets_all(self, archive: Workspace) -> None:
        page = find(archive, choices=chosen(country="CA,CL", language="fr"))
        assert codes(page) == ["CA-002"]

    def test_a_facet_ignores_its_own_choice_and_heeds_the_others(self, archive: Workspace) -> None:
        page = find(archive, "beca OR femmes", choices=chosen(country="PE", language="es"))
        assert (page.testimonies, page.passages) == (2, 3)
        assert counts(page, Facet.COUNTRY) == {"PE": (2, 3), "CL": (1, 1)}
        assert counts(page, Facet.LANGUAGE) == {"es": (2, 3), "fr": (1, 1)}
        assert counts(page, Facet.ROLE) == {"teacher": (1, 1), "student": (1, 2)}

    def test_a_choice_of_language_leaves_only_passages_in_it(self, archive: Workspace) -> None:
        page = find(archive, choices=chosen(language="fr"))
        assert page.passages == 3
        assert {each.language for hit in page.hits for each in hit.passages} == {"fr"}
        assert find(archive, "femmes", choices=chosen(language="fr")).passages == 2

    def test_a_theme_stands_for_its_sub_themes(self, changing: Workspace) -> None:
        add_sub_theme_to(changing, "CL-001")
        page = find(changing, "beca", choices=chosen(theme=QUALITY), sort=Sort.CODE)
        assert codes(page) == ["CL-001", "PE-002"]
        (below,) = [each for each in page.facets[Facet.THEME] if each.key == "workshops"]
        assert (below.parent_key, below.testimonies) == (QUALITY, 1)

    def test_a_chosen_value_that_nothing_has_is_shown_with_nothing(self, archive: Workspace) -> None:
        page = find(archive, "taught", choices=chosen(country="CO"))
        assert page.testimonies == 0
        assert counts(page, Facet.COUNTRY) == {"CA": (1, 1), "CO": (0, 0)}

    def test_what_has_no_value_in_a_facet_can_be_chosen_and_stands_last(self, changing: Workspace) -> None:
        said = find(changing, "beca OR femmes", sort=Sort.CODE)
        alone = find(changing, "beca OR femmes", choices=chosen(role=NOT_RECORDED))
        assert codes(alone) == [each.code for each in said.hits if not each.roles] != []
        (*_others, last) = alone.facets[Facet.ROLE]
        assert (last.key, last.label, last.testimonies) == (NOT_RECORDED, "without a role", 1)
        with_teachers = find(changing, "beca OR femmes", choices=chosen(role=f"{NOT_RECORDED},teacher"))
        assert with_teachers.testimonies == 2

    def test_words_in_no_recorded_language_can_be_chosen(self, changing: Workspace) -> None:
        with writer(changing).change("add a transcript") as change:
            testimony_id = changing.catalogue.testimony_ids(["PE-001"])[0]
            add_transcript(change.unit, testimony_id, "", [DraftPassage("Las becas llegaron tarde.")], None)
        page = find(changing, "becas", choices=chosen(language=NOT_RECORDED))
        assert [(each.code, [one.text for one in each.passages]) for each in page.hits] == [
            ("PE-001", ["Las becas llegaron tarde."])
        ]
        assert counts(page, Facet.LANGUAGE)[NOT_RECORDED] == (1, 1)

    def test_what_the_vocabulary_does_not_know_is_still_named(self, archive: Workspace) -> None:
        page = find(archive, "beca", choices=chosen(theme="no-such-theme", language="pt", country="XX"))
        assert page.testimonies == 0
        named = {value.key: value.label for values in page.facets.values() for value in values}
        assert named == {"no-such-theme": "no-such-theme", "pt": "Portuguese", "XX": "XX"}

    def test_every_count_is_what_choosing_it_gives(self, archive: Workspace) -> None:
        for text in ("", "beca OR femmes OR quispe", "-beca", "viaje cambiaron"):
            for before in ({}, chosen(language="es"), chosen(country="PE", role="teacher,student")):
                for facet, values in find(archive, text, choices=before).facets.items():
                    for value in values:
                        page = find(archive, text, choices={**before, facet: frozenset({value.key})})
                        assert (page.testimonies, page.passages) == (value.testimonies, value.passages), (text, value)


def add_sub_theme_to(archive: Workspace, code: str) -> None:
    """Give a testimony the theme “workshops”, which stands under the quality of training."""
    from testimony_archive.domain.records import Labels
    from testimony_archive.storage.vocabulary_writes import add_theme

    parent = next(each for each in archive.catalogue.vocabularies().themes.values() if each.key == QUALITY)
    with writer(archive).change("add a theme") as change:
        add_theme(change.unit, "workshops", "3.1", Labels(en="Workshops"), parent.theme_id, ())
    (testimony_id,) = archive.catalogue.testimony_ids([code])
    archive.editing.edit(testimony_id, TestimonyField.THEME, ("workshops",))


class TestOnlyWhatMayBePublished:
    def test_what_is_closed_or_without_consent_is_hidden(self, archive: Workspace) -> None:
        page = find(archive, only_publishable=True)
        assert codes(page) == ["CA-001", "PE-001", "PE-002"]
        assert page.passages == 9
        assert codes(find(archive, "beca", only_publishable=True)) == ["PE-001", "PE-002"]

    def test_a_name_behind_a_pseudonym_finds_nothing(self, archive: Workspace) -> None:
        assert codes(find(archive, "mamani")) == ["PE-002"]
        assert codes(find(archive, "mamani", only_publishable=True)) == []
        (record,) = find(archive, '"docente del sur"', only_publishable=True).hits[0].record
        assert record.field == "pseudonym"

    def test_notes_find_nothing(self, archive: Workspace) -> None:
        assert codes(find(archive, "apellido")) == ["PE-002"]
        assert codes(find(archive, "apellido", only_publishable=True)) == []

    def test_a_closed_passage_is_hidden_and_not_counted(self, changing: Workspace) -> None:
        passage = find(changing, "taught").hits[0].passages[0]
        with writer(changing).change("close a passage") as change:
            update_passage(change.unit, passage.passage_id, access=AccessLevel.CLOSED.value)
        assert find(changing, "taught").passages == 1
        assert find(changing, "taught", only_publishable=True).passages == 0
        assert find(changing, choices=chosen(country="CA"), only_publishable=True).passages == 1
        request = SearchRequest(only_publishable=True)
        assert passage.passage_id not in changing.searching.passage_ids(request)
        assert len(changing.searching.passage_ids(request)) == find(changing, only_publishable=True).passages


class TestEverythingAtOnce:
    def test_passages_of_all_pages_best_first(self, archive: Workspace) -> None:
        found = archive.searching.passage_ids(SearchRequest("beca", limit=1))
        shown = {each.passage_id for hit in find(archive, "beca").hits for each in hit.passages}
        assert len(found) == 4
        assert set(found) == shown

    def test_all_passages_by_testimony_and_place(self, archive: Workspace) -> None:
        found = archive.searching.passage_ids(SearchRequest(choices=chosen(country="PE", language="es")))
        first = find(archive, choices=chosen(country="PE", language="es")).hits
        assert found == tuple(each.passage_id for hit in first for each in hit.passages)

    def test_testimonies_of_all_pages_in_order(self, archive: Workspace) -> None:
        found = archive.searching.testimony_ids(SearchRequest("beca", limit=1, sort=Sort.CODE))
        assert found == archive.catalogue.testimony_ids(["CL-001", "PE-001", "PE-002"])


class TestDidYouMean:
    @pytest.mark.parametrize(
        ("typed", "offered"),
        [
            ("talleers", "talleres"),
            ("mujerez", "mujeres"),
            ("jovnes", "jóvenes"),
            ("scolarship", "scholarship"),
            ("beka mujeres", "beca mujeres"),
            ("“travauxx”", "“travaux”"),
        ],
    )
    def test_the_nearest_real_word_is_offered(self, archive: Workspace, typed: str, offered: str) -> None:
        page = find(archive, typed)
        assert (page.testimonies, page.did_you_mean) == (0, offered)
        assert find(archive, offered).testimonies > 0

    @pytest.mark.parametrize(
        "typed", ["", "beca", "xylophone", "beca xylophone", "-mujer -beca", "¡!", "zzz*", "ladies", "baca", "viejo"]
    )
    def test_nothing_is_offered_where_something_is_found_or_nothing_is_near(
        self, archive: Workspace, typed: str
    ) -> None:
        assert find(archive, typed).did_you_mean is None

    def test_words_that_are_gone_are_not_offered(self, changing: Workspace) -> None:
        passage = find(changing, "scholarship").hits[0].passages[0]
        changing.transcribing.edit_text(passage.passage_id, "Ann: Money came later.")
        assert find(changing, "scolarship").did_you_mean is None


class TestTheArchiveChanges:
    def test_an_edited_passage_is_found_by_its_new_words_alone(self, changing: Workspace) -> None:
        passage = find(changing, "taught").hits[0].passages[0]
        changing.transcribing.edit_text(passage.passage_id, "She showed them how to weld.")
        assert find(changing, "taught").testimonies == 0
        assert codes(find(changing, "showed")) == ["CA-001"]
        changing.undo()
        assert codes(find(changing, "taught")) == ["CA-001"]
        assert codes(find(changing, "showed")) == []

    def test_an_edited_record_is_found_and_counted_anew(self, changing: Workspace) -> None:
        assert find(changing, "beca", choices=chosen(country="CO")).testimonies == 0
        (testimony_id,) = changing.catalogue.testimony_ids(["PE-001"])
        changing.editing.edit(testimony_id, TestimonyField.TITLE, "Riego")
        changing.editing.edit(testimony_id, TestimonyField.COUNTRY, ("CO",))
        assert codes(find(changing, "riego")) == ["PE-001"]
        assert find(changing, "beca", choices=chosen(country="CO")).testimonies == 1

    def test_a_deleted_testimony_is_gone_and_comes_back_with_undo(self, changing: Workspace) -> None:
        (testimony_id,) = changing.catalogue.testimony_ids(["CA-001"])
        changing.editing.delete_testimonies([testimony_id])
        assert find(changing, "taught OR field").testimonies == 0
        changing.undo()
        assert codes(find(changing, "taught")) == ["CA-001"]

    def test_making_the_index_anew_changes_no_answer(self, changing: Workspace) -> None:
        before = [as_json(find(changing, text)) for text in ("beca", "quispe", "œuvre", "-beca", "tall*")]
        changing.keeping.reindex()
        assert [as_json(find(changing, text)) for text in ("beca", "quispe", "œuvre", "-beca", "tall*")] == before
        assert changing.keeping.verify().problems == ()

    def test_verifying_tells_when_the_index_is_not_the_catalogue(self, changing: Workspace) -> None:
        with changing._folder.database.write() as connection:
            connection.exec_driver_sql("DELETE FROM passage_index WHERE rowid IN (1, 2)")
            connection.exec_driver_sql("INSERT INTO record_index (rowid, words, keys) VALUES (999, 'a', 'a')")
        assert {each.message for each in changing.keeping.verify().problems} == {
            "2 passages are not in the search index",
            "the search index holds 1 testimonies that are not in the catalogue",
        }
        changing.keeping.reindex()
        assert changing.keeping.verify().problems == ()


class TestTerms:
    def test_terms_in_any_language_become_keys(self, archive: Workspace) -> None:
        found = archive.searching.resolve_choices(["2"], ["Perú", "Canada", "co"], ["docente"], ["Spanish", "fr"])
        assert found == {
            Facet.THEME: {ACCESS},
            Facet.COUNTRY: {"PE", "CA", "CO"},
            Facet.ROLE: {"teacher"},
            Facet.LANGUAGE: {"es", "fr"},
        }

    def test_words_that_begin_words_of_one_term_mean_it(self, archive: Workspace) -> None:
        found = archive.searching.resolve_choices(["calidad"], [], ["docen"], [])
        assert found == {Facet.THEME: {QUALITY}, Facet.ROLE: {"teacher"}}

    def test_words_that_may_mean_several_terms_are_refused_with_these(self, archive: Workspace) -> None:
        with pytest.raises(UnknownTerm) as refused:
            archive.searching.resolve_choices([], [], ["representante"], [])
        assert refused.value.values["nearest"] == "industry-representative, community-representative"

    @pytest.mark.parametrize("place", range(4))
    def test_an_unknown_term_is_refused_with_the_nearest(self, archive: Workspace, place: int) -> None:
        terms: list[list[str]] = [[], [], [], []]
        terms[place] = ["Espania"]
        with pytest.raises(UnknownTerm, match="Espania"):
            archive.searching.resolve_choices(*terms)


def test_no_passage_is_given_where_none_is_asked_for(archive: Workspace) -> None:
    page = find(archive, "becas", passages_per_testimony=0)
    assert page.testimonies
    assert [hit.passages for hit in page.hits] == [()] * len(page.hits)


def test_json_is_what_the_command_line_promises(archive: Workspace) -> None:
    document = json.loads(json.dumps(as_json(find(archive, "becas quispe OR becas", limit=1))))
    assert list(document) == [
        "query", "testimonies", "passages", "did_you_mean", "notice", "widened", "hits", "facets",
    ]  # fmt: skip
    (hit,) = document["hits"]
    assert {name: hit[name] for name in ("code", "title", "date", "countries", "roles", "themes")} == {
        "code": "PE-001",
        "title": "Becas para mujeres",
        "date": "2021-05",
        "countries": ["PE"],
        "roles": ["student"],
        "themes": [ACCESS],
    }
    passage = hit["passages"][0]
    assert list(passage) == [
        "transcript", "ordinal", "speaker", "start_ms", "end_ms", "language", "text", "highlights",
    ]  # fmt: skip
    assert [passage["text"][start:end].casefold() for start, end in passage["highlights"]] in (["beca"], ["becas"])
    assert set(document["facets"]) == set(Facet)
    assert list(document["facets"]["theme"][0]) == ["key", "label", "testimonies", "passages"]


def test_a_search_can_be_cancelled(archive: Workspace) -> None:
    class Impatient:
        def advance(self, done: int, total: int, what: str) -> None:
            assert done <= total, what
            raise Cancelled

    with pytest.raises(Cancelled):
        archive.searching.search(SearchRequest("beca", limit=7), Impatient())  # a page that nobody has asked for before


def test_what_is_read_ahead_is_not_read_again_by_the_first_search(changing: Workspace) -> None:
    changing.searching.prepare()
    with statements() as said:
        assert codes(find(changing, "mujer"))
    assert said
    assert not any("min(passage.id)" in each for each in said)


def test_what_was_read_ahead_is_read_again_once_it_has_changed(changing: Workspace) -> None:
    changing.searching.prepare()
    first = find(changing, "mujer").hits[0]
    changing.editing.edit(first.testimony_id, TestimonyField.TITLE, "Otro")
    assert "Otro" in {each.title for each in find(changing, "mujer").hits}


def test_an_index_of_another_analysis_is_told_and_made_anew_when_the_archive_is_opened(changing: Workspace) -> None:
    with changing._folder.database.write() as connection:
        connection.exec_driver_sql("UPDATE setting SET value = '0 long ago' WHERE key = 'search_index'")
        connection.exec_driver_sql("DELETE FROM passage_index WHERE rowid = 1")
    assert {each.kind for each in changing.keeping.verify().problems} == {"index"}
    changing.close()
    with Workspaces(lambda: TODAY).open(changing.path) as again:
        assert again.keeping.verify().problems == ()
        assert find(again, "beca").testimonies == 3


def test_words_are_marked_in_passages_of_a_transcript(archive: Workspace) -> None:
    (testimony,) = archive.catalogue.testimonies(archive.catalogue.testimony_ids(["PE-002"]))
    passages = archive.catalogue.passages(testimony.transcripts[0].transcript_id)
    marks = archive.searching.marks("taller -beca", passages, "es")
    assert {each.ordinal: [each.text[start:end] for start, end in marks[each.passage_id]] for each in passages[:2]} == {
        1: ["talleres"],
        2: ["taller"],
    }
    assert passages[2].passage_id not in marks
    assert archive.searching.marks("", passages, "es") == {}


def test_more_queries_than_are_remembered_are_answered_alike(archive: Workspace) -> None:
    typed = ["beca", *(f"palabra{number}" for number in range(20)), "beca"]
    pages = [as_json(find(archive, each)) for each in typed]
    assert pages[0] == pages[-1]


def test_a_page_that_was_asked_for_before_is_given_again_until_the_archive_changes(changing: Workspace) -> None:
    page = find(changing, "beca", choices=chosen(country="PE"))
    assert find(changing, "beca", choices=chosen(country="PE")) is page
    assert find(changing, "beca", choices=chosen(country="CL")) is not page
    passage = page.hits[0].passages[0]
    changing.transcribing.edit_text(passage.passage_id, "Nada.")
    assert find(changing, "beca", choices=chosen(country="PE")).passages == page.passages - 1
    changing.undo()
    again = find(changing, "beca", choices=chosen(country="PE"))
    assert (again == page, again is page) == (True, False)


def test_a_page_of_yesterday_is_not_given_today(changing: Workspace) -> None:
    days = iter([TODAY, TODAY, TODAY + timedelta(days=1)])
    searching = Searching(changing._folder.database, lambda: next(days))
    first, second, third = (searching.search(SearchRequest("beca")) for _ in range(3))
    assert (first is second, first is third) == (True, False)


def test_a_search_within_a_change_of_another_kind_needs_no_new_facts(changing: Workspace) -> None:
    before = find(changing, "beca")
    changing.selecting.create("Primera")
    assert as_json(find(changing, "beca")) == as_json(before)


def test_who_still_sees_what_was_before_gets_the_facts_of_then_and_leaves_those_of_now(changing: Workspace) -> None:
    memory, nothing = SearchMemory(1), NoProgress()
    database = changing._folder.database
    with database.read() as before:
        then = read_stamp(before)
        changing.editing.delete_testimonies(changing.catalogue.testimony_ids(["PE-001"]))
        with database.read() as after:
            now = read_stamp(after)
            facts_now = memory.facts(after, now, nothing)
            facts_then = memory.facts(before, then, nothing)
            assert len(facts_then.findables.testimonies) == len(facts_now.findables.testimonies) + 1
            assert memory.facts(after, now, nothing) is facts_now
