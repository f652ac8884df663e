"""What may leave leaves under the right name; what may not is left out, and told."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from testimony_archive.domain.partial_date import PartialDate
from testimony_archive.domain.publication import (
    Credit,
    PublishedPassage,
    PublishedQuote,
    PublishedTestimony,
    QuoteWords,
    Source,
)
from testimony_archive.domain.records import (
    Access,
    AccessLevel,
    Consent,
    ConsentForm,
    ConsentMoment,
    Passage,
    Transcript,
    TranscriptKind,
    TranscriptStatus,
    Use,
)
from testimony_archive.publish.wording import wording_in
from testimony_archive.services.composing import ChosenTestimony, ChosenWords, Composed, Composer
from tests.services.records import (
    CLOSED,
    QUALITY,
    SCHOLARSHIPS,
    TEACHER,
    a_testimony_of,
    interviewee,
    interviewer,
    passage,
    quote_of,
    spoken,
)

TODAY = date(2026, 3, 1)
QUESTION = passage("¿Qué dijeron en tu familia?", "Paula Ferreyros", 1, start_ms=60_000)
ANSWER = passage("Me dijo: Yésica, eso no es para ti.", "Yésica", 2, start_ms=64_000)
MORE = passage("Mi mamá fue la que habló.", "Yésica", 3, start_ms=71_000)
END = passage("¿Y la beca?", "Paula Ferreyros", 4)


@pytest.fixture
def composer() -> Composer:
    return Composer("en", wording_in("en"), TODAY)


def verbatim_composer() -> Composer:
    return Composer("en", wording_in("en"), TODAY, quote_words=QuoteWords.VERBATIM)


def as_testimony(composed: Composed | None) -> PublishedTestimony:
    assert composed is not None
    assert isinstance(composed.item, PublishedTestimony)
    return composed.item


def passages_of(item: PublishedTestimony) -> tuple[PublishedPassage, ...]:
    """The passages of the only transcript."""
    (transcript,) = item.transcripts
    assert transcript.heading == ""
    return tuple(transcript.passages)


def as_quote(composed: Composed | None) -> PublishedQuote:
    assert composed is not None
    assert isinstance(composed.item, PublishedQuote)
    return composed.item


def told(composer: Composer) -> list[tuple[str, str, str]]:
    return [(each.code, each.what, each.reason) for each in composer.left_out]


def test_a_testimony_brings_its_record_and_its_whole_transcript(composer: Composer) -> None:
    composed = composer.compose(ChosenTestimony(a_testimony_of(), [spoken(QUESTION, ANSWER, MORE, END)]))
    item = as_testimony(composed)
    assert item.title == "La mitad de la beca"
    assert item.record_line.startswith("Rosa, student, ")
    assert passages_of(item) == (
        PublishedPassage("Paula Ferreyros", "¿Qué dijeron en tu familia?", "es", "1:00", leads_on=True),
        PublishedPassage("Rosa", "Me dijo: Rosa, eso no es para ti.", "es", "1:04"),
        PublishedPassage("", "Mi mamá fue la que habló.", "es", ""),
        PublishedPassage("Paula Ferreyros", "¿Y la beca?", "es", ""),
    )
    assert told(composer) == []


def test_the_language_of_a_summary_is_told_where_it_is_plain(composer: Composer) -> None:
    plain = a_testimony_of(summary="Cuenta también lo que pasó cuando la asamblea votó, y por qué lo recuerda.")
    assert as_testimony(composer.compose(ChosenTestimony(plain, []))).language == "es"
    assert as_testimony(composer.compose(ChosenTestimony(a_testimony_of(summary="Becas"), []))).language == ""


def test_a_pseudonym_leaves_no_trace_of_the_name(composer: Composer) -> None:
    titled = a_testimony_of(title="Entrevista a Yésica Ticona")
    item = as_testimony(composer.compose(ChosenTestimony(titled, [spoken(QUESTION, ANSWER, MORE, END)])))
    everything = f"{item.title} {item.summary} {item.record_line} {item.transcripts}"
    assert item.title == "Entrevista a Rosa"
    assert item.summary == "Rosa cuenta cómo la asamblea votó su beca."
    assert "sica" not in everything
    assert "Ticona" not in everything


def test_a_testimony_without_a_title_is_known_by_who_speaks_or_by_its_code(composer: Composer) -> None:
    assert as_testimony(composer.compose(ChosenTestimony(a_testimony_of(title=""), []))).title == "Rosa"
    nobody = a_testimony_of(interviewer(), title="")
    assert as_testimony(composer.compose(ChosenTestimony(nobody, []))).title == "PE-014"


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"consents": ()}, "no consent on record yet"),
        ({"consents": (Consent(ConsentMoment.INTERVIEW, ConsentForm.NONE),)}, "consent was refused"),
        (
            {"consents": (Consent(ConsentMoment.INTERVIEW, ConsentForm.ORAL, uses=frozenset({Use.QUOTE})),)},
            "consent covers quoting, not publication",
        ),
        ({"access": CLOSED}, "access is closed: names a third person"),
        (
            {"access": Access(AccessLevel.INTERNAL, PartialDate("2031"), "in office")},
            "access is internal until 2031: in office",
        ),
    ],
)
def test_a_testimony_that_may_not_leave_is_left_out_with_the_reason(
    composer: Composer, changes: dict[str, object], reason: str
) -> None:
    assert composer.compose(ChosenTestimony(a_testimony_of(**changes), [spoken(ANSWER)])) is None
    assert told(composer) == [("PE-014", "testimony", reason)]


def test_access_that_has_run_out_forbids_no_more(composer: Composer) -> None:
    open_again = a_testimony_of(access=Access(AccessLevel.CLOSED, PartialDate("2026-02"), "until the court decided"))
    assert composer.compose(ChosenTestimony(open_again, [])) is not None


def test_passages_that_are_closed_leave_a_mark_where_they_stood(composer: Composer) -> None:
    closed = [passage("x", "Yésica", number, access=CLOSED) for number in (2, 3)]
    alone = passage("y", "Yésica", 5, access=CLOSED)
    item = composer.compose(ChosenTestimony(a_testimony_of(), [spoken(QUESTION, *closed, END, alone)]))
    assert [each.text for each in passages_of(as_testimony(item))] == [QUESTION.text, "[…]", END.text, "[…]"]
    assert item is not None
    assert item.has_omissions
    assert told(composer) == [
        ("PE-014", "passages 2 to 3", "access is closed: names a third person"),
        ("PE-014", "passage 5", "access is closed: names a third person"),
    ]


def test_the_speaker_is_named_again_after_an_omission(composer: Composer) -> None:
    closed = passage("x", "Yésica", 2, access=CLOSED)
    after = passage("y", "Paula Ferreyros", 3)
    item = as_testimony(composer.compose(ChosenTestimony(a_testimony_of(), [spoken(QUESTION, closed, after)])))
    assert [each.speaker for each in passages_of(item)] == ["Paula Ferreyros", "", "Paula Ferreyros"]


def translation(words: str, number: int, language: str) -> tuple[Transcript, Sequence[Passage]]:
    return spoken(passage(words), transcript_id=number, language=language, kind=TranscriptKind.TRANSLATION)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "en",
            [
                ("Transcript in Spanish", "revisado"),
                ("Transcript in Spanish (draft)", "borrador"),
                ("Translation into English", "translated"),
                ("Translation into French", "traduit"),
            ],
        ),
        (
            "fr",
            [
                ("Transcription en espagnol", "revisado"),
                ("Transcription en espagnol (brouillon)", "borrador"),
                ("Traduction en français", "traduit"),
                ("Traduction en anglais", "translated"),
            ],
        ),
    ],
)
def test_every_transcript_is_printed_the_words_that_were_spoken_first(
    language: str, expected: list[tuple[str, str]]
) -> None:
    composer = Composer(language, wording_in(language), TODAY)
    transcripts = [
        translation("translated", 2, "en"),
        spoken(passage("borrador"), transcript_id=3, status=TranscriptStatus.DRAFT),
        translation("traduit", 4, "fr"),
        spoken(passage("revisado")),
    ]
    item = as_testimony(composer.compose(ChosenTestimony(a_testimony_of(), transcripts)))
    assert [(each.heading, *(words.text for words in each.passages)) for each in item.transcripts] == expected
    assert item.passages == 4
    assert told(composer) == []


def test_a_transcript_in_no_known_language_is_named_by_its_kind(composer: Composer) -> None:
    unknown = spoken(passage("ñuqa"), language="")
    item = as_testimony(composer.compose(ChosenTestimony(a_testimony_of(), [unknown, translation("I", 2, "en")])))
    assert [each.heading for each in item.transcripts] == ["Transcript", "Translation into English"]


def test_words_left_out_of_any_transcript_are_told_to_the_reader(composer: Composer) -> None:
    closed = spoken(passage("x", access=CLOSED), transcript_id=2, kind=TranscriptKind.TRANSLATION, language="en")
    composed = composer.compose(ChosenTestimony(a_testimony_of(), [spoken(ANSWER), closed]))
    assert composed is not None
    assert composed.has_omissions
    assert [what for _, what, _ in told(composer)] == ["passage 1"]


def test_what_may_not_leave_as_it_was_said_leaves_in_no_translation(composer: Composer) -> None:
    closed = spoken(ANSWER, passage("x", access=CLOSED))
    composed = composer.compose(ChosenTestimony(a_testimony_of(), [translation("The same", 2, "en"), closed]))
    item = as_testimony(composed)
    assert "The same" not in [each.text for each in passages_of(item)]
    assert [what for _, what, _ in told(composer)] == ["passage 1", "transcript in English"]


def test_a_question_leads_on_to_the_answer_of_somebody_else(composer: Composer) -> None:
    said = [
        passage("Cuéntame de la beca.", "Paula Ferreyros", 1),
        passage("Sí.", "Yésica", 2),
        passage("¿Grabas?", "Yésica", 3),
        passage("Sigo grabando.", "Paula Ferreyros", 4),
        passage("¿Y después?", "Paula Ferreyros", 5),
    ]
    item = as_testimony(composer.compose(ChosenTestimony(a_testimony_of(), [spoken(*said)])))
    assert [each.leads_on for each in passages_of(item)] == [True, False, True, False, False]


def test_a_record_that_tells_nothing_but_its_code_tells_it_once(composer: Composer) -> None:
    bare = a_testimony_of(interviewer(), title="", countries=(), date=None)
    item = as_testimony(composer.compose(ChosenTestimony(bare, [])))
    assert (item.title, item.record_line) == ("PE-014", "")


@pytest.mark.parametrize(("language", "what"), [("es", "transcript in Spanish"), ("", "transcript")])
def test_a_transcript_that_is_closed_gives_way_to_one_that_is_open(
    composer: Composer, language: str, what: str
) -> None:
    closed = spoken(passage("cerrado"), access=CLOSED, language=language)
    translated = spoken(passage("translated"), transcript_id=2, language="en", kind=TranscriptKind.TRANSLATION)
    item = composer.compose(ChosenTestimony(a_testimony_of(), [closed, translated]))
    assert [(each.text, each.language) for each in passages_of(as_testimony(item))] == [("translated", "en")]
    assert told(composer) == [("PE-014", what, "access is closed: names a third person")]


def words(*passages: Passage, **changes: object) -> ChosenWords:
    transcript, _ = spoken()
    return ChosenWords(a_testimony_of(**changes), transcript, passages, quote_of(passages[0]))


def test_a_quote_has_its_words_its_main_idea_and_its_attribution(composer: Composer) -> None:
    transcript, _ = spoken()
    quote = quote_of(
        ANSWER,
        "Yésica, eso no es para ti",
        main_idea="El padre de Yésica temía por ella, pero también por lo que otros dirían.",
    )
    item = as_quote(composer.compose(ChosenWords(a_testimony_of(), transcript, [ANSWER], quote)))
    assert item == PublishedQuote(
        text="Rosa, eso no es para ti",
        language="es",
        credit=Credit("Rosa, student, Instituto Huayrapuncu, Peru, 14 March 2022", "PE-014, 1:04"),
        main_idea="El padre de Rosa temía por ella, pero también por lo que otros dirían.",
        main_idea_language="es",
        source=Source(
            code="PE-014",
            title="La mitad de la beca",
            people=("Rosa",),
            role="Student",
            institution="Instituto Huayrapuncu",
            country="PE",
            place="Huayrapuncu",
            date="2022-03-14",
            language="es",
            project="Plant Maintenance at Altitude",
            themes=("Scholarships",),
            start_ms=64_000,
        ),
        uuid="quote-1",
    )


def test_edited_words_are_printed_without_the_names_that_are_hidden(composer: Composer) -> None:
    transcript, _ = spoken()
    quote = quote_of(ANSWER, "Yésica, eso no es para ti", edited="Yésica, eso no es para vos")
    chosen = ChosenWords(a_testimony_of(), transcript, [ANSWER], quote)
    composed = composer.compose(chosen)
    assert as_quote(composed).text == "Rosa, eso no es para vos"
    assert composed is not None
    assert composed.is_edited
    assert as_quote(verbatim_composer().compose(chosen)).text == "Rosa, eso no es para ti"


def test_a_passage_that_a_search_found_is_quoted_whole(composer: Composer) -> None:
    transcript, _ = spoken()
    item = as_quote(composer.compose(ChosenWords(a_testimony_of(), transcript, [MORE])))
    assert (item.text, item.main_idea) == ("Mi mamá fue la que habló.", "")


def test_a_quote_needs_less_consent_than_a_whole_testimony(composer: Composer) -> None:
    quotable = Consent(ConsentMoment.INTERVIEW, ConsentForm.RECORDED, uses=frozenset({Use.QUOTE}))
    assert composer.compose(words(ANSWER, consents=(quotable,))) is not None


def test_a_quote_over_a_closed_passage_is_left_out_with_its_first_words(composer: Composer) -> None:
    long = passage("Uno dos tres cuatro cinco seis siete ocho nueve diez.", "Yésica", 1)
    closed = passage("x", "Yésica", 2, access=CLOSED)
    assert composer.compose(words(long, closed)) is None
    expected = "quote “Uno dos tres cuatro cinco seis siete ocho …”"
    assert told(composer) == [("PE-014", expected, "access is closed: names a third person")]


def test_a_quote_of_a_closed_transcript_is_left_out(composer: Composer) -> None:
    transcript, _ = spoken(access=CLOSED)
    assert composer.compose(ChosenWords(a_testimony_of(), transcript, [MORE])) is None
    assert [what for _, what, _ in told(composer)] == ["quote “Mi mamá fue la que habló.”"]


def test_a_quote_is_filed_by_its_own_themes_and_whoever_speaks(composer: Composer) -> None:
    transcript, _ = spoken()
    teacher = interviewee("Wilmer Huamaní", "", role=TEACHER, country="BO")
    testimony = a_testimony_of(interviewee(), teacher, interviewer(role=TEACHER))
    said = passage("Al revés también.", "Wilmer", 1)
    composed = composer.compose(ChosenWords(testimony, transcript, [said], quote_of(said, themes=(QUALITY,))))
    assert composed is not None
    assert (composed.themes, composed.country, composed.role) == ((QUALITY,), "BO", "Teacher")


def test_what_a_quote_does_not_say_itself_it_has_from_its_testimony(composer: Composer) -> None:
    composed = composer.compose(words(passage("Sí.", "Percy")))
    assert composed is not None
    assert (composed.themes, composed.country, composed.role) == ((SCHOLARSHIPS,), "PE", "Student")
    assert composed.is_pseudonymous


def test_without_a_pseudonym_the_name_leaves(composer: Composer) -> None:
    named = a_testimony_of(interviewee("Wilmer Huamaní", ""), countries=(), themes=())
    composed = composer.compose(ChosenTestimony(named, []))
    assert as_testimony(composed).record_line.startswith("Wilmer Huamaní, student, ")
    assert composed is not None
    assert not composed.is_pseudonymous


def test_a_testimony_of_nobody_has_neither_role_nor_country(composer: Composer) -> None:
    composed = composer.compose(ChosenTestimony(a_testimony_of(interviewer(), countries=()), []))
    assert composed is not None
    assert (composed.country, composed.role) == ("", "")
