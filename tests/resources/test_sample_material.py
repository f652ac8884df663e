"""The sample archive's source material keeps what its README promises, so that a newcomer meets no slip."""

from __future__ import annotations

import csv
import re
import tomllib
from collections import Counter
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from mutagen.oggopus import OggOpus

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
SAMPLE = RESOURCES / "sample"
CUE = re.compile(r"(\d\d):(\d\d):(\d\d)\.(\d{3}) --> (\d\d):(\d\d):(\d\d)\.(\d{3})\n<v ([^>]+)>(.+)")
HEADING = """\
code,title,date,country,place,language,project,theme,goal,keywords,collection,series,summary,main_idea,status,notes,\
interviewee,pseudonym,role,institution,gender,birth_year,interviewer,\
consent,consent_date,consent_uses,access,access_until,access_reason,audio,transcript
"""
FICTION = {"en": "Fictional testimony.", "es": "Testimonio ficticio.", "fr": "Témoignage fictif."}


class Words(NamedTuple):
    """One cue or paragraph; the times are milliseconds, 0 where there is no recording."""

    speaker: str
    text: str
    start_ms: int = 0
    end_ms: int = 0


def read_table(name: str) -> list[dict[str, str]]:
    with (SAMPLE / name).open(encoding="utf-8", newline="") as table:
        return list(csv.DictReader(table))


def read_toml(*parts: str) -> dict[str, Any]:
    return tomllib.loads(RESOURCES.joinpath(*parts).read_text(encoding="utf-8"))


def parts_of(value: str) -> list[str]:
    return [part.strip() for part in value.split(";") if part.strip()]


TESTIMONIES = {row["code"]: row for row in read_table("testimonies.csv")}
RECORDED = [code for code, row in TESTIMONIES.items() if row["audio"]]
QUOTES = read_table("quotes.csv")
every_testimony = pytest.mark.parametrize("code", TESTIMONIES)
every_recording = pytest.mark.parametrize("code", RECORDED)


def words_of(code: str) -> list[Words]:
    path = SAMPLE / TESTIMONIES[code]["transcript"]
    text = path.read_text(encoding="utf-8").rstrip("\n")
    if path.suffix == ".vtt":
        header, *blocks = text.split("\n\n")
        assert header == "WEBVTT"
        return [cue_of(block) for block in blocks]
    return [Words(speaker, words) for speaker, words in (each.split(": ", 1) for each in text.split("\n\n"))]


def cue_of(block: str) -> Words:
    match = CUE.fullmatch(block)
    assert match is not None, block
    hours, minutes, seconds, milliseconds, *end = (int(each) for each in match.groups()[:8])
    start_ms = ((hours * 60 + minutes) * 60 + seconds) * 1000 + milliseconds
    end_ms = ((end[0] * 60 + end[1]) * 60 + end[2]) * 1000 + end[3]
    return Words(match[9], match[10], start_ms, end_ms)


def speaker_of_interviewee(code: str) -> str:
    return TESTIMONIES[code]["pseudonym"] or TESTIMONIES[code]["interviewee"]


# --- the table --------------------------------------------------------------------------------------------------------


def test_there_are_twenty_four_testimonies_under_the_usual_headings() -> None:
    assert (SAMPLE / "testimonies.csv").read_text(encoding="utf-8").startswith(HEADING)
    assert len(read_table("testimonies.csv")) == len(TESTIMONIES) == 24


def test_half_are_spanish_a_third_english_and_the_rest_french() -> None:
    assert Counter(row["language"] for row in TESTIMONIES.values()) == {"es": 12, "en": 8, "fr": 4}


@every_testimony
def test_codes_tell_the_country(code: str) -> None:
    assert re.fullmatch(r"[A-Z]{2}-\d{3}", code)
    assert TESTIMONIES[code]["country"] == code[:2]


def test_every_country_role_and_theme_is_heard() -> None:
    profile, additions = read_toml("profiles", "pa-efe.toml"), read_toml("sample", "profile.toml")
    themes = {theme["key"] for each in (profile, additions) for theme in each["themes"]}
    assert {row["country"] for row in TESTIMONIES.values()} == set(profile["countries"])
    assert {row["role"] for row in TESTIMONIES.values()} == {role["key"] for role in profile["roles"]}
    assert {theme for row in TESTIMONIES.values() for theme in parts_of(row["theme"])} == themes


@every_testimony
def test_goals_are_those_of_the_profile(code: str) -> None:
    known = {str(goal["number"]) for goal in read_toml("profiles", "pa-efe.toml")["goals"]}
    assert parts_of(TESTIMONIES[code]["goal"])
    assert set(parts_of(TESTIMONIES[code]["goal"])) <= known


@every_testimony
def test_dates_lie_in_the_programmes_last_years(code: str) -> None:
    assert re.fullmatch(r"20(19|20|21|22)(-\d\d(-\d\d)?)?", TESTIMONIES[code]["date"])


def test_some_dates_are_only_partly_known() -> None:
    assert {len(row["date"]) for row in TESTIMONIES.values()} == {4, 7, 10}


@every_testimony
def test_every_record_says_that_it_is_fictional(code: str) -> None:
    row = TESTIMONIES[code]
    assert row["collection"] == "Fictional sample"
    assert row["notes"].startswith("Invented for the sample archive")
    assert row["summary"].endswith(FICTION[row["language"]])


@every_testimony
def test_what_holds_one_value_has_no_separator_in_it(code: str) -> None:
    row = TESTIMONIES[code]
    one = ("title", "place", "project", "collection", "series", "summary", "notes", "interviewee", "institution")
    assert [field for field in one if ";" in row[field] or not row[field]] == []


def test_genders_vary() -> None:
    counted = Counter(row["gender"] for row in TESTIMONIES.values())
    assert set(counted) == {"woman", "man", "other"}
    assert min(counted["woman"], counted["man"]) >= 8


def test_every_file_is_named_by_a_row_and_every_named_file_exists() -> None:
    named = {row[field] for row in TESTIMONIES.values() for field in ("audio", "transcript")} - {""}
    present = {
        each.relative_to(SAMPLE).as_posix()
        for folder in ("recordings", "transcripts")
        for each in (SAMPLE / folder).iterdir()
    }
    assert present == named


# --- rights -----------------------------------------------------------------------------------------------------------


def codes_where(**values: str) -> list[str]:
    return [code for code, row in TESTIMONIES.items() if all(row[field] == value for field, value in values.items())]


def test_rights_come_in_every_kind_and_mostly_allow_publishing() -> None:
    assert [row["code"] for row in TESTIMONIES.values() if row["pseudonym"]] == ["PE-014"]
    assert codes_where(access="closed") == ["PE-021"]
    assert codes_where(access="internal", access_until="2031-01-01") == ["MX-013"]
    assert codes_where(consent="") == ["CA-018"]
    assert codes_where(consent_uses="internal") == ["CO-020"]
    assert len(codes_where(access="", consent_uses="internal;quote;publish")) == 20


@every_testimony
def test_whoever_consented_said_when_and_for_what(code: str) -> None:
    row = TESTIMONIES[code]
    assert row["consent"] in {"", "written", "recorded", "oral"}
    assert bool(row["consent"]) == bool(row["consent_date"]) == bool(row["consent_uses"])
    assert bool(row["access"]) == bool(row["access_reason"])


def test_the_name_behind_the_pseudonym_slips_out_once_and_only_in_the_spoken_words() -> None:
    (row,) = (row for row in TESTIMONIES.values() if row["pseudonym"])
    first_name, surname = row["interviewee"].split()
    passages = words_of(row["code"])
    assert sum(each.text.count(first_name) for each in passages) == 1
    assert [each for each in passages if surname in each.text] == []
    assert {each.speaker for each in passages} == {row["pseudonym"], row["interviewer"]}
    described = [value for field, value in row.items() if field != "interviewee"]
    assert [value for value in described if first_name in value or surname in value] == []


def test_the_name_behind_the_pseudonym_stands_in_no_other_testimony() -> None:
    (row,) = (row for row in TESTIMONIES.values() if row["pseudonym"])
    for code in set(TESTIMONIES) - {row["code"]}:
        text = " ".join(each.text for each in words_of(code))
        assert [name for name in row["interviewee"].split() if name in text] == []


# --- the words --------------------------------------------------------------------------------------------------------


@every_testimony
def test_interviews_have_400_to_900_words_in_10_to_30_turns(code: str) -> None:
    words = words_of(code)
    turns = 1 + sum(before.speaker != after.speaker for before, after in pairwise(words))
    assert 400 <= sum(len(each.text.split()) for each in words) <= 900
    assert 10 <= turns <= 30


@every_testimony
def test_two_people_speak_under_the_names_of_the_table(code: str) -> None:
    assert {each.speaker for each in words_of(code)} == {TESTIMONIES[code]["interviewer"], speaker_of_interviewee(code)}


@every_testimony
def test_the_interviewee_has_the_word(code: str) -> None:
    words = words_of(code)
    said = sum(len(each.text.split()) for each in words if each.speaker == speaker_of_interviewee(code))
    assert said >= 0.65 * sum(len(each.text.split()) for each in words)


@every_testimony
def test_typography_is_that_of_print(code: str) -> None:
    text = "\n".join(each.text for each in words_of(code))
    assert re.findall(r"['\"]|\.{4,}| {2,}|[<>&\t]", text) == []
    assert text.count("«") == text.count("»")
    assert text.count("“") == text.count("”")
    assert text.count("¿") == (text.count("?") if TESTIMONIES[code]["language"] == "es" else 0)


def test_accents_ligatures_and_quotation_marks_are_there_to_be_found() -> None:
    text = "".join(each.text for code in TESTIMONIES for each in words_of(code))
    assert [sign for sign in "áéíóúñüàâçèêëîôùœ«»“”’¿" if sign not in text] == []


def test_nobody_says_what_another_said() -> None:
    """No six words in a row stand in two interviews, and no interview begins or ends like another."""
    found: dict[tuple[str, ...], str] = {}
    shared = []
    for code in TESTIMONIES:
        words = re.findall(r"\w+", " ".join(each.text for each in words_of(code)).lower())
        for start in range(len(words) - 5):
            stretch = tuple(words[start : start + 6])
            if found.setdefault(stretch, code) != code:
                shared.append((code, found[stretch], " ".join(stretch)))
    assert shared == []
    for place in (0, -1):
        ends = [" ".join(words_of(code)[place].text.lower().split()[:3]) for code in TESTIMONIES]
        assert len(set(ends)) == len(ends)


# --- the recordings ---------------------------------------------------------------------------------------------------


def test_nine_interviews_can_be_heard_in_all_three_languages_within_three_megabytes() -> None:
    assert len(RECORDED) == 9
    assert {TESTIMONIES[code]["language"] for code in RECORDED} == {"en", "es", "fr"}
    assert sum((SAMPLE / TESTIMONIES[code]["audio"]).stat().st_size for code in RECORDED) < 3_000_000
    assert set(read_toml("sample", "recordings.toml")["recordings"]) == set(RECORDED)


def opened(recording: Path) -> Any:
    """The recording as mutagen, which has no types for it, reads it."""
    read: Any = OggOpus
    return read(recording)


@every_recording
def test_cues_follow_each_other_within_the_recording(code: str) -> None:
    cues = words_of(code)
    assert all(0 <= cue.start_ms < cue.end_ms for cue in cues)
    assert all(300 <= after.start_ms - before.end_ms <= 650 for before, after in pairwise(cues))
    length_ms = opened(SAMPLE / TESTIMONIES[code]["audio"]).info.length * 1000
    assert cues[-1].end_ms <= length_ms <= cues[-1].end_ms + 1_000


@every_recording
def test_people_speak_at_a_human_pace(code: str) -> None:
    cues = words_of(code)
    minutes = sum(each.end_ms - each.start_ms for each in cues) / 60_000
    assert 130 <= sum(len(each.text.split()) for each in cues) / minutes <= 240


@every_recording
def test_the_files_of_recordings_carry_no_names(code: str) -> None:
    recording = SAMPLE / TESTIMONIES[code]["audio"]
    assert {name for name, _ in opened(recording).tags} <= {"encoder"}
    data = recording.read_bytes()
    people = TESTIMONIES[code]["interviewee"].split() + TESTIMONIES[code]["interviewer"].split()
    assert [name for name in people if name.encode() in data] == []


# --- quotes and selections --------------------------------------------------------------------------------------------


def test_there_are_enough_quotes_and_some_are_starred() -> None:
    assert list(QUOTES[0]) == ["code", "exact", "main_idea", "themes", "starred", "note", "translation"]
    assert 14 <= len(QUOTES) <= 18
    assert {quote["starred"] for quote in QUOTES} == {"yes", ""}


@pytest.mark.parametrize("quote", QUOTES, ids=lambda quote: f"{quote['code']} {quote['exact'][:20]}")
def test_quotes_are_verbatim_and_stand_in_one_place(quote: dict[str, str]) -> None:
    texts = [each.text for each in words_of(quote["code"]) if each.speaker == speaker_of_interviewee(quote["code"])]
    assert sum(text.count(quote["exact"]) for text in texts) == 1
    # However an import treats no-break spaces, the words are found.
    assert "\u00a0" not in quote["exact"]
    assert quote["main_idea"].endswith(".")


def test_quotes_know_their_themes() -> None:
    known = {
        theme["key"] for each in ("profiles/pa-efe.toml", "sample/profile.toml") for theme in read_toml(each)["themes"]
    }
    assert [quote for quote in QUOTES if not parts_of(quote["themes"])] == []
    assert {theme for quote in QUOTES for theme in parts_of(quote["themes"])} <= known


def test_the_selection_leads_to_testimonies_and_to_one_quote_each() -> None:
    (selection,) = read_toml("sample", "selections.toml")["selections"]
    assert selection["name"] == "Capitalization book (sample)"
    for item in selection["items"]:
        match item:
            case {"kind": "heading", "text": text}:
                assert text
            case {"kind": "testimony", "code": code}:
                assert code in TESTIMONIES
            case {"kind": "quote", "code": code, "exact": exact}:
                starting = [each for each in QUOTES if each["code"] == code and each["exact"].startswith(exact)]
                assert len(starting) == 1
            case _:
                pytest.fail(f"no such item: {item}")


def test_the_selection_shows_how_rights_work() -> None:
    (selection,) = read_toml("sample", "selections.toml")["selections"]
    assert {item.get("code") for item in selection["items"]} >= {"PE-014", "PE-021", "MX-013", "CO-020", "CA-018"}
