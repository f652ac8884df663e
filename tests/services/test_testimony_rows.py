"""The rows of the table against records read whole and compared one by one."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from testimony_archive.domain.duplicates import Likeness
from testimony_archive.domain.edits import TestimonyField
from testimony_archive.domain.queries import SearchRequest
from testimony_archive.domain.queries import Sort as SearchSort
from testimony_archive.domain.records import AccessLevel, AttachmentKind, Gender, Part, Status
from testimony_archive.domain.testimony_filter import (
    NONE,
    SOME,
    WORD_COLUMNS,
    Amount,
    ChangedSince,
    Countable,
    Missing,
    RowColumn,
    RowFilter,
    Sort,
)
from testimony_archive.storage.row_details import DETAILS
from tests.factories import TODAY, bring_in, opened, record, recording

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from testimony_archive.domain.records import Testimony
    from testimony_archive.services.workspace import Workspace

_MAY_BE_EMPTY = {
    "title": ["Night classes", "Ábaco", ""],
    "date": ["2020", "2021-03", ""],
    "country": ["PE", "CL; CA", ""],
    "language": ["es", "en; fr", ""],
    "theme": ["collaboration-harmonization", "quality-education-training", ""],
    "summary": ["A summary.", ""],
    "collection": ["One", "Two", ""],
    "place": ["Huaral", ""],
    "keywords": ["mill; water", "Water", ""],
    "project": ["Shared workshops", ""],
    "goal": ["4; 5", "8", ""],
    "consent": ["written", "oral", ""],
    "interviewee": ["Rosa Quispe", "Inés Soto", ""],
    "gender": ["woman", "man", ""],
    "institution": ["Institute of Huaral", ""],
    "interviewer": ["Hannah Whitlock", ""],
    "status": [each.value for each in Status],
    "text": ["ROSA: One.\n\nHANNAH: Two.", ""],
}
RECORDS = st.fixed_dictionaries({name: st.sampled_from(values) for name, values in _MAY_BE_EMPTY.items()})


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("random")


@pytest.fixture(scope="module")
def testimonies(folder: Path) -> Iterator[tuple[Workspace, tuple[Testimony, ...]]]:
    """An archive of records drawn at random, and all of them read whole."""
    drawn: list[dict[str, str]] = []

    @settings(max_examples=40)
    @given(RECORDS)
    def draw(values: dict[str, str]) -> None:
        drawn.append(values)

    draw()
    with opened(folder / "archive") as workspace:
        bring_in(workspace, folder, *({"code": f"X-{place:03}", **each} for place, each in enumerate(drawn)))
        ids = [each.testimony_id for each in workspace.catalogue.rows(RowFilter())]
        yield workspace, workspace.catalogue.testimonies(ids)


def _lacks(testimony: Testimony, what: Missing) -> bool:
    recordings = [each for each in testimony.attachments if each.kind in {AttachmentKind.AUDIO, AttachmentKind.VIDEO}]
    return {
        Missing.CONSENT: not testimony.consents,
        Missing.TRANSCRIPT: not testimony.transcripts,
        Missing.RECORDING: not recordings,
        Missing.THEME: not testimony.themes,
        Missing.DATE: testimony.date is None,
        Missing.SUMMARY: not testimony.summary,
        Missing.REVIEW: testimony.status in {Status.DRAFT, Status.DESCRIBED},
        Missing.TITLE: not testimony.title,
        Missing.INTERVIEWEE: not any(each.part is Part.INTERVIEWEE for each in testimony.participations),
        Missing.COUNTRY: not testimony.countries,
        Missing.LANGUAGE: not testimony.languages,
    }[what]


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(missing=st.frozensets(st.sampled_from(Missing), max_size=3), status=st.none() | st.sampled_from(Status))
def test_what_is_missing_is_found_as_by_hand(
    testimonies: tuple[Workspace, tuple[Testimony, ...]], missing: frozenset[Missing], status: Status | None
) -> None:
    workspace, records = testimonies
    expected = [
        each.code for each in records if all(_lacks(each, what) for what in missing) and status in {None, each.status}
    ]
    found = workspace.catalogue.rows(RowFilter(missing=missing, status=status))
    assert [each.code for each in found] == expected


@settings(max_examples=60)
@given(sorts=st.lists(st.builds(Sort, st.sampled_from(RowColumn), st.booleans()), min_size=1, max_size=3))
def test_every_order_holds_every_row_once_and_turns_round(
    testimonies: tuple[Workspace, tuple[Testimony, ...]], sorts: list[Sort]
) -> None:
    workspace, records = testimonies
    found = workspace.catalogue.rows(RowFilter(sorts=tuple(sorts)))
    assert sorted(each.code for each in found) == sorted(each.code for each in records)
    first = sorts[0]
    if first.column is RowColumn.STATUS:
        places = [list(Status).index(each.status) for each in found]
        assert places == sorted(places, reverse=first.descending)


@pytest.mark.parametrize("gender", list(Gender))
def test_the_gender_of_anybody_interviewed_is_found(
    testimonies: tuple[Workspace, tuple[Testimony, ...]], gender: Gender
) -> None:
    workspace, records = testimonies
    expected = [
        each.code
        for each in records
        if any(one.part is Part.INTERVIEWEE and one.person.gender is gender for one in each.participations)
    ]
    assert RowFilter(gender=gender).narrows
    assert [each.code for each in workspace.catalogue.rows(RowFilter(gender=gender))] == expected


@pytest.mark.parametrize("amount", [NONE, SOME, Amount(2), Amount(1, 1), Amount(2, 4), Amount()])
def test_records_are_found_by_how_many_people_they_have(
    testimonies: tuple[Workspace, tuple[Testimony, ...]], amount: Amount
) -> None:
    workspace, records = testimonies
    highest = 1_000 if amount.at_most is None else amount.at_most
    expected = [
        each.code
        for each in records
        if amount.at_least <= len({one.person.person_id for one in each.participations}) <= highest
    ]
    found = workspace.catalogue.rows(RowFilter().with_amount(Countable.PEOPLE, amount))
    assert [each.code for each in found] == expected


def test_recordings_and_quotes_are_counted_and_access_is_that_of_the_record(workspace: Workspace) -> None:
    def codes(wanted: RowFilter) -> list[str]:
        return [each.code for each in workspace.catalogue.rows(wanted)]

    everything = codes(RowFilter())
    with_recording = codes(RowFilter().with_amount(Countable.RECORDINGS, SOME))
    assert with_recording
    assert with_recording == [
        each for each in everything if each not in codes(RowFilter(missing=frozenset({Missing.RECORDING})))
    ]
    assert codes(RowFilter().with_amount(Countable.QUOTES, NONE)) == everything
    assert codes(RowFilter().with_amount(Countable.QUOTES, Amount(51))) == []
    wanted = RowFilter().with_amount(Countable.QUOTES, SOME)
    assert wanted.amount(Countable.QUOTES) == SOME
    assert wanted.with_amount(Countable.QUOTES, None) == RowFilter()

    closed = codes(RowFilter(access=AccessLevel.CLOSED))
    assert "PE-001" not in closed
    workspace.editing.edit(record(workspace, "PE-001").testimony_id, TestimonyField.ACCESS, "closed")
    assert codes(RowFilter(access=AccessLevel.CLOSED)) == [*closed, "PE-001"]


def test_minutes_are_counted_as_they_begin(workspace: Workspace, tmp_path: Path) -> None:
    def codes(amount: Amount, what: Countable = Countable.MINUTES) -> list[str]:
        return [each.code for each in workspace.catalogue.rows(RowFilter().with_amount(what, amount))]

    for code, seconds in (("A-1", (59, 2)), ("A-2", (60,)), ("A-3", (61,))):
        names = [f"{code}-{place}.wav" for place, _ in enumerate(seconds)]
        for name, length in zip(names, seconds, strict=True):
            recording(tmp_path / name, milliseconds=length * 1_000, tone=200 + length)
        bring_in(workspace, tmp_path, {"code": code, "audio": ";".join(names)})
    assert codes(Amount(2, 2)) == ["A-1", "A-3"]
    assert codes(Amount(1, 1)) == ["A-2", "PE-001"]
    assert codes(SOME) == ["A-1", "A-2", "A-3", "PE-001"]
    assert codes(NONE) == ["CL-002", "CO-003"]
    assert codes(Amount(2), Countable.FILES) == ["A-1"]
    assert codes(Amount(4, 4), Countable.PASSAGES) == ["CL-002", "PE-001"]


def test_rows_that_are_kept_in_memory_are_those_of_the_archive_after_every_change_undo_and_redo(
    workspace: Workspace,
) -> None:
    def titles() -> list[str]:
        return [each.title for each in workspace.catalogue.rows(RowFilter())]

    def pairs() -> list[tuple[int, str]]:
        return [(each.testimony_id, each.title) for each in workspace.catalogue.rows(RowFilter())]

    before = titles()
    assert workspace.catalogue.rows(RowFilter()) == workspace.catalogue.rows(RowFilter())
    first, _ = pairs()[0]
    workspace.editing.edit(first, TestimonyField.TITLE, "Another")
    changed = titles()
    assert changed[0] == "Another"
    workspace.undo()
    assert titles() == before
    workspace.editing.edit(first, TestimonyField.TITLE, "A third")
    assert titles()[0] == "A third"
    workspace.undo()
    workspace.redo()
    assert titles()[0] == "A third"


def test_the_field_that_rows_are_grouped_by_is_read_with_them(workspace: Workspace) -> None:
    plain = workspace.catalogue.rows(RowFilter())
    rows = workspace.catalogue.rows(RowFilter(group=RowColumn.PROJECT))
    assert {each.details.project for each in rows} != {""}
    assert [each.code for each in rows] == [each.code for each in plain]


def test_a_second_field_decides_where_the_first_is_alike(
    testimonies: tuple[Workspace, tuple[Testimony, ...]],
) -> None:
    workspace, _ = testimonies
    wanted = RowFilter(
        sorts=(
            Sort(RowColumn.COLLECTION, descending=True),
            Sort(RowColumn.CREATED),
            Sort(RowColumn.CODE, descending=True),
        ),
        details=DETAILS,
    )
    rows = workspace.catalogue.rows(wanted)
    for one, other in pairwise(rows):
        assert one.details.collection.casefold() >= other.details.collection.casefold()
        if (one.details.collection, one.details.created_at) == (other.details.collection, other.details.created_at):
            assert one.code > other.code


def test_details_are_those_of_the_record(testimonies: tuple[Workspace, tuple[Testimony, ...]]) -> None:
    workspace, records = testimonies
    rows = {each.testimony_id: each.details for each in workspace.catalogue.rows(RowFilter(details=DETAILS))}
    for each in records:
        details = rows[each.testimony_id]
        assert details.languages == each.languages
        assert details.project == (each.project.name if each.project else "")
        assert set(details.goals) == {goal.number for goal in each.goals}
        assert details.keywords == each.keywords
        assert (details.collection, details.series, details.place) == (each.collection, each.series, each.place)
        people = [person for person in each.participations if person.part is Part.INTERVIEWEE]
        assert set(details.institutions) == {person.institution for person in people if person.institution}
        assert set(details.genders) == {person.person.gender for person in people if person.person.gender}
        askers = [person.person for person in each.participations if person.part is Part.INTERVIEWER]
        assert set(details.interviewers) == {person.pseudonym or person.name for person in askers}
        assert details.passages == sum(one.passages for one in each.transcripts)
        assert details.files == len(each.attachments)
        assert details.duration_ms == sum(one.duration_ms or 0 for one in each.attachments)
        assert (details.access, details.access_until) == (each.access.level, each.access.until)
        assert (details.created_at, details.changed_at) == (each.created_at, each.changed_at)


@pytest.mark.parametrize(
    ("column", "words", "codes"),
    [
        (RowColumn.CODE, "pe", ["PE-001"]),
        (RowColumn.TITLE, "NIGHT", ["CL-002"]),
        (RowColumn.DATE, "2021", ["CL-002"]),
        (RowColumn.PLACE, "huar", ["PE-001"]),
        (RowColumn.COLLECTION, "prueb", ["PE-001"]),
        (RowColumn.SERIES, "institutos", ["PE-001"]),
        (RowColumn.PROJECT, "talleres", ["PE-001"]),
        (RowColumn.KEYWORDS, "MAQUINAS", ["PE-001"]),
        (RowColumn.COUNTRY, "perú", ["PE-001"]),
        (RowColumn.COUNTRY, "canad", ["CL-002"]),
        (RowColumn.LANGUAGES, "french", ["CO-003"]),
        (RowColumn.THEMES, "recogni", ["CL-002"]),
        (RowColumn.ROLE, "teacher", ["PE-001"]),
        (RowColumn.GOALS, "4", ["CL-002", "PE-001"]),
        (RowColumn.GOALS, "gender", ["PE-001"]),
        (RowColumn.INSTITUTION, "instituto", ["PE-001"]),
        (RowColumn.INTERVIEWER, "hannah", ["CL-002", "PE-001"]),
        (RowColumn.INTERVIEWEE, "hannah", []),
        (RowColumn.FILES, "pe-001.wav", ["PE-001"]),
    ],
)
def test_words_are_looked_for_in_one_field(
    column: RowColumn, words: str, codes: list[str], workspace: Workspace
) -> None:
    found = workspace.catalogue.rows(RowFilter(text=words, text_in=column))
    assert [each.code for each in found] == codes


def test_every_field_that_is_offered_can_be_looked_into(workspace: Workspace) -> None:
    for column in WORD_COLUMNS:
        assert workspace.catalogue.rows(RowFilter(text="xyzzyx%", text_in=column)) == ()


def test_what_was_changed_today_is_found(workspace: Workspace) -> None:
    for since in ChangedSince:
        assert RowFilter(changed=since).narrows
        assert len(workspace.catalogue.rows(RowFilter(changed=since))) == 3 * (since.first_day(TODAY) <= date.today())  # noqa: DTZ011


@pytest.mark.parametrize(
    ("since", "first"),
    [
        (ChangedSince.TODAY, date(2026, 3, 14)),
        (ChangedSince.THIS_WEEK, date(2026, 3, 9)),
        (ChangedSince.THIS_MONTH, date(2026, 3, 1)),
    ],
)
def test_weeks_begin_on_monday_and_months_on_their_first(since: ChangedSince, first: date) -> None:
    assert since.first_day(TODAY) == first


def test_the_same_person_on_the_same_date_is_a_possible_duplicate(workspace: Workspace) -> None:
    first = record(workspace, "PE-001")
    _, new = workspace.editing.add_testimony("PE-900")
    workspace.editing.add_participation(new, Part.INTERVIEWEE, "Rosa Quispe")
    assert workspace.duplicates.of(new) == ()
    workspace.editing.edit(new, TestimonyField.DATE, "2022-03-14")

    (found,) = workspace.duplicates.of(new)
    assert (found.code, found.likeness) == ("PE-001", Likeness.PERSON_AND_DATE)
    assert [each.code for each in workspace.duplicates.of(first.testimony_id)] == ["PE-900"]
    assert [each.code for each in workspace.catalogue.rows(RowFilter(duplicates=True))] == ["PE-001", "PE-900"]


def test_codes_stand_in_the_order_in_which_people_count(workspace: Workspace, tmp_path: Path) -> None:
    in_order = ["1", "2", "10", "100", "PE-2", "PE-014"]
    workspace.editing.delete_testimonies([each.testimony_id for each in workspace.catalogue.rows(RowFilter())])
    bring_in(workspace, tmp_path, *({"code": each, "title": "Water", "country": "PE"} for each in reversed(in_order)))

    def shown(*sorts: Sort) -> list[str]:
        return [each.code for each in workspace.catalogue.rows(RowFilter(sorts=sorts))]

    assert shown(Sort(RowColumn.CODE)) == shown(Sort(RowColumn.COUNTRY)) == in_order
    assert shown(Sort(RowColumn.CODE, descending=True)) == in_order[::-1]
    ids = [each.testimony_id for each in workspace.catalogue.rows(RowFilter())]
    assert list(workspace.searching.testimony_ids(SearchRequest("water"))) == ids
    assert list(workspace.searching.testimony_ids(SearchRequest("", sort=SearchSort.CODE))) == ids


def test_numbered_series_and_themes_are_sorted_as_people_count(workspace: Workspace, tmp_path: Path) -> None:
    bring_in(workspace, tmp_path, {"code": "A", "series": "Box 10"}, {"code": "B", "series": "Box 2"})
    rows = workspace.catalogue.rows(RowFilter(sorts=(Sort(RowColumn.SERIES),)))
    assert [each.code for each in rows][-3:-1] == ["B", "A"]
