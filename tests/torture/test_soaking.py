"""A short morning in the window (the quick form of `make torture`): nothing goes wrong, and nothing is lost."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.children import run_child
from tests.factories import small_archive
from tests.torture.expected import Expected, State
from tests.torture.figures import Figures, growth

pytestmark = pytest.mark.slow


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="what a process holds is read from /proc")
def test_sixty_things_done_in_the_window_go_well(tmp_path: Path) -> None:
    code = """
import sys
from tests.torture.soaking import main
sys.argv[1:] = ["--actions", "60", "--seed", "1", "--archive", sys.argv[1], "--scratch", sys.argv[2]]
sys.exit(main())
"""
    told = run_child(code, small_archive(tmp_path / "small"), tmp_path)
    assert told.splitlines()[-1].startswith("60 actions, 0 troubles")


def figures_of(resident: int, actions: int) -> Figures:
    return Figures(actions, 1.0, resident, 90, 1_000_000, 20, 10, 1_000, 40_000, 0, 0, 0, 0, 0)


def test_what_rises_in_the_end_has_grown_and_what_only_warms_up_has_not() -> None:
    level = [figures_of(200 if number > 2 else 100, number * 250) for number in range(12)]
    rising = [figures_of(200 + 2 * number, number * 250) for number in range(12)]
    assert growth(level, lambda each: each.resident) == 0
    assert growth(rising, lambda each: each.resident) == pytest.approx(14 / 215, rel=0.01)


def test_what_is_lost_is_found() -> None:
    expected = Expected(State(quotes={1: ("Idea", "", False)}))
    expected.change(lambda state, done: state.quotes.update({2: (done, "", True)}), "Other")
    with pytest.raises(AssertionError, match="quotes"):
        expected.compare(State(quotes={1: ("Idea", "", False)}))
    expected.undo()
    expected.compare(State(quotes={1: ("Idea", "", False)}))
    expected.redo()
    expected.compare(State(quotes={1: ("Idea", "", False), 2: ("Other", "", True)}))
