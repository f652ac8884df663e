"""What the chosen versions of the libraries must do on this machine."""

from __future__ import annotations

import sys

import pytest

ROUNDS = 20
CALLS_IN_A_ROUND = 500
# The count of None moves a little by itself; a reference lost at every call takes 500 in the first round.
USUAL_DRIFT = 100


@pytest.mark.usefixtures("qapp")
def test_calls_into_qt_lose_no_reference() -> None:
    """PySide6 6.12.0 loses one at every void call and kills the process; see docs/adr/0005-pyside6-pin.md.

    Looked at after each round, to fail with a message before the interpreter runs out of references and dies.
    """
    from PySide6.QtCore import QCoreApplication

    before = sys.getrefcount(None)
    for _ in range(ROUNDS):
        for _ in range(CALLS_IN_A_ROUND):
            QCoreApplication.processEvents()
        assert abs(sys.getrefcount(None) - before) < USUAL_DRIFT


def test_the_full_text_index_can_forget_a_row() -> None:
    """The index of an archive is contentless and rows are deleted from it: SQLite 3.43 or later, with FTS5."""
    from sqlcipher3 import dbapi2

    connection = dbapi2.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE words USING fts5(text, content='', contentless_delete=1)")
    connection.execute("INSERT INTO words (rowid, text) VALUES (1, 'beca'), (2, 'beca')")
    connection.execute("DELETE FROM words WHERE rowid = 1")
    found = connection.execute("SELECT rowid FROM words WHERE words MATCH 'beca'").fetchall()
    connection.close()
    assert found == [(2,)]
