"""A report of a fault tells where it happened, to anybody, and nothing of the people in an archive or of its user."""

from __future__ import annotations

import errno
import platform
import traceback

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimony_archive import __version__
from testimony_archive.config.fault_report import crash_report, fault_report

MARKED = "Quispe\u00f1"
"""Stands in everything that an exception can hold."""


class Peculiar(Exception):
    """One with words in every corner."""

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.words = words

    def __str__(self) -> str:
        return f"Peculiar {self.words}"

    __repr__ = __str__


def raised(error: BaseException, words: str) -> BaseException:
    """The exception, once it has passed through functions with these words in their variables."""
    local = {words: words}
    try:
        raise error
    except BaseException as caught:  # noqa: BLE001 - whatever kind it is
        assert words in local
        return caught


WORDS = st.text(max_size=20).map(lambda text: f"{text} {MARKED} {text}")
LEAVES = st.one_of(
    st.builds(lambda kind, words: raised(kind(words), words), st.sampled_from([ValueError, KeyError, Peculiar]), WORDS),
    st.builds(lambda words: raised(OSError(errno.ENOENT, words, f"/home/{words}/{words}.mp3"), words), WORDS),
    st.builds(lambda words: raised(OSError(words), words), WORDS),
    st.builds(lambda words: raised(UnicodeDecodeError("utf-8", words.encode(), 0, 1, words), words), WORDS),
)


def joined(errors: list[BaseException], words: str) -> BaseException:
    """One that has a note, a cause and what it grouped."""
    plain = [each for each in errors if isinstance(each, Exception)]
    whole = ExceptionGroup(words, plain)
    whole.add_note(words)
    whole.__cause__ = errors[0]
    errors[-1].__context__ = Peculiar(words)
    return raised(whole, words)


ERRORS = st.recursive(LEAVES, lambda inner: st.builds(joined, st.lists(inner, min_size=1, max_size=3), WORDS))


@given(ERRORS)
def test_no_word_of_an_exception_is_in_the_report(error: BaseException) -> None:
    text = fault_report(error)

    assert MARKED in "".join(traceback.format_exception(error))
    assert MARKED not in text
    assert __version__ in text
    assert "/home" not in text


def test_it_names_versions_types_places_causes_and_groups() -> None:
    inner = raised(PermissionError(errno.EACCES, "Rosa", "rosa.mp3"), "Rosa")
    group = ExceptionGroup("of Rosa", [ValueError("Rosa")])
    group.__cause__ = inner
    lines = fault_report(raised(group, "Rosa"), "Qt 6").splitlines()

    assert lines[1].startswith(f"Python {platform.python_version()}, Qt 6, ")
    places = [each.partition(", line ")[0] for each in lines[3:]]
    assert places == [
        "  test_fault_report.py",
        "builtins.ExceptionGroup",
        "with:",
        "builtins.ValueError",
        "after:",
        "  test_fault_report.py",
        "builtins.PermissionError: Permission denied",
    ]


def test_a_circle_of_causes_and_an_endless_call_have_an_end() -> None:
    def again(number: int) -> int:
        return again(number + 1)

    with pytest.raises(RecursionError) as caught:
        again(0)
    caught.value.__context__ = other = ValueError()
    other.__context__ = caught.value
    lines = fault_report(caught.value).splitlines()

    assert len(lines) < 80
    assert any("more" in each for each in lines)
    assert lines.count("builtins.RecursionError") == 1


CRASH = """Fatal Python error: Segmentation fault

Current thread 0x00007f09d8a3c740 (most recent call first):
  File "/home/rosa quispe/.venv/lib/python3.11/site-packages/testimony_archive/ui/tasks.py", line 271 in _carry_out
  File "C:\\Users\\rosa\\run.py", line 3 in <module>
Rosa Quispe said so

Extension modules: shiboken6.Shiboken, PySide6.QtCore (total: 2)
"""


def test_what_the_process_wrote_as_it_died_is_told_without_its_users_folders() -> None:
    assert crash_report(CRASH).splitlines()[3:] == [
        "Fatal Python error: Segmentation fault",
        "Current thread 0x00007f09d8a3c740 (most recent call first):",
        "  testimony_archive/ui/tasks.py, line 271, in _carry_out",
        "  run.py, line 3, in <module>",
    ]
    assert crash_report("") == ""
