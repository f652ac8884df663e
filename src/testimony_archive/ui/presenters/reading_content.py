"""What the reading room shows of a testimony, and what it asks before words become a quote."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from testimony_archive.domain.records import Passage, Quote, Testimony, Transcript
    from testimony_archive.domain.rights import Decision
    from testimony_archive.ui.models.transcript_text import Stretch
    from testimony_archive.ui.presenters.playing import Sound
    from testimony_archive.ui.presenters.publishing_words import Verdict
    from testimony_archive.ui.term_names import TermNames


@dataclass(frozen=True, slots=True)
class ReadingContent:
    """A testimony opened for reading.

    `transcript` is the one chosen, None where there is none; `sound_trouble` says in one sentence why nothing can be
    heard.
    """

    testimony: Testimony
    names: TermNames
    decision: Decision
    transcript: Transcript | None
    passages: tuple[Passage, ...]
    quotes: tuple[Quote, ...]
    sound: Sound
    sound_trouble: str = ""
    restrictions: Mapping[int, Decision] = field(default_factory=dict)
    """By passage, what keeps it inside today by itself."""


@dataclass(frozen=True, slots=True)
class QuoteDraft:
    """What is about to be kept: where, its time and extent in words, the themes it begins with, how it may leave.

    `offered` are themes of the testimony and of what was kept from it, the most frequent first. `find_theme` gives key
    and name of the theme that somebody means by what they type, None where it is none.
    """

    stretch: Stretch
    words: str
    extent: str
    themes: tuple[tuple[str, str], ...]
    offered: tuple[tuple[str, str], ...]
    choices: tuple[tuple[str, str], ...]
    find_theme: Callable[[str], tuple[str, str] | None]
    leaving: Verdict


@dataclass(frozen=True, slots=True)
class NewQuote:
    """What somebody wants to keep: the words by their place, and what goes with them. Themes by key."""

    stretch: Stretch
    main_idea: str
    themes: tuple[str, ...]
    note: str = ""
    starred: bool = False
