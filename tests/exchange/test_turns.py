"""Running text becomes speaker turns with their times, and every word stays."""

from __future__ import annotations

import re
import time
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from testimony_archive.domain.drafts import DraftPassage
from testimony_archive.exchange.labels import find_label, speaker_name
from testimony_archive.exchange.report import Report
from testimony_archive.exchange.turns import split_turns, text_lines

Turn = tuple[str, int | None, str]


def read(text: str) -> tuple[list[DraftPassage], Report]:
    report = Report()
    return list(split_turns(text_lines(text), "interview.txt", report)), report


def turns(text: str) -> list[Turn]:
    return [(passage.speaker, passage.start_ms, passage.text) for passage in read(text)[0]]


@pytest.mark.parametrize(
    ("line", "speaker", "words"),
    [
        ("MARÍA: Hola.", "MARÍA", "Hola."),
        ("DB: If you would", "DB", "If you would"),
        ("DB:If you would", "DB", "If you would"),
        ("Ana María: Hola.", "Ana María", "Hola."),
        ("Dra. Ana López-Pérez: Hola.", "Dra. Ana López-Pérez", "Hola."),
        ("Juan de la Cruz : Hola.", "Juan de la Cruz", "Hola."),
        ("Entrevistador 1: ¿Cómo?", "Entrevistador 1", "¿Cómo?"),
        ("**NAME:** Hola.", "NAME", "Hola."),
        ("**Ana**: Hola.", "Ana", "Hola."),
        ("__Ana:__ Hola.", "Ana", "Hola."),
        ("El señor MONTESINOS TORRES.- Buenas.", "El señor MONTESINOS TORRES", "Buenas."),
        ("La señora presidenta.— Buenas.", "La señora presidenta", "Buenas."),
        ("Sr. PÉREZ.- Buenas.", "Sr. PÉREZ", "Buenas."),
        ("[Ana]: Hola.", "Ana", "Hola."),
        ("ANA\tHola.", "ANA", "Hola."),
        ("Speaker 1 (0:05): Hello.", "Speaker 1", "Hello."),
    ],
)
def test_a_speaker_is_known_in_all_the_usual_forms(line: str, speaker: str, words: str) -> None:
    label = find_label(line)
    assert label is not None
    assert (label.speaker, line[label.words_from :]) == (speaker, words)
    assert turns(f"{line}\n")[0][0] == speaker


@pytest.mark.parametrize(
    "line",
    [
        "Me dijo: no vengas.",
        "Mi conclusión es esta: no.",
        "http://example.org",
        "HTTP://EXAMPLE.ORG",
        "Perú:2021",
        "12:30 comimos",
        "Fecha: 14 de marzo de 2022",
        "Date: 2022",
        "[Risas] Bueno",
        "[laughter]: yes",
        "Nota: falta un trozo",
        "Sí, señora: claro",
        "-Risas.",
        "— Hola",
        ": nada",
        "",
    ],
)
def test_words_that_name_nobody_stay_words(line: str) -> None:
    assert find_label(line) is None


def test_wrapped_lines_are_joined_and_blank_lines_part_paragraphs() -> None:
    text = "MARÍA: Hola, ¿qué tal\nestás hoy?\nJUAN: Bien.\n\nSigo hablando\nde lo mismo.\n"
    assert turns(text) == [
        ("MARÍA", None, "Hola, ¿qué tal estás hoy?"),
        ("JUAN", None, "Bien."),
        ("JUAN", None, "Sigo hablando de lo mismo."),
    ]


def test_a_paragraph_on_every_line_needs_no_blank_lines() -> None:
    long = "palabra " * 30
    assert [text for _, _, text in turns(f"{long}\nOtra cosa.\nOtra más.")] == [long.strip(), "Otra cosa.", "Otra más."]


def test_an_aside_between_turns_is_nobodys() -> None:
    assert turns("ANA: Hola.\n\n(Suena el teléfono.)\n\nYa sigo.") == [
        ("ANA", None, "Hola."),
        ("", None, "(Suena el teléfono.)"),
        ("ANA", None, "Ya sigo."),
    ]


def test_markdown_headings_are_nobodys_and_lose_their_signs() -> None:
    assert turns("# Primera parte\n**Ana:** Hola.\n## Segunda\nSigo.") == [
        ("", None, "Primera parte"),
        ("Ana", None, "Hola."),
        ("", None, "Segunda"),
        ("Ana", None, "Sigo."),
    ]


def test_a_hash_sign_within_a_line_makes_no_heading() -> None:
    assert turns("ANA: Sí.\n\nEl salón # 3 era mío.") == [("ANA", None, "Sí."), ("ANA", None, "El salón # 3 era mío.")]


def test_the_lines_of_a_heading_block_name_nobody_but_the_interviewer_does() -> None:
    text = "Fecha: 14 de marzo de 2022\nLugar: Lima\n\nEntrevistador: ¿Cómo llegó?\n\nAna: A pie.\n\nEntrevistador: Ya."
    assert [speaker for speaker, _, _ in turns(text)] == ["", "Entrevistador", "Ana", "Entrevistador"]


def test_one_colon_in_a_long_text_makes_no_speaker() -> None:
    text = "Prosa.\n\nConclusión: otra cosa.\n\n" + "Más prosa.\n\n" * 8
    assert all(speaker == "" for speaker, _, _ in turns(text))


def test_names_in_brackets_are_speakers_where_they_recur() -> None:
    assert [speaker for speaker, _, _ in turns("[Ana] Hola.\n[Luis] Chau.\n[Ana] Sí.\n[Luis] No.")] == [
        "Ana", "Luis", "Ana", "Luis",
    ]  # fmt: skip
    assert turns("[Lima] Hola.") == [("", None, "[Lima] Hola.")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[00:00:05] ANA: Hola.", [("ANA", 5_000, "Hola.")]),
        ("0:05 ANA: Hola.", [("ANA", 5_000, "Hola.")]),
        ("00:00:05.250 Hola.", [("", 5_250, "Hola.")]),
        ("[0:05]\nANA: Hola.", [("ANA", 5_000, "Hola.")]),
        ("0:05\n\nHola.", [("", 5_000, "Hola.")]),
        ("ANA: Hola.\n[0:10] Sigo.", [("ANA", None, "Hola."), ("ANA", 10_000, "Sigo.")]),
        (
            "Speaker 1 (0:05):\nHello.\n\nSpeaker 2  0:09\nHi.",
            [("Speaker 1", 5_000, "Hello."), ("Speaker 2", 9_000, "Hi.")],
        ),
        ("Comimos a las\n12:30 en punto.", [("", None, "Comimos a las 12:30 en punto.")]),
        ("ANA: Eran [10:15] así.", [("ANA", None, "Eran [10:15] así.")]),
    ],
)
def test_times_before_words_are_read_and_times_within_words_left(text: str, found: list[Turn]) -> None:
    assert turns(text) == found


def test_a_stretch_of_time_gives_both_ends() -> None:
    passages, _ = read("00:00:01,000 --> 00:00:04,500\nHola.")
    assert [(each.start_ms, each.end_ms, each.text) for each in passages] == [(1_000, 4_500, "Hola.")]


@pytest.mark.parametrize("broken", ["[99:99:99", "[0:99]", "(0:-7)", "0:0:-7.-650"])
def test_a_time_that_cannot_be_read_stays_in_the_words_and_is_told_with_its_line(broken: str) -> None:
    passages, report = read(f"ANA: Hola.\n\n{broken} y más")
    assert passages[-1].text == f"{broken} y más"
    assert [(problem.row, problem.severity) for problem in report.problems] == [(3, "warning")]
    assert broken in report.problems[0].message


def test_a_name_after_which_nothing_is_said_stays_as_words() -> None:
    assert turns("ANA:\nLUIS: Hola.\n\nPREGUNTAS:") == [
        ("", None, "ANA:"),
        ("LUIS", None, "Hola."),
        ("", None, "PREGUNTAS:"),
    ]


def test_nothing_comes_of_nothing() -> None:
    assert turns("") == []
    assert turns(" \n\n\t\n") == []


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("DB:", "DB"),
        ("DB", "DB"),
        ("El señor X.-", "El señor X"),
        ("**Ana:**", "Ana"),
        ("R.A.", "R.A."),
        (" Ana : ", "Ana"),
    ],
)
def test_a_speaker_is_kept_without_what_stands_around_the_name(written: str, kept: str) -> None:
    assert speaker_name(written) == kept


SPEAKERS = st.sampled_from(["ANA", "LUIS", "El señor ROJAS", "DB", "María José"])
SENTENCES = st.lists(st.from_regex(r"[a-zñáé]{1,8}", fullmatch=True), min_size=1, max_size=12).map(" ".join)
TIMES = st.none() | st.integers(min_value=0, max_value=359_999)


@given(st.lists(st.tuples(SPEAKERS, TIMES, SENTENCES), min_size=2, max_size=10))
def test_what_was_written_as_turns_is_read_as_turns(written: list[tuple[str, int | None, str]]) -> None:
    lines = []
    for speaker, seconds, words in written:
        code = "" if seconds is None else f"[{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}] "
        lines.append(f"{code}{speaker}: {words}.")
    expected = [(speaker, None if at is None else at * 1000, f"{words}.") for speaker, at, words in written]
    assert turns("\n\n".join(lines)) == expected
    assert turns("\n".join(lines)) == expected


@given(st.text(alphabet="abÁñ A.:-[]()#*\t\n0123", max_size=200))
def test_every_letter_of_any_text_is_in_the_words_or_the_name_of_a_passage(text: str) -> None:
    passages, _ = read(text)
    kept = Counter("".join(passage.speaker + passage.text for passage in passages))
    for letter, times in Counter(re.sub(r"[\W\d_]", "", text)).items():
        assert kept[letter] >= times


@pytest.mark.parametrize(
    "text", ["A" * 5_000_000, "[(: " * 1_000_000, "ANA: hola\n\n" * 50_000, "A a " * 1_000_000 + ":"]
)
def test_monstrous_texts_are_read_in_seconds(text: str) -> None:
    started = time.perf_counter()
    assert read(text)[0]
    assert time.perf_counter() - started < 15


def test_a_key_of_initials_at_the_top_gives_the_speakers_their_names() -> None:
    text = (
        "Entrevista en Huaral\n\nDB: Devin Becker (entrevistador)\nMRQ = María Rosa Quispe\n\nDB: ¿Cómo?\n\nMRQ: Así."
    )
    passages, report = read(text)
    assert [(each.speaker, each.text) for each in passages] == [
        ("", "Entrevista en Huaral"),
        ("Devin Becker", "¿Cómo?"),
        ("María Rosa Quispe", "Así."),
    ]
    assert ["DB: Devin Becker" in each.message for each in report.problems] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "DB: Devin Becker\n\nKM: Sí, ese es.\n\nDB: Bien.",  # one answers with a name
        "DB: Ana Ruiz\n\nKM: Luis Paz\n\nDB: Bien.",  # names that have other initials
        "DB: Devin Becker\n\nKM: Kasey Mohammad\n\nANA: Bien.",  # nobody speaks under the initials
    ],
)
def test_what_only_resembles_a_key_stays_as_it_was_said(text: str) -> None:
    passages, report = read(text)
    assert [each.speaker for each in passages][:1] == ["DB"]
    assert len(passages) == 3
    assert report.problems == ()


@pytest.mark.parametrize(
    "written",
    ["[0:12]", "(00:00:12)", "{0:00:12.0}", "<0:12>", "00:00:12", "#00:00:12-0#", "[00h00m12s]", "[12,0s]", "0:12 -"],
)
def test_times_in_any_kind_of_bracket(written: str) -> None:
    (first, _), _report = read(f"{written} ANA: Hola.\n\nLUIS: Sí.")
    assert (first.speaker, first.start_ms) == (("ANA", 12_000) if written != "[12,0s]" else ("", None))


@pytest.mark.parametrize("written", ["[0:12 - 0:15.5]", "(00:00:12.000 --> 00:00:15.500)", "0:00:12 - 0:00:15.500"])
def test_a_time_may_say_until_when(written: str) -> None:
    (first,), _report = read(f"{written} ANA: Hola.")
    assert (first.speaker, first.start_ms, first.end_ms) == ("ANA", 12_000, 15_500)


def test_whoever_speaks_after_a_time_that_cannot_be_read_speaks() -> None:
    passages, report = read("ANA: Hola.\n\n[99:99:99 LUIS: Sí.\n\n0:0:-7.-650 ANA: No.")
    assert [(each.speaker, each.text) for each in passages] == [
        ("ANA", "Hola."),
        ("LUIS", "[99:99:99 Sí."),
        ("ANA", "0:0:-7.-650 No."),
    ]
    assert len(report.problems) == 2


@pytest.mark.parametrize(
    "text",
    [
        "Rosa Quispe  0:03\nCon dos máquinas.\n\nspeaker 2  0:12\n¿Y luego?\n\nRosa Quispe  1:02:03\nNadie.\n",
        "0:03\nRosa Quispe\nCon dos máquinas.\n\n0:12\nspeaker 2\n¿Y luego?\n\n1:02:03\nRosa Quispe\nNadie.\n",
        "Rosa Quispe\n0:03\nCon dos máquinas.\n\nspeaker 2\n0:12\n¿Y luego?\n\nRosa Quispe\n1:02:03\nNadie.\n",
        "Rosa Quispe (0:03):\nCon dos máquinas.\n\nspeaker 2 (0:12):\n¿Y luego?\n\nRosa Quispe (1:02:03):\nNadie.\n",
        "[0:03] Rosa Quispe: Con dos máquinas.\n\n[0:12] speaker 2: ¿Y luego?\n\n[1:02:03] Rosa Quispe: Nadie.\n",
    ],
)
def test_what_programs_that_transcribe_write(text: str) -> None:
    passages, _ = read(text)
    assert [(each.speaker, each.start_ms, each.text) for each in passages] == [
        ("Rosa Quispe", 3_000, "Con dos máquinas."),
        ("speaker 2", 12_000, "¿Y luego?"),
        ("Rosa Quispe", 3_723_000, "Nadie."),
    ]


def test_an_answer_of_one_word_below_a_time_is_no_speaker() -> None:
    passages, _ = read("ANA: ¿Quién?\n\n0:12\nNadie\ny nada más.\n")
    assert [(each.speaker, each.text) for each in passages] == [("ANA", "¿Quién?"), ("ANA", "Nadie y nada más.")]


@pytest.mark.parametrize("written", ["[0:12 - 0:10]", "[0:12 - 99:99]", "0:00:12 - 0:00:10"])
def test_an_end_that_is_none_is_told_and_the_beginning_kept(written: str) -> None:
    (first,), report = read(f"{written} ANA: Hola.")
    assert (first.speaker, first.start_ms, first.end_ms, first.text) == ("ANA", 12_000, None, "Hola.")
    assert [each.severity for each in report.problems] == ["warning"]


@pytest.mark.parametrize("line", ["participants: two of them came", "voices: many", "Speakersville"])
def test_words_that_only_begin_like_a_numbered_speaker_are_words(line: str) -> None:
    assert find_label(line) is None
