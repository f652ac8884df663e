"""Whatever a disk does to an archive's files is found, or harmless (the quick form of `make torture`)."""

from __future__ import annotations

import random

import pytest

from tests.factories import small_archive
from tests.torture.flipping import DAMAGING, KINDS, Change, Target

pytestmark = pytest.mark.slow
ROUNDS = 5


@pytest.fixture(scope="module")
def target(tmp_path_factory: pytest.TempPathFactory) -> Target:
    return Target(small_archive(tmp_path_factory.mktemp("flipping") / "archive"))


@pytest.mark.parametrize(("where", "how"), KINDS)
def test_damage_is_found_or_harmless(where: str, how: str, target: Target) -> None:
    chance = random.Random(f"{where} {how}")
    outcomes = {target.damage(where, how, chance) for _ in range(ROUNDS)}
    assert outcomes <= {"found", "harmless", "spare"}
    assert "found" in outcomes


def test_what_was_damaged_is_put_right_again(target: Target) -> None:
    before = {each: each.read_bytes() for each in sorted(target.archive.rglob("*")) if each.is_file()}
    target.damage("database", "end", random.Random(1))
    after = {each: each.read_bytes() for each in sorted(target.archive.rglob("*")) if each.is_file()}
    assert after == before


def test_a_value_that_reads_otherwise_and_is_not_found_would_be_seen(
    target: Target, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Target, "_is_found", lambda _: False)
    monkeypatch.setitem(DAMAGING, "byte", lambda data, _: [Change(data.index(b"Rosa Quispe"), b"r")])
    with pytest.raises(AssertionError, match="person"):
        target.damage("database", "byte", random.Random(1))
