"""What the window does to records, done from the command line; each command is one change that undo takes back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.end_to_end.terminal import Terminal


def _record(terminal: Terminal, archive: Path, code: str) -> Any:
    return terminal.done("show", archive, code, "--json").json()


def _quotes(terminal: Terminal, archive: Path, *options: str) -> list[Any]:
    listed: list[Any] = terminal.done("quote", "list", archive, *options, "--json").json()["list"]
    return listed


def _texts(terminal: Terminal, archive: Path) -> list[str]:
    return [each["text"] for each in _record(terminal, archive, "CO-012")["transcripts"][0]["passages"]]


# --- set -----------------------------------------------------------------------------------------------------------


def test_a_field_of_many_is_shown_first_then_set_and_taken_back_at_once(terminal: Terminal, sample: Path) -> None:
    edit = ("set", sample, "theme", "PE-014", "CL-003", "--add", "Employability")
    before = [_record(terminal, sample, code)["themes"] for code in ("PE-014", "CL-003")]
    told = terminal.done(*edit, "--dry-run").out.splitlines()
    assert [each.split(":")[0] for each in told[:2]] == ["PE-014", "CL-003"]
    assert told[0].endswith("; employability")
    assert told[2] == "Would change 2 testimonies; 0 testimonies so already."
    assert [_record(terminal, sample, code)["themes"] for code in ("PE-014", "CL-003")] == before
    assert terminal.done(*edit).out == "Done: add theme to 2 testimonies.\n"
    assert terminal.done(*edit).out == "Nothing to do: it is so already.\n"
    assert terminal.done("undo", sample).out == "Undone: add theme to 2 testimonies.\n"
    assert [_record(terminal, sample, code)["themes"] for code in ("PE-014", "CL-003")] == before


def test_set_replaces_removes_and_clears(terminal: Terminal, sample: Path) -> None:
    terminal.done("set", sample, "keywords", "PE-014", "--replace", "becas", "--by", "ayudas")
    terminal.done("set", sample, "keywords", "PE-014", "--remove", "quechua; comunidad")
    assert _record(terminal, sample, "PE-014")["keywords"] == ["ayudas", "mantenimiento de planta"]
    terminal.done("set", sample, "keywords", "PE-014", "--clear")
    assert _record(terminal, sample, "PE-014")["keywords"] == []
    data = terminal.done("set", sample, "keywords", "PE-014", "CL-003", "--to", "a; b", "--dry-run", "--json").json()
    assert (data["changed"], data["unchanged"], data["changes"][0]["after"]) == (2, 0, ["a", "b"])


def test_a_code_and_the_fields_of_a_person_are_set_one_by_one(terminal: Terminal, sample: Path) -> None:
    terminal.done("set", sample, "code", "PE-014", "--to", "PE-140")
    terminal.done("set", sample, "pseudonym", "PE-140", "--person", "rosa", "--to", "Flor")
    assert [each["pseudonym"] for each in _record(terminal, sample, "PE-140")["people"]] == ["Flor", None]
    assert "CL-003" in terminal.refused("set", sample, "code", "PE-140", "--to", "CL-003")
    assert "Nobody called “Eva”" in terminal.refused("set", sample, "name", "PE-140", "--person", "Eva", "--to", "Ana")


def test_what_cannot_be_said_of_a_testimony_is_told(terminal: Terminal, sample: Path) -> None:
    ran = terminal.done("set", sample, "consent_date", "CA-018", "--to", "2020")
    assert "CA-018" in ran.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("theme", "PE-014"),
        ("theme", "PE-014", "--to", "x", "--clear"),
        ("theme", "PE-014", "--replace", "x"),
        ("colour", "PE-014", "--to", "red"),
        ("theme", "--to", "x"),
        ("theme", "PE-014", "--all", "--to", "x"),
        ("code", "PE-014", "CL-003", "--to", "x"),
    ],
)
def test_set_says_what_it_takes(arguments: tuple[str, ...], terminal: Terminal, sample: Path) -> None:
    assert terminal.run("set", sample, *arguments).status == 2


# --- records, files, people ----------------------------------------------------------------------------------------


def test_a_testimony_is_added_filled_and_deleted(terminal: Terminal, sample: Path, tmp_path: Path) -> None:
    (tmp_path / "consent.pdf").write_bytes(b"%PDF-1.4 a form")
    terminal.done("add", sample, "PE-200")
    terminal.done("person", "add", sample, "PE-200", "Ana Quispe")
    terminal.done("person", "add", sample, "PE-200", "Luis Soto", "--part", "interviewer")
    terminal.done("person", "remove", sample, "PE-200", "luis soto")
    terminal.done("attach", sample, "PE-200", tmp_path / "consent.pdf")
    again = terminal.done("attach", sample, "PE-200", tmp_path / "consent.pdf")
    assert (again.out, again.err) == ("Nothing to do: it is so already.\n", "There already: consent.pdf.\n")
    record = _record(terminal, sample, "PE-200")
    assert [each["name"] for each in record["people"]] == ["Ana Quispe"]
    assert [each["name"] for each in record["attachments"]] == ["consent.pdf"]
    terminal.done("delete", sample, "PE-200")
    assert "PE-200" in terminal.refused("show", sample, "PE-200")
    terminal.done("undo", sample)
    back = _record(terminal, sample, "PE-200")
    assert back | {"changed_at": ""} == record | {"changed_at": ""}
    assert "“Eva”" in terminal.refused("person", "remove", sample, "PE-200", "Eva")


def test_a_transcript_is_said_to_be_reviewed(terminal: Terminal, sample: Path) -> None:
    terminal.done("correct", "status", sample, "CO-012", "reviewed")
    assert _record(terminal, sample, "CO-012")["transcripts"][0]["status"] == "reviewed"
    assert terminal.run("correct", "status", sample, "CO-012", "done").status == 2


# --- quote ---------------------------------------------------------------------------------------------------------


def test_words_of_a_passage_are_kept_described_and_given_up(terminal: Terminal, sample: Path) -> None:
    words = "Yo me guío por los días de bus."
    told = terminal.done("quote", "keep", sample, "CO-012", "2", words, "--main-idea", "El bus manda.", "--star").out
    number = told.rsplit(" ", 1)[1].strip(".\n")
    terminal.done("quote", "set", sample, "theme", number, "--to", "employability")
    terminal.done("quote", "set", sample, "translation", number, "--to", "I go by bus days.")
    terminal.done("quote", "set", sample, "note", number, "--to", "Ask again.")
    terminal.done("quote", "unstar", sample, number)
    (kept,) = _quotes(terminal, sample, "guio dias")
    assert kept | {"number": 0} == kept | {
        "number": 0,
        "code": "CO-012",
        "exact": words,
        "main_idea": "El bus manda.",
        "themes": ["employability"],
        "translation": "I go by bus days.",
        "note": "Ask again.",
        "starred": False,
    }
    terminal.done("quote", "star", sample, number)
    assert kept["number"] in [each["number"] for each in _quotes(terminal, sample, "--state", "starred")]
    terminal.done("quote", "give-up", sample, number)
    assert _quotes(terminal, sample, "guio dias") == []
    terminal.done("undo", sample)
    assert len(_quotes(terminal, sample, "guio dias")) == 1


def test_a_passage_kept_twice_is_one_quote_and_several_may_be_one(terminal: Terminal, sample: Path) -> None:
    first = terminal.done("quote", "keep", sample, "CO-012", "4").out
    assert terminal.done("quote", "keep", sample, "CO-012", "4").out.splitlines()[1] == first.splitlines()[1]
    terminal.done("quote", "keep", sample, "CO-012", "2", "--until", "4")
    whole = "\n".join(_texts(terminal, sample)[1:4])
    assert whole in [each["exact"] for each in _quotes(terminal, sample)]


def test_quotes_are_listed_with_why_they_stay_inside(terminal: Terminal, sample: Path) -> None:
    listed = terminal.done("quote", "list", sample, "--country", "Peru").out
    assert "stays inside: access is closed" in listed
    assert "stays inside" not in terminal.done("quote", "list", sample, "--publishable").out


def test_what_is_not_there_is_told_with_where_to_look(terminal: Terminal, sample: Path) -> None:
    assert "quote list" in terminal.refused("quote", "star", sample, "1", "777")
    assert "no passage 99" in terminal.refused("quote", "keep", sample, "CO-012", "99")
    assert "exactly once" in terminal.refused("quote", "keep", sample, "CO-012", "2", "no such words")
    for field in ("translation", "edited"):
        assert terminal.run("quote", "set", sample, field, "1", "2", "--to", "x").status == 2


# --- correct -------------------------------------------------------------------------------------------------------


def test_a_transcript_is_corrected_and_every_step_taken_back(terminal: Terminal, sample: Path) -> None:
    before = _record(terminal, sample, "CO-012")["transcripts"]
    steps = (
        ("text", "3", "¿Y qué días son esos?"),
        ("speaker", "2", "Yurany"),
        ("times", "2", "--start", "0:06.5", "--end", "11"),
        ("split", "2", "Yo me guío", "--at", "0:08"),
        ("merge", "4", "5"),
        ("insert", "0", "Empezamos.", "--speaker", "Adriana Lozano"),
        ("delete", "6", "--until", "7"),
        ("rename-speaker", "Adriana Lozano", "Entrevistadora"),
    )
    for name, *rest in steps:
        assert terminal.done("correct", name, sample, "CO-012", *rest).out.startswith("Done: ")
    passages = _record(terminal, sample, "CO-012")["transcripts"][0]["passages"]
    assert [each["speaker"] for each in passages[:4]] == ["Entrevistadora", "Entrevistadora", "Yurany", "Yurany"]
    assert (passages[2]["start_ms"], passages[3]["start_ms"], passages[3]["end_ms"]) == (6_500, 8_000, 11_000)
    assert passages[3]["text"].startswith("Yo me guío")
    assert len(passages) == len(before[0]["passages"]) - 1
    for _ in steps:
        terminal.done("undo", sample)
    assert _record(terminal, sample, "CO-012")["transcripts"] == before


def test_times_are_shifted_from_a_passage_on(terminal: Terminal, sample: Path) -> None:
    before = [each["start_ms"] for each in _record(terminal, sample, "CO-012")["transcripts"][0]["passages"]]
    terminal.done("correct", "shift", sample, "CO-012", "2", "--", "-0.5")
    after = [each["start_ms"] for each in _record(terminal, sample, "CO-012")["transcripts"][0]["passages"]]
    assert after == [before[0], *(each - 500 for each in before[1:])]
    assert terminal.run("correct", "times", sample, "CO-012", "2", "--start", "soon").status == 2
    assert "end that is not before" in terminal.refused(
        "correct", "times", sample, "CO-012", "2", "--start", "9", "--end", "8"
    )


def test_a_quote_that_loses_its_words_is_told_on_stderr(terminal: Terminal, sample: Path) -> None:
    terminal.done("quote", "keep", sample, "CO-012", "2")
    ran = terminal.done("correct", "text", sample, "CO-012", "2", "Otra cosa muy distinta.")
    assert ran.out == "Done: edit a passage of CO-012.\n"
    assert ran.err.startswith("Quotes whose words are not in the transcript any more: 1.")


# --- term, saved ---------------------------------------------------------------------------------------------------


def test_terms_are_added_renamed_merged_and_retired(terminal: Terminal, sample: Path) -> None:
    terminal.done("term", "add", sample, "theme", "Housing", "--below", "2")
    terminal.done("term", "rename", sample, "theme", "housing", "Vivienda", "--language", "es")
    terminal.done("term", "synonyms", sample, "theme", "vivienda", "lodging; homes")
    themes = {each["key"]: each for each in terminal.done("term", "list", sample, "theme", "--json").json()}
    assert themes["housing"]["labels"] == {"en": "Housing", "es": "Vivienda", "fr": ""}
    assert themes["housing"]["synonyms"] == ["lodging", "homes"]
    assert themes["housing"]["below"] == "recognition-access-success-employability"
    lines = terminal.done("term", "list", sample, "theme").out.splitlines()
    numbers = [each.split()[0] for each in lines]
    assert numbers.index("2") < numbers.index("2.1") < numbers.index("3")
    terminal.done("term", "merge", sample, "theme", "Lodging", "2.4")
    assert "homes" in terminal.refused("term", "add", sample, "theme", "homes")
    assert "in use" in terminal.refused("term", "retire", sample, "theme", "Academic success")
    terminal.done("term", "retire", sample, "theme", "2.3", "--replacement", "2.2")
    assert "Perú" in terminal.refused("term", "rename", sample, "role", "Perú", "x")
    terminal.done("term", "rename", sample, "keyword", "becas", "becas y ayudas")
    assert "becas y ayudas" in _record(terminal, sample, "PE-014")["keywords"]


@pytest.mark.parametrize(
    "arguments",
    [
        ("add", "keyword", "x"),
        ("retire", "series", "x"),
        ("rename", "country", "PE", "x"),
        ("synonyms", "keyword", "becas", "x"),
        ("merge", "country", "PE", "CL"),
        ("list", "colour"),
        ("add", "theme", "x", "--language", "de"),
    ],
)
def test_term_says_which_vocabularies_it_takes(
    arguments: tuple[str, str, *tuple[str, ...]], terminal: Terminal, sample: Path
) -> None:
    assert terminal.run("term", arguments[0], sample, *arguments[1:]).status == 2


def test_a_search_is_kept_run_renamed_and_forgotten(terminal: Terminal, sample: Path) -> None:
    terminal.done("saved", "keep", sample, "Becas", "becas", "--country", "Perú")
    found = terminal.done("saved", "run", sample, "BECAS", "--json").json()
    assert found == terminal.done("search", sample, "becas", "--country", "PE", "--json").json()
    assert (
        terminal.done("saved", "list", sample).out
        == f"Becas: “becas”; country PE: {found['testimonies']} testimonies\n"
    )
    terminal.done("saved", "keep", sample, "becas", "taller")
    terminal.done("saved", "rename", sample, "becas", "Talleres")
    terminal.done("saved", "keep", sample, "Todas", "becas", "--all-languages", "--not-widened", "bourses")
    assert "Todas: “becas”; all languages without bourses: " in terminal.done("saved", "list", sample).out
    wide = terminal.done("search", sample, "becas", "--all-languages", "--not-widened", "bourses", "--json").json()
    assert terminal.done("saved", "run", sample, "Todas", "--json").json() == wide
    terminal.done("saved", "forget", sample, "Todas")
    assert [(each["name"], each["query"]) for each in terminal.done("saved", "list", sample, "--json").json()] == [
        ("Talleres", "taller")
    ]
    terminal.done("saved", "forget", sample, "talleres")
    assert "saved list" in terminal.refused("saved", "run", sample, "Talleres")


# --- undo and redo ---------------------------------------------------------------------------------------------------


def test_undo_and_redo_name_what_they_do_and_stop_where_history_starts(terminal: Terminal, sample: Path) -> None:
    assert "nothing to undo" in terminal.refused("undo", sample)
    assert "nothing to do again" in terminal.refused("redo", sample)
    terminal.done("set", sample, "title", "PE-014", "--to", "Uno")
    terminal.done("set", sample, "title", "PE-014", "--to", "Dos")
    assert terminal.done("undo", sample, "--dry-run").out == "Would undo: edit title of PE-014.\n"
    terminal.done("undo", sample)
    assert _record(terminal, sample, "PE-014")["title"] == "Uno"
    assert terminal.done("redo", sample, "--dry-run").out == "Would do again: edit title of PE-014.\n"
    assert terminal.done("redo", sample).out == "Done again: edit title of PE-014.\n"
    assert _record(terminal, sample, "PE-014")["title"] == "Dos"
    terminal.done("undo", sample)
    terminal.done("set", sample, "title", "PE-014", "--to", "Tres")
    assert "nothing to do again" in terminal.refused("redo", sample)
