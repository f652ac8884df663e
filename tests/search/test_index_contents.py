"""What the index holds is compared with what it ought to hold, place by place."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from testimony_archive.search.index import Indexed
from testimony_archive.search.index_contents import Expected
from testimony_archive.search.index_rows import IndexedRecord, IndexRows

if TYPE_CHECKING:
    from testimony_archive.search.analysis import Analyser
    from tests.search.library import MakeLibrary


@pytest.mark.parametrize("number", [7, -7])
def test_a_row_whose_number_has_one_other_bit_is_noticed(number: int, library: MakeLibrary, analyser: Analyser) -> None:
    shelf = library({})
    shelf.index.put_records([IndexedRecord(number, ("El taller de la tarde",))])

    def differing(row_id: int) -> int:
        row = IndexRows(analyser).of_record(IndexedRecord(row_id, ("El taller de la tarde",)))
        expected = Expected()
        expected.add([row])
        return expected.differing(shelf.connection, Indexed.RECORDS)

    assert differing(number) == 0
    bits = (*(1 << bit for bit in range(63)), -1 << 63)
    assert [bit for bit in bits if not differing(number ^ bit)] == []
