"""How a table was left, as text and back."""

from __future__ import annotations

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from testimony_archive.domain.records import AccessLevel, Gender, Status
from testimony_archive.domain.testimony_filter import (
    GROUP_COLUMNS,
    NONE,
    SOME,
    Amount,
    ChangedSince,
    Countable,
    Missing,
    RowColumn,
    RowFilter,
    Sort,
)
from testimony_archive.ui.presenters.table_memory import TableColumns, as_text, from_text

AMOUNTS = st.dictionaries(st.sampled_from(Countable), st.sampled_from([NONE, SOME, Amount(4), Amount(2, 5)]))
FILTERS = st.builds(
    RowFilter,
    text=st.just("Rosa"),
    status=st.none() | st.sampled_from(Status),
    missing=st.frozensets(st.sampled_from(Missing), max_size=2),
    changed=st.none() | st.sampled_from(ChangedSince),
    duplicates=st.booleans(),
    gender=st.none() | st.sampled_from(Gender),
    access=st.none() | st.sampled_from(AccessLevel),
    amounts=AMOUNTS.map(lambda held: frozenset(held.items())),
    group=st.none() | st.sampled_from(GROUP_COLUMNS),
    sorts=st.just((Sort(RowColumn.DATE, descending=True),)),
)


@settings(max_examples=30)
@given(FILTERS)
def test_everything_but_what_was_typed_comes_back(wanted: RowFilter) -> None:
    columns = TableColumns((RowColumn.CODE, RowColumn.PLACE), {RowColumn.PLACE: 90})
    text = as_text(wanted, columns)
    assert "Rosa" not in text
    found, again = from_text(text)
    assert again == columns
    assert as_text(found, again) == text
    assert (found.group, found.amounts, found.gender) == (wanted.group, wanted.amounts, wanted.gender)


def test_what_an_earlier_version_kept_is_read_and_nonsense_is_not() -> None:
    kept = json.loads(as_text(RowFilter(status=Status.DRAFT), None))
    for name in ("gender", "access", "amounts", "group"):
        del kept[name]
    assert from_text(json.dumps(kept)) == (RowFilter(status=Status.DRAFT), None)
    assert from_text(json.dumps({**kept, "group": "shoe size"})) == (RowFilter(), None)
    assert from_text(json.dumps({**kept, "group": "duration"})) == (RowFilter(), None)
    assert from_text(json.dumps({**kept, "amounts": [["people", "x", None]]})) == (RowFilter(), None)
