"""Keeping vocabularies in order: nothing that uses a term is lost, and undo takes every change back in one step."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from testimony_archive.domain.edits import ParticipationField, TestimonyField
from testimony_archive.domain.errors import (
    BadValue,
    CircularTheme,
    IntoItself,
    RecordGone,
    TermInUse,
    TermTaken,
    ThemesBelow,
    UnknownTerm,
)
from testimony_archive.domain.queries import Facet, SearchRequest
from testimony_archive.domain.records import Part
from testimony_archive.domain.terms import Term, TermField, VocabularyKind
from testimony_archive.search.analysis import ANALYSER_VERSION
from testimony_archive.storage.search_facts import INDEX_VERSION_KEY
from testimony_archive.storage.vocabulary_writes import write_setting
from tests.factories import content, passages_of, quotes_of, record

if TYPE_CHECKING:
    from testimony_archive.services.workspace import Workspace

THEME, ROLE, PROJECT = VocabularyKind.THEME, VocabularyKind.ROLE, VocabularyKind.PROJECT
KEYWORD, INSTITUTION, COUNTRY = VocabularyKind.KEYWORD, VocabularyKind.INSTITUTION, VocabularyKind.COUNTRY

FIRST, QUALITY = "collaboration-harmonization", "quality-education-training"
"""Both are themes of PE-001."""
ACCESS = "recognition-access-success-employability"
"""The theme of CL-002."""


def term(workspace: Workspace, kind: VocabularyKind, key: str) -> Term:
    return next(each for each in workspace.vocabularies.terms(kind) if each.key == key)


def keys(workspace: Workspace, kind: VocabularyKind, parent_key: str | None = None) -> list[str]:
    terms = workspace.vocabularies.terms(kind)
    return [each.key for each in terms if parent_key is None or each.parent_key == parent_key]


def two_below(workspace: Workspace) -> list[str]:
    """Two new themes below that of CL-002."""
    return [workspace.vocabularies.add(THEME, name, parent_key=ACCESS)[1] for name in ("Grants", "Night school")]


def found_by_theme(workspace: Workspace, key: str) -> list[str]:
    page = workspace.searching.search(SearchRequest(choices={Facet.THEME: frozenset({key})}))
    return sorted(each.code for each in page.hits)


def found(workspace: Workspace, words: str) -> list[str]:
    return sorted(each.code for each in workspace.searching.search(SearchRequest(text=words)).hits)


# --- what there is --------------------------------------------------------------------------------------------------


def test_every_vocabulary_tells_how_many_terms_it_has(workspace: Workspace) -> None:
    counts = workspace.vocabularies.counts()
    assert all(counts[kind] == len(workspace.vocabularies.terms(kind)) for kind in VocabularyKind)
    assert counts[KEYWORD] == 2
    assert counts[VocabularyKind.SERIES] == counts[VocabularyKind.COLLECTION] == counts[INSTITUTION] == 1


def test_a_term_tells_where_it_is_used(workspace: Workspace) -> None:
    workspace.quoting.keep_passages([passages_of(workspace, "PE-001")[1].passage_id])
    quote = quotes_of(workspace, "PE-001")[0].quote_id
    workspace.quoting.edit_quote(quote, themes=[QUALITY])
    used = term(workspace, THEME, QUALITY)
    assert used.testimonies == (record(workspace, "PE-001").testimony_id,)
    assert used.quotes == (quote,)
    assert used.is_used
    assert term(workspace, ROLE, "teacher").testimonies == used.testimonies
    assert term(workspace, COUNTRY, "CL").testimonies == (record(workspace, "CL-002").testimony_id,)
    assert term(workspace, KEYWORD, "taller").testimonies == used.testimonies


@pytest.mark.parametrize("kind", VocabularyKind)
def test_a_term_tells_which_templates_name_it(workspace: Workspace, kind: VocabularyKind) -> None:
    rosa = record(workspace, "PE-001")
    hannah = next(each for each in rosa.participations if each.part is Part.INTERVIEWER)
    for field, value in (
        (ParticipationField.ROLE, "teacher"),
        (ParticipationField.INSTITUTION, "Instituto de Huaral"),
        (ParticipationField.COUNTRY, "CL"),
    ):
        workspace.editing.edit_participation(rosa.testimony_id, hannah.participation_id, field, value)
    for name in ("Series of Huaral", "Another"):
        workspace.starting.keep(rosa.testimony_id, name)
    terms = workspace.vocabularies.terms(kind)
    named = {each.name for each in terms if each.templates == ("Another", "Series of Huaral")}
    assert (
        named
        == {
            VocabularyKind.THEME: {each.labels.en for each in rosa.themes},
            VocabularyKind.ROLE: {"Teacher"},
            VocabularyKind.PROJECT: {"Talleres compartidos"},
            VocabularyKind.KEYWORD: set(),
            VocabularyKind.INSTITUTION: {"Instituto de Huaral"},
            VocabularyKind.COLLECTION: {"Pruebas"},
            VocabularyKind.SERIES: {"Institutos"},
            VocabularyKind.COUNTRY: {"PE", "CL"},
        }[kind]
    )
    assert all(each.templates == () for each in terms if each.name not in named)


def test_a_term_that_only_a_template_names_is_deleted_with_a_replacement(workspace: Workspace) -> None:
    workspace.starting.keep(record(workspace, "PE-001").testimony_id, "Series of Huaral")
    workspace.editing.delete_testimonies([record(workspace, "PE-001").testimony_id])
    assert not term(workspace, THEME, QUALITY).is_found
    with pytest.raises(TermInUse, match="templates: 1"):
        workspace.vocabularies.delete(THEME, QUALITY)
    workspace.vocabularies.delete(THEME, QUALITY, ACCESS)
    assert term(workspace, THEME, ACCESS).templates == ("Series of Huaral",)
    assert workspace.starting.templates()[0].start.draft.themes == (FIRST, ACCESS)


# --- adding ---------------------------------------------------------------------------------------------------------


def test_a_new_theme_stands_below_another_and_can_be_chosen_by_its_name(workspace: Workspace) -> None:
    before = content(workspace)
    change, key = workspace.vocabularies.add(THEME, "Becas de viaje", language="es", parent_key=ACCESS)
    assert change.label.text() == "add theme “Becas de viaje”"
    assert key == "becas-de-viaje"
    assert keys(workspace, THEME, ACCESS)[-1] == key
    workspace.editing.edit(record(workspace, "CO-003").testimony_id, TestimonyField.THEME, "becas de viaje")
    assert found_by_theme(workspace, ACCESS) == ["CL-002", "CO-003"]
    workspace.undo()
    workspace.undo()
    assert content(workspace) == before


def test_themes_are_listed_each_before_those_below_it(workspace: Workspace) -> None:
    workspace.vocabularies.add(THEME, "Wages", parent_key=FIRST)
    themes = {each.key: each for each in workspace.vocabularies.terms(THEME)}
    order = list(themes)
    assert all(order.index(each.parent_key) < order.index(each.key) for each in themes.values() if each.parent_key)
    assert order.index("wages") < order.index(ACCESS)


@pytest.mark.parametrize(("kind", "name"), [(ROLE, "Apprentice"), (PROJECT, "Water and mining")])
def test_roles_and_projects_can_be_added(workspace: Workspace, kind: VocabularyKind, name: str) -> None:
    _, key = workspace.vocabularies.add(kind, name)
    assert term(workspace, kind, key).name == name
    workspace.undo()
    assert key not in keys(workspace, kind)


def test_a_country_is_expected_by_its_name_in_any_language(workspace: Workspace) -> None:
    change, key = workspace.vocabularies.add(COUNTRY, "Brasil")
    assert (key, change.label.text()) == ("BR", "expect country Brazil")
    assert "BR" in workspace.catalogue.vocabularies().countries
    with pytest.raises(UnknownTerm):
        workspace.vocabularies.add(COUNTRY, "Atlantis")
    with pytest.raises(TermTaken):
        workspace.vocabularies.add(COUNTRY, "br")


def test_a_new_key_is_one_that_no_other_term_goes_by(workspace: Workspace) -> None:
    _, first = workspace.vocabularies.add(THEME, "Becas")
    workspace.vocabularies.edit(THEME, first, TermField.LABEL_EN, "Grants")
    with pytest.raises(TermTaken):  # it is still found by its key
        workspace.vocabularies.add(THEME, "becas")
    _, second = workspace.vocabularies.add(THEME, "be cas")
    _, third = workspace.vocabularies.add(THEME, "Be, cas!")
    _, nameless = workspace.vocabularies.add(THEME, "¿?")
    assert (first, second, third, nameless) == ("becas", "be-cas", "be-cas-2", "term")


# --- renaming -------------------------------------------------------------------------------------------------------


def test_a_label_changes_and_the_key_stays(workspace: Workspace) -> None:
    change, key = workspace.vocabularies.edit(ROLE, "teacher", TermField.LABEL_FR, "Maître")
    assert (key, change.label.text()) == ("teacher", "edit role “Teacher”")
    assert term(workspace, ROLE, "teacher").labels.fr == "Maître"
    workspace.undo()
    assert term(workspace, ROLE, "teacher").labels.fr != "Maître"


def test_a_number_and_synonyms_are_names_of_a_theme_too(workspace: Workspace) -> None:
    workspace.vocabularies.edit(THEME, QUALITY, TermField.NUMBER, "9.9")
    workspace.vocabularies.edit(THEME, QUALITY, TermField.SYNONYMS, "Exzellenz; exzellenz; Güte")
    assert term(workspace, THEME, QUALITY).synonyms == ("Exzellenz", "Güte")
    testimony_id = record(workspace, "CO-003").testimony_id
    for typed in ("9.9", "exzellenz"):
        workspace.editing.edit(testimony_id, TestimonyField.THEME, typed)
        assert [each.key for each in record(workspace, "CO-003").themes] == [QUALITY]
        workspace.editing.edit(testimony_id, TestimonyField.THEME, "")


def test_a_synonym_that_is_the_term_s_own_name_is_left_out(workspace: Workspace) -> None:
    workspace.vocabularies.edit(ROLE, "teacher", TermField.SYNONYMS, ("teacher", "Profe"))
    assert term(workspace, ROLE, "teacher").synonyms == ("Profe",)
    assert not workspace.vocabularies.edit(ROLE, "teacher", TermField.SYNONYMS, ("Profe",))[0].touched


def test_a_project_s_new_name_finds_its_testimonies_and_undo_the_old_one(workspace: Workspace) -> None:
    key = keys(workspace, PROJECT)[0]
    workspace.vocabularies.edit(PROJECT, key, TermField.NAME, "Telares abiertos")
    assert (found(workspace, "telares"), found(workspace, "compartidos")) == (["PE-001"], [])
    workspace.undo()
    assert (found(workspace, "telares"), found(workspace, "compartidos")) == ([], ["PE-001"])
    assert workspace.keeping.verify().problems == ()


@pytest.mark.parametrize(
    ("kind", "key", "name"),
    [
        (KEYWORD, "taller", "obrador"),
        (INSTITUTION, "Instituto de Huaral", "Escuela de Chancay"),
        (VocabularyKind.COLLECTION, "Pruebas", "Ensayos"),
        (VocabularyKind.SERIES, "Institutos", "Escuelas"),
    ],
)
def test_a_text_is_renamed_in_every_record(workspace: Workspace, kind: VocabularyKind, key: str, name: str) -> None:
    before = content(workspace)
    change, renamed = workspace.vocabularies.edit(kind, key, TermField.NAME, name)
    assert renamed == name
    assert change.label.text() == f"rename {kind} “{key}”"
    assert name in keys(workspace, kind)
    assert key not in keys(workspace, kind)
    assert found(workspace, name) == ["PE-001"]
    workspace.undo()
    assert content(workspace) == before


def test_a_new_keyword_is_found_with_words_of_the_title_and_the_summary(workspace: Workspace) -> None:
    workspace.vocabularies.edit(KEYWORD, "máquinas", TermField.NAME, "telares")
    assert found(workspace, "telares tarde maestra") == ["PE-001"]
    assert found(workspace, "tarde -telares") == []
    workspace.undo()
    assert found(workspace, "telares tarde maestra") == []


def test_to_rename_a_keyword_indexes_no_title_or_summary_anew(workspace: Workspace) -> None:
    def problems() -> list[str]:
        return [each.message for each in workspace.keeping.verify().problems]

    with workspace._folder.database.write() as connection:
        connection.exec_driver_sql("DELETE FROM record_index WHERE rowid = (SELECT min(id) FROM testimony)")
    workspace.vocabularies.edit(KEYWORD, "taller", TermField.NAME, "obrador")
    assert problems() == ["1 testimonies are not in the search index"]
    workspace.keeping.reindex()
    assert problems() == []


def test_in_an_index_of_an_earlier_version_the_own_words_are_written_anew_with_the_names(workspace: Workspace) -> None:
    """There the names stand among them, and would be found until the index was made anew."""
    with workspace._folder.database.write() as connection:
        write_setting(connection, INDEX_VERSION_KEY, f"{ANALYSER_VERSION - 1} then")
        connection.exec_driver_sql("DELETE FROM record_index WHERE rowid > 0")
    workspace.vocabularies.edit(KEYWORD, "taller", TermField.NAME, "obrador")
    assert found(workspace, "obrador tarde") == ["PE-001"]


def test_the_spelling_of_a_text_can_be_mended(workspace: Workspace) -> None:
    workspace.vocabularies.edit(
        KEYWORD, "maquinas" if "maquinas" in keys(workspace, KEYWORD) else "máquinas", TermField.NAME, "Máquinas"
    )
    assert "Máquinas" in keys(workspace, KEYWORD)


# --- names that cannot be -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name",
    ["", "   ", "\x00\x07", "x" * 10_000, "Taller\u202eollat", "\u2067Taller", "uno; dos"],
    ids=["empty", "spaces", "control characters", "ten thousand characters", "override", "isolate", "semicolon"],
)
def test_a_bad_name_is_refused_and_nothing_is_lost(workspace: Workspace, name: str) -> None:
    before = content(workspace)
    with pytest.raises(BadValue):
        workspace.vocabularies.add(THEME, name)
    with pytest.raises(BadValue):
        workspace.vocabularies.edit(KEYWORD, "taller", TermField.NAME, name)
    if name.strip("\x00\x07 "):
        for field in (TermField.LABEL_EN, TermField.NUMBER):
            with pytest.raises(BadValue):
                workspace.vocabularies.edit(THEME, QUALITY, field, name)
    assert content(workspace) == before


def test_control_characters_are_left_out_of_a_name(workspace: Workspace) -> None:
    _, key = workspace.vocabularies.add(ROLE, "Weav\x07er\n")
    assert term(workspace, ROLE, key).name == "Weaver"


def test_the_last_label_of_a_term_cannot_be_taken_away(workspace: Workspace) -> None:
    _, key = workspace.vocabularies.add(ROLE, "Weaver")
    with pytest.raises(BadValue, match="at least one language"):
        workspace.vocabularies.edit(ROLE, key, TermField.LABEL_EN, " ")
    workspace.vocabularies.edit(ROLE, key, TermField.LABEL_ES, "Tejedora")
    workspace.vocabularies.edit(ROLE, key, TermField.LABEL_EN, "")
    assert term(workspace, ROLE, key).name == "Tejedora"


def test_two_terms_cannot_go_by_one_name(workspace: Workspace) -> None:
    with pytest.raises(TermTaken, match="“téacher” already stands for “Teacher”"):
        workspace.vocabularies.edit(ROLE, "student", TermField.LABEL_ES, "téacher")
    with pytest.raises(TermTaken):
        workspace.vocabularies.edit(ROLE, "student", TermField.SYNONYMS, ["teacher"])
    with pytest.raises(TermTaken):
        workspace.vocabularies.edit(KEYWORD, "taller", TermField.NAME, "Maquinas")


def test_a_term_has_only_the_fields_of_its_vocabulary(workspace: Workspace) -> None:
    with pytest.raises(BadValue):
        workspace.vocabularies.edit(KEYWORD, "taller", TermField.NUMBER, "1")


# --- moving ---------------------------------------------------------------------------------------------------------


def test_a_theme_moves_below_another_and_is_found_there(workspace: Workspace) -> None:
    before = content(workspace)
    change = workspace.vocabularies.move(THEME, QUALITY, 0, ACCESS)
    assert change.label.template == "move theme “{name}”"
    assert keys(workspace, THEME, ACCESS)[0] == QUALITY
    assert found_by_theme(workspace, ACCESS) == ["CL-002", "PE-001"]
    workspace.vocabularies.move(THEME, QUALITY, 0)
    assert keys(workspace, THEME, "")[0] == QUALITY
    assert found_by_theme(workspace, ACCESS) == ["CL-002"]
    workspace.undo()
    workspace.undo()
    assert content(workspace) == before


def test_roles_and_countries_stand_in_an_order_of_choice(workspace: Workspace) -> None:
    for kind in (ROLE, COUNTRY):
        order = keys(workspace, kind)
        workspace.vocabularies.move(kind, order[-1], 1)
        assert keys(workspace, kind) == [order[0], order[-1], *order[1:-1]]
        workspace.vocabularies.move(kind, order[-1], 999)
        assert keys(workspace, kind) == order


def test_a_theme_cannot_stand_below_itself(workspace: Workspace) -> None:
    below = two_below(workspace)[0]
    for parent in (ACCESS, below):
        with pytest.raises(CircularTheme):
            workspace.vocabularies.move(THEME, ACCESS, 0, parent)
    with pytest.raises(RecordGone):
        workspace.vocabularies.move(THEME, ACCESS, 0, "nowhere")


# --- merging --------------------------------------------------------------------------------------------------------


def test_merged_themes_have_all_testimonies_quotes_names_and_themes_below(workspace: Workspace) -> None:
    passages = [each.passage_id for each in passages_of(workspace, "PE-001")[:2]]
    for passage, themes in zip(passages, ([ACCESS], [ACCESS, QUALITY]), strict=True):
        workspace.quoting.keep_passages([passage])
        workspace.quoting.edit_quote(quotes_of(workspace, "PE-001")[-1].quote_id, themes=themes)
    source = term(workspace, THEME, ACCESS)
    below = two_below(workspace)
    before = content(workspace)
    change = workspace.vocabularies.merge(THEME, ACCESS, QUALITY)
    assert change.label.text() == f"merge theme “{source.name}” into “{term(workspace, THEME, QUALITY).name}”"
    merged = term(workspace, THEME, QUALITY)
    assert len(merged.testimonies) == 2
    assert len(merged.quotes) == 2
    assert {source.labels.en, source.labels.es, source.labels.fr} <= set(merged.synonyms)
    assert keys(workspace, THEME, QUALITY)[-len(below) :] == below
    assert ACCESS not in keys(workspace, THEME)
    assert found_by_theme(workspace, QUALITY) == ["CL-002", "PE-001"]
    workspace.undo()
    assert content(workspace) == before
    workspace.redo()
    assert found_by_theme(workspace, QUALITY) == ["CL-002", "PE-001"]


def test_what_used_both_themes_uses_the_other_once(workspace: Workspace) -> None:
    workspace.vocabularies.merge(THEME, FIRST, QUALITY)
    assert [each.key for each in record(workspace, "PE-001").themes] == [QUALITY]


def test_a_theme_can_be_merged_into_one_below_it(workspace: Workspace) -> None:
    below = two_below(workspace)
    _, deeper = workspace.vocabularies.add(THEME, "Night buses", parent_key=below[0])
    workspace.vocabularies.merge(THEME, ACCESS, deeper)
    assert deeper in keys(workspace, THEME, "")
    assert keys(workspace, THEME, deeper) == below
    workspace.vocabularies.merge(THEME, below[0], below[1])
    assert keys(workspace, THEME, deeper) == below[1:]


def test_a_theme_two_below_takes_the_place_under_the_one_above(workspace: Workspace) -> None:
    _, middle = workspace.vocabularies.add(THEME, "Night buses", parent_key=ACCESS)
    _, deep = workspace.vocabularies.add(THEME, "Last bus", parent_key=middle)
    workspace.vocabularies.merge(THEME, middle, deep)
    assert term(workspace, THEME, deep).parent_key == ACCESS


def test_merged_roles_keep_everybody(workspace: Workspace) -> None:
    workspace.vocabularies.merge(ROLE, "teacher", "student")
    roles = [
        each.role.key
        for code in ("PE-001", "CL-002")
        for each in record(workspace, code).participations
        if each.role is not None
    ]
    assert roles == ["student", "student"]
    assert "Teacher" in term(workspace, ROLE, "student").synonyms
    workspace.undo()
    assert term(workspace, ROLE, "teacher").is_used


def test_merged_projects_are_found_by_the_one_that_stays(workspace: Workspace) -> None:
    _, other = workspace.vocabularies.add(PROJECT, "Telares abiertos")
    workspace.vocabularies.merge(PROJECT, keys(workspace, PROJECT)[0], other)
    project = record(workspace, "PE-001").project
    assert project is not None
    assert (project.name, project.synonyms) == ("Telares abiertos", ("Talleres compartidos",))
    assert found(workspace, "telares") == ["PE-001"]
    assert found(workspace, "compartidos") == []


def test_merged_keywords_stand_once_in_each_testimony(workspace: Workspace) -> None:
    workspace.editing.edit(record(workspace, "CL-002").testimony_id, TestimonyField.KEYWORDS, "máquinas")
    before = content(workspace)
    workspace.vocabularies.merge(KEYWORD, "máquinas", "taller")
    assert record(workspace, "PE-001").keywords == ("taller",)
    assert record(workspace, "CL-002").keywords == ("taller",)
    assert found(workspace, "máquinas") == ["PE-001"]  # the word that is spoken
    workspace.undo()
    assert content(workspace) == before


def test_merged_institutions_have_everybody(workspace: Workspace) -> None:
    testimony = record(workspace, "CL-002")
    person = testimony.participations[0].participation_id
    workspace.editing.edit_participation(testimony.testimony_id, person, ParticipationField.INSTITUTION, "Inst. Huaral")
    workspace.vocabularies.merge(INSTITUTION, "Inst. Huaral", "Instituto de Huaral")
    assert keys(workspace, INSTITUTION) == ["Instituto de Huaral"]
    assert len(term(workspace, INSTITUTION, "Instituto de Huaral").testimonies) == 2


@pytest.mark.parametrize(("kind", "key"), [(THEME, QUALITY), (ROLE, "teacher"), (KEYWORD, "taller")])
def test_nothing_is_merged_into_itself_or_into_nothing(workspace: Workspace, kind: VocabularyKind, key: str) -> None:
    before = content(workspace)
    with pytest.raises(IntoItself):
        workspace.vocabularies.merge(kind, key, key)
    with pytest.raises(RecordGone):
        workspace.vocabularies.merge(kind, key, "nowhere")
    with pytest.raises(RecordGone):
        workspace.vocabularies.merge(kind, "nowhere", key)
    assert content(workspace) == before


# --- deleting -------------------------------------------------------------------------------------------------------


def test_an_unused_term_is_deleted_straight_away(workspace: Workspace) -> None:
    for kind in (THEME, ROLE, PROJECT):
        _, key = workspace.vocabularies.add(kind, "Weaving")
        change = workspace.vocabularies.delete(kind, key)
        assert change.label.text() == f"delete {kind} “Weaving”"
        assert key not in keys(workspace, kind)
        workspace.undo()
        assert key in keys(workspace, kind)


def test_a_used_term_is_deleted_only_with_a_replacement(workspace: Workspace) -> None:
    before = content(workspace)
    with pytest.raises(TermInUse, match="testimonies: 1, quotes: 0, templates: 0"):
        workspace.vocabularies.delete(THEME, QUALITY)
    with pytest.raises(IntoItself):
        workspace.vocabularies.delete(THEME, QUALITY, QUALITY)
    assert content(workspace) == before
    workspace.vocabularies.delete(THEME, QUALITY, FIRST)
    assert [each.key for each in record(workspace, "PE-001").themes] == [FIRST]
    assert term(workspace, THEME, FIRST).synonyms == next(each.synonyms for each in before.themes if each.key == FIRST)
    workspace.undo()
    assert content(workspace) == before


def test_a_theme_with_others_below_it_says_so(workspace: Workspace) -> None:
    two_below(workspace)
    with pytest.raises(ThemesBelow):
        workspace.vocabularies.delete(THEME, ACCESS, QUALITY)


def test_a_country_is_expected_no_more_and_testimonies_keep_it(workspace: Workspace) -> None:
    change = workspace.vocabularies.delete(COUNTRY, "PE")
    assert change.label.text() == "expect country Peru no more"
    assert "PE" not in keys(workspace, COUNTRY)
    assert record(workspace, "PE-001").countries == ("PE",)
