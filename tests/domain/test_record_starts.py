"""What the next record begins with, kept as JSON by the names of fields, and the code that it gets."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from testimony_archive.domain.drafts import DraftTestimony
from testimony_archive.domain.partial_date import PartialDate
from testimony_archive.domain.record_starts import Hand, RecordStart, from_fields, next_code, to_fields
from testimony_archive.domain.records import AccessLevel, Part

TEXT = st.text(max_size=12)
TEXTS = st.lists(TEXT, max_size=3).map(tuple)
DRAFTS = st.builds(
    DraftTestimony,
    code=TEXT.filter(bool),
    place=TEXT,
    countries=TEXTS,
    languages=TEXTS,
    project=TEXT,
    themes=TEXTS,
    goals=TEXTS,
    collection=TEXT,
    series=TEXT,
    repository=TEXT,
    funder=TEXT,
    rights_statement=TEXT,
    equipment=TEXT,
    access=st.sampled_from(AccessLevel),
    access_until=st.none() | st.just(PartialDate("2030-06~")),
    access_reason=TEXT,
)
HANDS = st.lists(st.builds(Hand, TEXT.filter(bool), st.sampled_from(Part), TEXT, TEXT, TEXT), max_size=2)


@pytest.mark.parametrize(
    ("code", "taken", "expected"),
    [
        ("PE-014", (), "PE-015"),
        ("PE-014", ("pe-015", "pe-016"), "PE-017"),
        ("PE-099", (), "PE-100"),
        ("PE-999", (), "PE-1000"),
        ("2022/7b", (), "2022/8b"),
        ("Huaral", (), "Huaral-2"),
        ("Huaral", ("huaral-2",), "Huaral-3"),
        ("ÑU-9", ("ñu-10",), "ÑU-11"),
        ("1" * 40, (), "1" * 39 + "2"),
        ("PE-٣", (), "PE-٣-2"),
    ],
)
def test_the_next_code_has_the_pattern_of_the_one_before(code: str, taken: tuple[str, ...], expected: str) -> None:
    assert next_code(code, taken) == expected


def test_the_next_code_is_found_at_once_among_twenty_thousand() -> None:
    taken = {f"pe-{number:05}" for number in range(20_000)}
    assert next_code("PE-00000", taken) == "PE-20000"


@settings(max_examples=20, deadline=None)
@given(st.builds(RecordStart, DRAFTS, HANDS.map(tuple)))
def test_a_start_is_the_same_after_it_was_kept_as_json(start: RecordStart) -> None:
    kept = json.loads(json.dumps(to_fields(start), ensure_ascii=False))
    assert from_fields(kept) == start
    assert all(kept.values()), "what is empty is not kept"


def test_fields_of_another_version_mean_nothing() -> None:
    assert from_fields({"code": "PE-001", "weather": "rain"}).draft.code == "PE-001"
