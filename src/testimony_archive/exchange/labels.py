"""Who speaks: the ways in which the beginning of a line names its speaker.

Forms met in real transcripts: ``NAME:``, ``Name:``, ``El señor MONTESINOS TORRES.-``, ``[Name]``, ``**NAME:**``,
``Name (0:12):``, ``Name<tab>words``, initials such as ``DB:``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from testimony_archive.domain.text import fold
from testimony_archive.domain.timecode import parse_time_code
from testimony_archive.exchange.fields import TESTIMONY_HEADINGS, normal_heading

_LONGEST_LABEL: Final = 60
_HEAD: Final = 160
_TIME: Final = r"[\[(]\s*\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?\s*[\])]|\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?"

_MARKDOWN: Final = re.compile(r"(?:\*\*|__)(?P<name>[^*_\n]{1,60}?)\s*:?\s*(?:\*\*|__)\s*:?\s*")
_COLON: Final = re.compile(rf"(?P<name>[^:\n\t]{{1,{_LONGEST_LABEL}}}?)\s*(?P<time>{_TIME})?\s*[:：](?P<space>[ \t]*)")
_NAME_AND_TIME: Final = re.compile(rf"(?P<name>[^:\n\t\[(]{{1,{_LONGEST_LABEL}}}?)\s+(?P<time>{_TIME})\s*$")
_DASH: Final = re.compile(r"(?P<name>[^:\n\t]{2,60}?)\.\s?[-–—]+\s*(?=\S|$)")
_BRACKETS: Final = re.compile(r"\[(?P<name>[^\[\]\n\t]{1,40})\]\s*:?\s+(?=\S)")
_AFTER_BOLD: Final = re.compile(r"\s*[:：]\s*")
_TIME_AFTER_BOLD: Final = re.compile(rf"\s*(?P<time>{_TIME})\s*:?\s*")
_SURE_BRACKETS: Final = re.compile(rf"\[(?P<name>[^\[\]\n\t]{{1,{_LONGEST_LABEL}}})\]\s?:[ \t]*")
_TAB: Final = re.compile(r"(?P<name>[^:\n\t]{1,40}?):?\t+\s*(?=\S)")
_LONGEST_ASIDE: Final = 1_000
_ASIDE: Final = re.compile(r"[\[(*].*[\])*]\.?", re.DOTALL)
# What programs call people whom they only tell apart: "Speaker 1", "unknown speaker", "hablante B".
_NUMBERED: Final = re.compile(
    r"(?:(?:unknown|unidentified|guest)\s)?(?:speaker|voice|hablante|orador(?:a|/a)?|interlocutor(?:a)?|participante?|"
    r"locuteur|locutrice|intervenante?|interviewer|interviewee|entrevistador(?:a)?|entrevistad[oa]|enqu[eê]teur|"
    r"enqu[eê]trice|encuestador(?:a)?)(?:\s?\d{1,2}|\s[A-Za-z])?",
    re.IGNORECASE,
)
# The end is looked for from the beginning of such signs alone: from each of a million it would take for ever.
_AROUND_NAME: Final = re.compile(r"^[\s*_]+|(?<![\s*_:：])(?<!\.[-–—])(?:[\s*_:：]|\.[-–—])+$")
_TITLES: Final = re.compile(
    r"(?:el|la|los|las|un|una)\s+(?:senor|senora|senorita|doctor|doctora|general|presidente|ministro)\w*\b"
)
_PARTICLES: Final = frozenset(
    (
        *("de", "del", "la", "las", "los", "el", "y", "e", "da", "do", "dos", "di", "van", "von", "der", "den"),
        *("du", "des", "le", "les", "et", "of", "the", "and"),
    )
)
_WORD: Final = re.compile(r"[^\W\d_]+")
# What stands in brackets or before a colon without being a person.
_NO_PERSON: Final = frozenset(
    (
        *("risas", "risa", "laughter", "laughs", "rires", "rire", "pausa", "pause", "silencio", "silence", "aplausos"),
        *("applause", "applaudissements", "musica", "music", "musique", "inaudible", "ininteligible", "unintelligible"),
        *(
            "inintelligible",
            "crosstalk",
            "llanto",
            "pleurs",
            "crying",
            "suspira",
            "soupir",
            "sighs",
            "corte",
            "coupure",
            "sic",
        ),
        *("nota", "note", "notas", "notes", "nb", "ps"),
    )
)
# The lines of a heading block, “Fecha: 14 de marzo”, tell about the interview; but an interviewer may well speak.
_PEOPLE: Final = frozenset(
    {"interviewee", "interviewer", "transcriber", "translator", "pseudonym", "role", "text", "transcript"}
)
_ABOUT_THE_INTERVIEW: Final = frozenset(
    normal_heading(each)
    for name, headings in TESTIMONY_HEADINGS.items()
    if name not in _PEOPLE
    for each in headings
    if len(each) > 2
)


@dataclass(frozen=True, slots=True)
class Label:
    """A speaker named at the beginning of a line, perhaps with a time, and where the words begin.

    `is_sure` tells a form that is hardly anything else (capitals before a colon); a doubtful one needs to recur, or
    to begin a paragraph if it `may_open` one.
    """

    speaker: str
    words_from: int
    start_ms: int | None
    is_sure: bool
    may_open: bool


def find_label(line: str, bold_until: int = 0) -> Label | None:
    """The speaker that a line names at its beginning, or None. `bold_until`: how far it is in bold, in characters."""
    head = line[:_HEAD]
    if 0 < bold_until <= _LONGEST_LABEL:
        name = speaker_name(line[:bold_until])
        if name and is_name(name) and normal_heading(name) not in _ABOUT_THE_INTERVIEW:
            return _bold(line, bold_until, name)
    for signs, pattern, form in (
        ("*_", _MARKDOWN, _marked),
        ("[", _SURE_BRACKETS, _surely_bracketed),
        ("[", _BRACKETS, _bracketed),
        ("-–—", _DASH, _dashed),
        (":：", _COLON, _before_colon),
        (":", _NAME_AND_TIME, _before_time),
        ("\t", _TAB, _before_tab),
    ):
        # Most lines name nobody: without its sign a pattern need not try sixty beginnings of a name.
        match = pattern.match(head) if any(sign in head for sign in signs) else None
        if match is not None:
            label = form(match, head)
            if label is not None:
                return label
    return None


def recurring(labels: Iterable[Label | None]) -> frozenset[str]:
    """The speakers that are named more than once, folded."""
    counted = Counter(fold(label.speaker) for label in labels if label is not None)
    return frozenset(name for name, times in counted.items() if times > 1)


def speaker_name(written: str) -> str:
    """A speaker as it is kept: without the colons, the dashes or the Markdown around it, however often they stand."""
    return _AROUND_NAME.sub("", written)


def is_numbered(name: str) -> bool:
    """Whether a name is what programs call people whom they only tell apart, ``Speaker 1``."""
    return _NUMBERED.fullmatch(name) is not None


def is_aside(text: str) -> bool:
    """Whether all of a text stands in brackets or asterisks: ``[laughs]``, ``(pausa larga)``, ``*llora*``."""
    return len(text) < _LONGEST_ASIDE and _ASIDE.fullmatch(text) is not None


def _marked(match: re.Match[str], head: str) -> Label | None:
    name = match["name"].strip()
    sure = ":" in match[0]
    return _label(match, name, is_sure=sure, may_open=sure) if is_name(name) and match.end() <= len(head) else None


def _bold(line: str, bold_until: int, name: str) -> Label:
    """A name in bold; one word alone may be stressed instead, unless a colon or a time follows."""
    if time := _TIME_AFTER_BOLD.fullmatch(line, bold_until):
        return Label(name, len(line), parse_time_code(time["time"]), is_sure=True, may_open=True)
    colon = _AFTER_BOLD.match(line, bold_until)
    is_sure = colon is not None or line[:bold_until].rstrip().endswith(":")
    has_several = len(_WORD.findall(name)) > 1
    return Label(name, colon.end() if colon else bold_until, None, is_sure, may_open=is_sure or has_several)


def _surely_bracketed(match: re.Match[str], _head: str) -> Label | None:
    """``[name]:`` can be nobody else's, whatever the name looks like; ``[laughs]:`` is a laugh."""
    name = match["name"].strip()
    words = _WORD.findall(name)
    if not words or any(fold(word) in _NO_PERSON for word in words) or parse_time_code(name) is not None:
        return None
    return Label(name, match.end(), None, is_sure=True, may_open=True)


def _bracketed(match: re.Match[str], _head: str) -> Label | None:
    name = match["name"].strip()
    words = _WORD.findall(name)
    if not is_name(name) or any(fold(word) in _NO_PERSON for word in words):
        return None
    return _label(match, name, is_sure=match[0].rstrip().endswith(":"), may_open=False)


def _dashed(match: re.Match[str], _head: str) -> Label | None:
    name = match["name"].strip()
    capitals = [word for word in _WORD.findall(name) if len(word) > 2 and word.isupper()]
    if not capitals and not _TITLES.match(fold(name)):
        return None
    return _label(match, name, is_sure=True, may_open=True)


def _before_colon(match: re.Match[str], head: str) -> Label | None:
    name = match["name"].strip()
    if not is_name(name) or normal_heading(name) in _ABOUT_THE_INTERVIEW:
        return None
    capitals = "".join(_WORD.findall(name)).isupper()
    following = head[match.end() : match.end() + 1]
    if following.strip() and not match["space"] and (not capitals or following.isdigit() or following in "/\\:"):
        return None  # “DB:Yes” has lost its space; “Perú:2021” and “HTTP://” name nobody
    return _label(match, name, is_sure=capitals, may_open=True)


def _before_time(match: re.Match[str], _head: str) -> Label | None:
    name = match["name"].strip()
    if not is_name(name) or match["time"] is None or parse_time_code(match["time"]) is None:
        return None
    return _label(match, name, is_sure=True, may_open=True)


def _before_tab(match: re.Match[str], _head: str) -> Label | None:
    name = match["name"].strip()
    if not is_name(name) or normal_heading(name) in _ABOUT_THE_INTERVIEW:
        return None
    capitals = "".join(_WORD.findall(name)).isupper()
    return _label(match, name, is_sure=capitals or ":" in match[0], may_open=True)


def _label(match: re.Match[str], name: str, *, is_sure: bool, may_open: bool) -> Label | None:
    time = match.groupdict().get("time")
    start_ms = parse_time_code(time) if time else None
    if time and start_ms is None:
        return None  # the time cannot be read, so the line stays whole
    return Label(speaker_name(name), match.end(), start_ms, is_sure, may_open)


def is_name(text: str) -> bool:
    """Whether text can name a speaker: up to six words that begin with a capital, small particles between them."""
    if _NUMBERED.fullmatch(text):
        return True
    words = _WORD.findall(text)
    if not 1 <= len(words) <= 6 or not text[0].isalpha() or fold(" ".join(words)) in _NO_PERSON:
        return False
    if re.search(r"[,;!?¿¡\"“”«»/\\<>=]|\s\s", text):
        return False
    title = _TITLES.match(fold(text))
    named = _WORD.findall(text[title.end() :]) if title else words
    return all(word[0].isupper() or fold(word) in _PARTICLES for word in named) and (
        bool(title) or words[0][0].isupper()
    )
