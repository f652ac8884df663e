"""Where a term stands after it was dropped or moved by a key."""

from __future__ import annotations

from testimony_archive.domain.records import Labels
from testimony_archive.domain.terms import Term, VocabularyKind
from testimony_archive.ui.presenters.term_moves import Move, dropped, levelled, shifted


def a_theme(key: str, parent_key: str = "") -> Term:
    return Term(VocabularyKind.THEME, key, Labels(key), parent_key=parent_key)


TERMS = (a_theme("a"), a_theme("a1", "a"), a_theme("a2", "a"), a_theme("b"), a_theme("c"))


def test_up_and_down_go_among_neighbours_alone() -> None:
    assert shifted(TERMS, "b", -1) == Move("b", "", 0)
    assert shifted(TERMS, "b", 1) == Move("b", "", 2)
    assert shifted(TERMS, "a1", 1) == Move("a1", "a", 1)
    assert shifted(TERMS, "a", -1) is None
    assert shifted(TERMS, "a2", 1) is None
    assert shifted(TERMS, "gone", 1) is None


def test_in_goes_below_the_neighbour_before_and_out_behind_the_one_above() -> None:
    assert levelled(TERMS, "b", 1) == Move("b", "a", 2)
    assert levelled(TERMS, "a", 1) is None
    assert levelled(TERMS, "a2", -1) == Move("a2", "", 1)
    assert levelled(TERMS, "b", -1) is None
    assert levelled(TERMS, "gone", 1) is None


def test_a_drop_is_above_below_or_on_another_term() -> None:
    assert dropped(TERMS, "c", "a", "above") == Move("c", "", 0)
    assert dropped(TERMS, "a", "c", "below") == Move("a", "", 2)
    assert dropped(TERMS, "c", "a1", "below") == Move("c", "a", 1)
    assert dropped(TERMS, "c", "a", "on") == Move("c", "a", 2)
    assert dropped(TERMS, "a1", "a", "on") == Move("a1", "a", 1)
    assert dropped(TERMS, "a", "", "below") == Move("a", "", 2)
    assert dropped(TERMS, "a", "a", "on") is None
    assert dropped(TERMS, "gone", "a", "on") is None
