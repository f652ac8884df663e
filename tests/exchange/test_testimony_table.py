"""Tables with one row a testimony: every field, and every problem at its place."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from testimony_archive.domain.drafts import DraftTestimony, Problem, ReadSources, Severity
from testimony_archive.domain.errors import EmptyFile, UnknownColumn, UnknownField
from testimony_archive.domain.partial_date import PartialDate
from testimony_archive.domain.records import AccessLevel, ConsentForm, Gender, Part, Status, Use
from tests.exchange.conftest import Read, Write

Problems = Callable[[ReadSources], list[Problem]]


@pytest.fixture
def one(write: Write, read: Read) -> Callable[[str, str], DraftTestimony]:
    """Reads a table of one row that has nothing to tell."""

    def read_row(headings: str, cells: str) -> DraftTestimony:
        found = read(write("table.csv", f"code;{headings}\nPE-1;{cells}\n"))
        assert found.problems == ()
        return found.testimonies[0]

    return read_row


ENGLISH = (
    "code,title,date,country,place,language,project,theme,goal,keywords,collection,series,summary,main_idea,status,notes,"
    "interviewee,pseudonym,role,institution,gender,birth_year,interviewer,transcriber,translator,consent,consent_date,"
    "consent_uses,access,access_until,access_reason,text"
)
SPANISH = (
    "código,título,fecha,país,lugar,idioma,proyecto,tema,ODS,palabras clave,colección,serie,resumen,idea principal,"
    "estado,notas,persona entrevistada,seudónimo,rol,institución,género,año de nacimiento,entrevistadora,transcriptor,"
    "traductora,consentimiento,fecha del consentimiento,usos,acceso,acceso hasta,motivo del acceso,texto"
)
FRENCH = (
    "cote,titre,date,pays,lieu,langue,projet,thème,ODD,mots-clés,collection,série,résumé,idée principale,statut,"
    "remarques,personne interviewée,pseudonyme,rôle,établissement,genre,année de naissance,intervieweuse,transcripteur,"
    "traductrice,consentement,date du consentement,usages,accès,accès jusqu’au,motif de l’accès,texte"
)
ROW = (
    "PE-014,El taller,14 de marzo de 2022,Perú,Cusco,español,Alianza,1;2,4;5,taller;jóvenes,Fondo A,Serie 1,"
    '"Dos\nlíneas",'
    "Una idea,revisado,Una nota,Ana Quispe,Rosa,docente,SENATI,mujer,1985,Luis Rojas,Eva,Paul,escrito,2022-03,"
    'citar;publicar,interno,2030,protección,"ANA: Hola.\n\nLUIS: Sí."'
)


@pytest.mark.parametrize("headings", [ENGLISH, SPANISH, FRENCH, SPANISH.upper()])
def test_every_field_is_read_under_its_heading_in_each_language(headings: str, write: Write, read: Read) -> None:
    found = read(write("table.csv", f"{headings}\n{ROW}\n"))
    assert found.problems == ()
    (draft,) = found.testimonies
    assert (draft.code, draft.title, draft.place, draft.project) == ("PE-014", "El taller", "Cusco", "Alianza")
    assert (draft.date, draft.countries, draft.languages) == (PartialDate.parse("2022-03-14"), ("PE",), ("es",))
    assert (draft.themes, draft.goals, draft.keywords) == (("1", "2"), ("4", "5"), ("taller", "jóvenes"))
    assert (draft.collection, draft.series, draft.summary) == ("Fondo A", "Serie 1", "Dos\nlíneas")
    assert (draft.main_ideas, draft.status, draft.notes) == (("Una idea",), Status.REVIEWED, "Una nota")
    assert (draft.consent, draft.consent_date) == (ConsentForm.WRITTEN, PartialDate.parse("2022-03"))
    assert draft.consent_uses == frozenset({Use.QUOTE, Use.PUBLISH})
    assert (draft.access, draft.access_until, draft.access_reason) == (
        AccessLevel.INTERNAL,
        PartialDate.parse("2030"),
        "protección",
    )
    interviewee, *others = draft.people
    assert (interviewee.name, interviewee.pseudonym, interviewee.role) == ("Ana Quispe", "Rosa", "docente")
    assert (interviewee.institution, interviewee.country) == ("SENATI", "PE")
    assert (interviewee.gender, interviewee.birth_year) == (Gender.WOMAN, 1985)
    assert [(each.part, each.name) for each in others] == [
        (Part.INTERVIEWER, "Luis Rojas"),
        (Part.TRANSCRIBER, "Eva"),
        (Part.TRANSLATOR, "Paul"),
    ]
    (transcript,) = draft.transcripts
    assert (transcript.language, transcript.source) == ("es", None)
    assert [(each.speaker, each.text) for each in transcript.passages] == [("ANA", "Hola."), ("LUIS", "Sí.")]
    assert (draft.row, draft.columns["code"]) == (2, headings.partition(",")[0])
    assert draft.origin.endswith("table.csv")


def test_a_field_that_is_not_given_changes_nothing(one: Callable[[str, str], DraftTestimony]) -> None:
    draft = one("title;date;country;keywords;consent;interviewee;notes", "; ;;;;;")
    assert draft == DraftTestimony("PE-1", origin=draft.origin, row=2, columns=draft.columns), (
        "empty cells are fields that were not given"
    )


def test_codes_are_kept_as_written_and_each_row_needs_one(write: Write, read: Read, errors: Problems) -> None:
    found = read(write("table.csv", "code,title\n  PE–014/b ,uno\n,dos\nPE-2,tres\n"))
    assert [draft.code for draft in found.testimonies] == ["PE–014/b", "PE-2"]
    assert [(each.row, each.column) for each in errors(found)] == [(3, "code")]


def test_a_code_that_repeats_is_an_error_that_names_the_first_row(write: Write, read: Read, errors: Problems) -> None:
    found = read(write("table.csv", "code,title\nPeña-1,uno\nB,dos\nPEN\u0303A-1,tres\n"))
    assert [(each.row, each.column) for each in errors(found)] == [(4, "code")]
    assert "row 2" in errors(found)[0].message


def test_a_row_that_repeats_word_for_word_is_read_once(
    write: Write, read: Read, warnings: Problems, errors: Problems
) -> None:
    found = read(write("table.csv", "code,title\nA,uno\nA,uno\n"))
    assert len(found.testimonies) == 1
    assert [each.row for each in warnings(found)] == [3]
    assert errors(found) == []


def test_a_code_in_two_tables_is_an_error(write: Write, read: Read, errors: Problems) -> None:
    found = read(write("a.csv", "code,title\nA,uno\n"), write("b.csv", "code,title\na,dos\n"))
    assert [(each.file.endswith("b.csv"), each.row) for each in errors(found)] == [(True, 2)]
    assert "a.csv" in errors(found)[0].message


def test_columns_can_be_mapped_and_values_set(write: Write, read: Read) -> None:
    path = write("table.csv", "key,statement,profession,language\nA,Mr. Cox. I thank you.,mining,\nB,Yes.,,fr\n")
    found = read(
        path,
        mapping={"code": "key", "text": "statement", "Role": "Profession"},
        defaults={"language": "en", "consent": "public", "interviewee": "X"},
    )
    first, second = found.testimonies
    assert found.problems == ()
    assert [draft.languages for draft in found.testimonies] == [("en",), ("fr",)], "a cell counts before what is set"
    assert first.consent is second.consent is ConsentForm.PUBLIC
    assert first.people[0].role == "mining"
    assert [each.transcripts[0].passages[0].text for each in found.testimonies] == ["Mr. Cox. I thank you.", "Yes."]


def test_a_mapped_column_is_not_taken_for_its_usual_field_as_well(write: Write, read: Read) -> None:
    found = read(write("table.csv", "code,title,description\nA,t,Hola.\n"), mapping={"text": "description"})
    assert found.testimonies[0].summary is None
    assert found.testimonies[0].transcripts[0].passages[0].text == "Hola."


def test_a_column_or_field_that_does_not_exist_is_refused_with_the_nearest(write: Write, read: Read) -> None:
    path = write("table.csv", "id,profession\nA,mining\n")
    with pytest.raises(UnknownColumn, match="profession"):
        read(path, mapping={"role": "profesion"})
    with pytest.raises(UnknownField, match="interviewee"):
        read(path, mapping={"interviewees_name": "id"})
    with pytest.raises(UnknownField, match="consent"):
        read(path, defaults={"consents": "public"})
    with pytest.raises(UnknownColumn, match="table"):
        read(path, write("A.txt", "Hola."), mapping={"title": "nowhere"})
    with pytest.raises(UnknownColumn):
        read(write("B.txt", "Hola."), mapping={"title": "nowhere"})


def test_a_wrong_value_that_was_set_is_told_once(write: Write, read: Read, errors: Problems) -> None:
    found = read(write("table.csv", "code,title\nA,a\nB,b\n"), defaults={"country": "Atlantis"})
    assert [(each.file, each.row, each.column) for each in errors(found)] == [("--set", 0, "country")]


def test_columns_that_nobody_knows_are_one_remark(write: Write, read: Read, remarks: Problems) -> None:
    found = read(write("table.csv", "code,title,zodiac,shoe size,\nA,a,b,c,\n"))
    assert [each.message.split(". ")[0] for each in remarks(found)] == ["Columns that were not read: zodiac, shoe size"]


@pytest.mark.parametrize(
    ("column", "value", "part_of_message"),
    [
        ("country", "Atlantis", "no country"),
        ("language", "Klingonese", "no language"),
        ("consent", "yes", "written, recorded, oral"),
        ("consent_uses", "broadcast", "internal, quote, publish"),
        ("access", "secret", "open, internal, closed"),
        ("access_until", "some day", "ends a restriction"),
        ("access_until", "2021-02-31", "does not exist"),
        ("status", "almost", "draft, described"),
        ("gender", "martian", "woman, man, other"),
        ("birth_year", "1492", "1850"),
        ("date", "2021-02-31", "does not exist"),
        ("consent_date", "31/31/2021", "does not exist"),
        ("role", "director;teacher", "1 people but 2"),
    ],
)
def test_a_value_that_cannot_be_is_an_error_at_its_cell(
    column: str, value: str, part_of_message: str, write: Write, read: Read, errors: Problems
) -> None:
    found = read(write("table.csv", f"code,interviewee,{column}\nA,Ana,\nB,Luis,{value}\n"))
    (error,) = errors(found)
    assert (error.row, error.column) == (3, column)
    assert part_of_message in error.message


def test_a_formula_in_a_table_of_text_is_kept_as_text_and_told(write: Write, read: Read, errors: Problems) -> None:
    found = read(write("table.csv", "code,title,notes\nA,=1+1,'=1+1\nB,=SUM(A1:A2),x\n"))
    assert [(each.title, each.notes) for each in found.testimonies] == [("=1+1", "=1+1"), ("=SUM(A1:A2)", "x")]
    assert errors(found) == []
    told = [(each.severity, each.row, each.column) for each in found.problems]
    assert told == [(Severity.REMARK, 2, "title"), (Severity.REMARK, 3, "title")]


@pytest.mark.parametrize("name", ["date", "consent_date"])
def test_a_date_that_cannot_be_read_is_kept_in_the_notes(
    name: str, write: Write, read: Read, warnings: Problems
) -> None:
    found = read(write("table.csv", f"code,notes,{name}\nA,Una nota.,la primavera pasada\n"))
    assert found.testimonies[0].notes == f"Una nota.\n{name.replace('_', ' ')}: la primavera pasada"
    assert getattr(found.testimonies[0], name) is None
    assert [(each.row, each.column) for each in warnings(found)] == [(2, name)]


def test_a_column_of_dates_is_read_as_a_whole(write: Write, read: Read, warnings: Problems) -> None:
    month_first = read(write("a.csv", "code,date\nA,7/1/2000\nB,4/21/1998\n"))
    assert [str(draft.date) for draft in month_first.testimonies] == ["2000-07-01", "1998-04-21"]
    assert month_first.problems == ()
    doubtful = read(write("b.csv", "code,date\nA,7/1/2000\nB,5/5/1998\nC,8/1/2000\n"))
    assert str(doubtful.testimonies[0].date) == "2000-01-07"
    (warning,) = warnings(doubtful)
    assert (warning.row, warning.column) == (2, "date")
    assert "rows 2, 4" in warning.message
    assert "day/month/year" in warning.message


def test_the_letter_m_alone_in_a_column_is_told(write: Write, read: Read, warnings: Problems) -> None:
    found = read(write("a.csv", "code,interviewee,sexo\nA,x,M\nB,y,M\n"))
    assert [(each.row, each.column) for each in warnings(found)] == [(2, "sexo")]
    assert read(write("b.csv", "code,interviewee,sexo\nA,x,M\nB,y,H\n")).testimonies[0].people[0].gender is Gender.WOMAN


def test_several_interviewees_take_what_stands_beside_them(one: Callable[[str, str], DraftTestimony]) -> None:
    draft = one(
        "interviewee;role;institution;country;birth_year;pseudonym",
        '"Ana; Luis";"docente; director";SENATI;"Perú;Chile";"1980;1990";"Rosa;Paco"',
    )
    assert [(each.name, each.role, each.institution, each.country, each.birth_year) for each in draft.people] == [
        ("Ana", "docente", "SENATI", "PE", 1980),
        ("Luis", "director", "SENATI", "CL", 1990),
    ]
    assert [each.pseudonym for each in draft.people] == ["Rosa", "Paco"]
    assert draft.countries == ("PE", "CL")


def test_lists_that_do_not_fit_the_people_are_an_error(write: Write, read: Read, errors: Problems) -> None:
    found = read(write("table.csv", "code,interviewee,role,pseudonym\nA,Ana;Luis,x;y;z,Rosa\n"))
    assert sorted((each.row, each.column) for each in errors(found)) == [(2, "pseudonym"), (2, "role")]


def test_someone_unnamed_still_has_a_role(one: Callable[[str, str], DraftTestimony]) -> None:
    (person,) = one("role;country;gender", "estudiante;Perú;mujer").people
    assert (person.name, person.role, person.country, person.gender) == ("", "estudiante", "PE", Gender.WOMAN)
    assert one("country", "Perú").people == ()


def test_several_countries_of_one_person_are_the_testimonys_alone(one: Callable[[str, str], DraftTestimony]) -> None:
    draft = one("interviewee;country", 'Ana;"Perú; Chile"')
    assert draft.countries == ("PE", "CL")
    assert draft.people[0].country == ""


def test_the_comma_after_an_institution_is_not_part_of_it(one: Callable[[str, str], DraftTestimony]) -> None:
    assert one("interviewee;institution", "Dave;Asarco,").people[0].institution == "Asarco"


def test_a_column_estado_is_a_status_only_where_it_holds_one(write: Write, read: Read, remarks: Problems) -> None:
    place = read(write("a.csv", "código,título,estado\nA,x,Oaxaca\n"))
    assert place.testimonies[0].status is None
    assert "estado" in remarks(place)[0].message
    assert read(write("b.csv", "código,título,estado\nA,x,borrador\n")).testimonies[0].status is Status.DRAFT


def test_a_column_called_transcript_may_hold_the_words_themselves(write: Write, read: Read) -> None:
    words = "ANA: " + "palabra " * 60
    found = read(write("table.csv", f"code,title,transcript\nA,x,{words}\n"))
    assert found.problems == ()
    assert found.testimonies[0].transcripts[0].passages[0].speaker == "ANA"


def test_rows_that_are_parts_of_another_record_are_left_out_and_told(
    write: Write, read: Read, remarks: Problems
) -> None:
    found = read(
        write("table.csv", "objectid,parentid,title\na,,Interview\na1,a,Photo\na2,a,Photo\nb,elsewhere,Other\n")
    )
    assert [draft.code for draft in found.testimonies] == ["a", "b"]
    assert "3–4" in remarks(found)[0].message


def test_a_table_without_codes_is_an_error_that_says_how_to_name_them(
    write: Write, read: Read, errors: Problems
) -> None:
    found = read(write("table.csv", "título,fecha\nuno,2020\n"))
    assert "--map code=COLUMN" in errors(found)[0].message
    assert "título, fecha" in errors(found)[0].message


def test_a_table_of_headings_alone_is_empty(write: Write, read: Read) -> None:
    with pytest.raises(EmptyFile):
        read(write("table.csv", "code,title\n"))


def test_a_code_may_be_set_for_a_table_of_one_row(write: Write, read: Read) -> None:
    assert read(write("a.csv", "code,title\n,uno\n"), defaults={"code": "PE-9"}).testimonies[0].code == "PE-9"
