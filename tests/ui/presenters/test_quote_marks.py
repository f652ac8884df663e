"""What the rows of the list of quotes say of an edit before it is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from testimony_archive.domain.bulk_edits import BulkOperation
from testimony_archive.domain.quote_edits import QuoteChange, QuoteEdit, QuoteField, QuotePreview
from testimony_archive.domain.records import Labels, Theme
from testimony_archive.domain.vocabularies import Vocabularies
from testimony_archive.ui.models.quotes_model import QuoteMarks
from testimony_archive.ui.presenters.quote_marks import quote_marks
from testimony_archive.ui.term_names import TermNames

if TYPE_CHECKING:
    from testimony_archive.domain.bulk_edits import Values
    from testimony_archive.ui.translation import Translations

THEMES = {
    1: Theme(1, "u1", "access", "2.2", Labels("Access", "Acceso", "Accès"), None),
    2: Theme(2, "u2", "success", "2.3", Labels("Success", "Éxito", "Succès"), None),
}


@pytest.fixture
def names(translations: Translations) -> TermNames:
    translations.use("en")
    return TermNames(Vocabularies(THEMES, {}, {}, {}, ()))


def marks(names: TermNames, field: QuoteField, operation: BulkOperation, before: Values, after: Values) -> QuoteMarks:
    """Those of an edit that changes quote 1, and not quote 2."""
    return quote_marks(QuotePreview(QuoteEdit(field, operation), (QuoteChange(1, before, after),), (2,)), names)


@pytest.mark.parametrize(
    ("field", "operation", "before", "after", "pieces"),
    [
        (QuoteField.THEME, BulkOperation.ADD, (2,), (2, 1), [("2.3", "kept"), ("+ 2.2", "added")]),
        (QuoteField.THEME, BulkOperation.REMOVE, (2, 1), (2,), [("2.3", "kept"), ("2.2", "removed")]),
        (QuoteField.STAR, BulkOperation.SET, (), (1,), [("+ star", "added")]),
        (QuoteField.STAR, BulkOperation.CLEAR, (1,), (), [("star", "removed")]),
        (QuoteField.NOTE, BulkOperation.ADD, ("Ask.",), ("Ask.\nAgain.",), [("+ Again.", "added")]),
        (QuoteField.NOTE, BulkOperation.SET, ("Ask.",), ("Heard.",), [("+ Heard.", "added")]),
        (QuoteField.NOTE, BulkOperation.CLEAR, ("Ask\nher.",), (), [("Ask her.", "removed")]),
    ],
)
def test_what_comes_and_goes_stands_at_the_end_of_the_row(
    names: TermNames,
    field: QuoteField,
    operation: BulkOperation,
    before: Values,
    after: Values,
    pieces: list[tuple[str, str]],
) -> None:
    found = marks(names, field, operation, before, after)
    assert [(each.text, each.tone.value) for each in found.ends[1]] == pieces
    assert found.ideas == {}


def test_another_main_idea_stands_in_its_place(names: TermNames) -> None:
    found = marks(names, QuoteField.MAIN_IDEA, BulkOperation.SET, ("Old.",), ("New.",))
    assert [(each.text, each.tone.value) for each in found.ideas[1]] == [("New.", "added")]
    assert 1 not in found.ends


@pytest.mark.parametrize(
    ("operation", "words"),
    [
        (BulkOperation.ADD, "has it"),
        (BulkOperation.REMOVE, "does not have it"),
        (BulkOperation.REPLACE, "does not have it"),
        (BulkOperation.SET, "is so already"),
        (BulkOperation.CLEAR, "is so already"),
    ],
)
def test_what_stays_says_why(names: TermNames, operation: BulkOperation, words: str) -> None:
    found = marks(names, QuoteField.THEME, operation, (1,), (2,))
    assert [each.text for each in found.ends[2]] == [words]
