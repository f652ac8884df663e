"""The garbage collector waits for the interface's thread."""

from __future__ import annotations

import gc
import weakref
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from testimony_archive.ui.garbage import GarbageCollection

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


class Circle:
    """Refers to itself, so that only the collector can clear it away."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def collection(qtbot: QtBot) -> Iterator[GarbageCollection]:  # noqa: ARG001 - timers need an application
    made = GarbageCollection()
    made.start()
    yield made
    made.stop()


def test_it_is_the_interpreters_business_again_afterwards(collection: GarbageCollection) -> None:
    assert not gc.isenabled()
    collection.stop()
    assert gc.isenabled()


def test_young_circles_are_cleared_away_once_there_are_many(collection: GarbageCollection) -> None:
    lost = weakref.ref(Circle())
    assert lost() is not None
    kept = [[] for _ in range(3_000)]  # type: ignore[var-annotated]
    collection.clear_young()
    assert lost() is None
    assert kept


def test_everything_is_cleared_away_when_nobody_looks(collection: GarbageCollection) -> None:
    circle = Circle()
    gc.collect(1)  # no longer young
    lost = weakref.ref(circle)
    del circle
    collection.clear_young()
    assert lost() is not None
    collection._on_application_state_changed(Qt.ApplicationState.ApplicationInactive)
    assert lost() is None


def test_who_works_on_and_on_has_everything_cleared_away_now_and_then(collection: GarbageCollection) -> None:
    circle = Circle()
    gc.collect(1)
    lost = weakref.ref(circle)
    del circle
    for _ in range(302):
        kept = [[] for _ in range(2_100)]  # type: ignore[var-annotated]
        collection.clear_young()
        del kept
    assert lost() is None


def test_once_it_was_stopped_nothing_is_cleared_away(collection: GarbageCollection) -> None:
    circle = Circle()
    gc.collect(1)
    lost = weakref.ref(circle)
    collection.stop()
    gc.disable()
    del circle
    collection.clear_all()
    gc.enable()
    assert lost() is not None
