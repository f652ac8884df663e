"""Names in a bag are such that every system, and every reader of bags, takes them."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimony_archive.exchange.bag_form import SafeNames

DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?", re.IGNORECASE)


@given(st.lists(st.text(), max_size=20), st.sampled_from(["", ".txt"]))
def test_whatever_people_call_things_each_gets_a_name_of_its_own_that_every_system_takes(
    wanted: list[str], ending: str
) -> None:
    names = SafeNames()
    given_names = [names.name(each, ending) for each in wanted]
    assert len({each.casefold() for each in given_names}) == len(wanted)
    for each in given_names:
        assert each == unicodedata.normalize("NFC", each)
        assert not set('<>:"/\\|?*%\r\n\0') & set(each)
        assert each.isprintable()
        assert not each.startswith((".", "~", " "))
        assert not each.endswith((".", " "))
        assert not DEVICES.fullmatch(each)
        assert 0 < len(each) < 100
        each.encode()


@pytest.mark.parametrize(
    ("wanted", "named"),
    [
        ("PE-014", "PE-014"),
        ("Q/A: 50%", "Q-A- 50-"),
        ("nul", "-nul"),
        ("COM1.old", "-COM1.old"),
        ("../../etc", "-..-etc"),
        ("e\u0301te\u0301", "été"),
        ("...", "-"),
        ("", "-"),
    ],
)
def test_what_some_system_forbids_is_replaced(wanted: str, named: str) -> None:
    assert SafeNames().name(wanted) == named


def test_names_that_differ_in_capitals_alone_are_told_apart() -> None:
    names = SafeNames()
    assert [names.name(each, ".txt") for each in ("A", "a", "A")] == ["A.txt", "a-2.txt", "A-3.txt"]
