"""Whole inputs of every kind, small and invented, for damaging."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final

import docx
import openpyxl

from testimony_archive.domain.waveform import Waveform
from testimony_archive.media.waveform_files import WaveformFiles
from testimony_archive.publish.template import default_template
from testimony_archive.services.publishing import ExportOptions, ExportSource
from tests.factories import ROWS, passages_of, recording, small_archive, table, workspaces

_SRT: Final = (
    "1\n00:00:01,000 --> 00:00:02,500\nANA: Hola, ¿qué tal?\n\n2\n00:00:03,000 --> 00:00:04,000\n- ¿Sí?\n- No.\n",
    "\ufeff1\r\n0:0:1,0 -> 0:0:2,0\r\n<i>hola</i> {\\an8}&amp;\r\n\r\n3\r\n00:00:09,000 --> 00:00:08,000 X1\r\nx\r\n",
)
_VTT: Final = (
    (
        "WEBVTT - Kind\nLanguage: es\n\nNOTE x\ny\n\nSTYLE\n::cue {}\n\na\n00:01.000 --> 00:02.000 align:start\n"
        "<v Ana>hola &amp; chau</v>\n\n01:00:03.000 --> 01:00:04.000\n<v.loud Luis><c.red>sí</c> <00:01.500>no\n"
    ),
    "WEBVTT\n\nREGION\nid:x\n\n00:00.000 --> 00:01.000\nuno\ndos\n\n00:01.000 --> 00:02.000\n[risas]\n",
)
_TEXTS: Final = (
    "**Ana:** hola\n\n[0:10] LUIS: sí\n\n[00:01:02.500] ANA: no\ncontinúa\n\n(risas)\n\n[99:99:99 no\n",
    "HANNAH: When?\nINÉS: At night.\n\nHANNAH - For long?\nINÉS\tThree years.\n",
    "# El taller\n\nEntrevistador 1: ¿Cómo?\nEntrevistada 2: Así.\n\n== 2 ==\n\nUn párrafo sin nombre.\n",
    "Testimony Archive · PE-014 · es\nEl taller\n\n[0:00:01.000–0:00:02.000] Ana:\nHola.\n\n== 2 ==\n\nLuis:\nSí.\n",
)
_TEXTGRIDS: Final = (
    (
        'File type = "ooTextFile"\nObject class = "TextGrid"\n\nxmin = 0\nxmax = 4.5\ntie'
        "rs? <exists>\nsize = 2\nitem []:\n"
        '    item [1]:\n        class = "IntervalTier"\n        name = "Rosa"\n        xmin = 0\n        xmax = 4.5\n'
        "        intervals: size = 2\n        intervals [1]:\n            xmin = 0\n            xmax = 1.25\n"
        '            text = ""\n        intervals [2]:\n            xmin = 1.25\n            xmax = 3\n'
        '            text = "Con ""dos"" máquinas"\n    item [2]:\n        class = "TextT'
        'ier"\n        name = "timbre"\n'
        "        xmin = 0\n        xmax = 4.5\n        points: size = 1\n        points [1]:\n            number = 1\n"
        '            mark = "x"\n'
    ),
    'File type = "ooTextFile"\n"TextGrid"\n0 2 <exists> 1 "IntervalTier" "Ana" 0 2 1 0 2 "hola" ! comment\n',
)
_TRS: Final = (
    (
        '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE Trans SYSTEM "trans-14.dtd">\n<Trans scribe="x" version="3" '
        'xml:lang="fr">\n<Speakers>\n<Speaker id="s1" name="Luc"/><Speaker id="s2" name="'
        'Hélène"/>\n</Speakers><Episode>\n'
        '<Section type="report" startTime="0" endTime="9">\n<Turn speaker="s1" startTime="0.0" endTime="5.125">\n'
        '<Sync time="0.0"/>\nL\'été\n<Event desc="rire" type="noise" extent="instantaneou'
        's"/>\noui\n<Sync time="2.5"/>\n'
        'et\n<Comment desc="x"/>\n</Turn>\n<Turn speaker="s1 s2" startTime="5.125" endTime="7">\n<Sync time="5.125"/>\n'
        '<Who nb="1"/>\nnon\n<Who nb="2"/>\nsi\n</Turn>\n</Section>\n</Episode>\n</Trans>\n'
    ),
    '<Trans><Speaker id="a" name="Ana"/><Turn speaker="a"><Sync time="0"/>x<Who nb="1"/>y</Turn></Trans>',
)
_OHMS: Final = (
    (
        '<?xml version="1.0" encoding="UTF-8"?>\n<ROOT xmlns="https://www.weareavp.com/nunncenter/ohms" xmlns:xsi='
        '"http://www.w3.org/2001/XMLSchema-instance"><record id="1" dt="2014-03-27"><vers'
        'ion>5.4</version><date value="" '
        'format="yyyy-mm-dd"/><title>Interview</title><index><point><time>12</time><title>x</title></point></index>'
        "<transcript>ANA: Hola.\nLUIS: Sí.</transcript><sync>1:|2(3)|4(5)</sync></record></ROOT>\n"
    ),
)
_PASSAGES: Final = (
    'speaker,words,tags,timestamp\nDB:,"Hola, ¿qué tal?",,[0:00]\n,Bien&#8212;creo.,career;teaching,\nLG:,Sí,,0:45\n',
    "code;speaker;text;start;end;part\nPE-1;Ana;Uno;0;1,5;1\nPE-2;Luis;Dos;00:00:01.000;2;2\n",
    (
        "Band\tTimecode\tSprecher\tTranskript\tÜbersetzung\tHauptüberschrift\n1\t[01:00:00:01]\tAB\t"
        '"Guten Tag."\tGood day.\t\n2\t[00:00:00:05]\tCD\tJa.\tYes.\tx\n'
    ),
)
_QUERIES: Final = (
    *(
        '"dos máquinas" OR taller*',
        "country:PE -role:director",
        "(mujer | joven) NOT agua",
        '"el taller"~3',
        "m?quina*",
    ),
    *('theme:"collaboration" date:2020..2022', "beca~", "idioma:es *", "NEAR(a b)", "title:taller^2", "l'été œufs"),
)
_DATES: Final = (
    "2022-03-14\n14 de marzo de 2022\n3/4/2022\n25/12/2021\nmarch 2022\n2019-21\n2020~\n",
    "about 1998\n1998/1999\n2021-11\nentre 1990 y 1995\nle 1er mai 1968\n14.3.22\n[2020, 2021]\n12/2021\n31.12.1999?\n",
)
_WORDS: Final = (
    "ANA: Hola\n[Ana] sí\n- No.\nEl señor PÉREZ.- Bueno\n(risas)\n0:12\n12,5\n1:02:03.5\nPerú\nespañol; fr\n1985\n",
    "PE-014_es_part2\nquote; publish\n&amp; &#233; &eacute;\nAna\tHola\nSpeaker 1   0:10\nInterviewée :\n1h02\n",
    "AT&T «dos» “tres” Ã¡ â€œx\n",
)
_SOUNDS: Final = ("a.mp3", "a.opus", "a.ogg", "a.flac", "a.m4a", "a.aac", "a.aiff", "a.wma", "s.webm", "a.spx", "a.amr")
_FILMS: Final = ("f.mp4", "f.mov", "f.mkv", "f.webm", "f.avi", "f.ogv")


def srt(_folder: Path) -> Sequence[bytes]:
    """Subtitles."""
    return _encoded(_SRT)


def vtt(_folder: Path) -> Sequence[bytes]:
    """Web subtitles."""
    return _encoded(_VTT)


def texts(_folder: Path) -> Sequence[bytes]:
    """Transcripts as plain text, ours among them."""
    return _encoded(_TEXTS)


def textgrids(_folder: Path) -> Sequence[bytes]:
    """Files of Praat, long and short."""
    return _encoded(_TEXTGRIDS)


def transcribers(_folder: Path) -> Sequence[bytes]:
    """Files of Transcriber."""
    return _encoded(_TRS)


def ohms(_folder: Path) -> Sequence[bytes]:
    """Files of OHMS."""
    return _encoded(_OHMS)


def passage_tables(_folder: Path) -> Sequence[bytes]:
    """Tables of passages, one of them of oral-history.digital."""
    return _encoded(_PASSAGES)


def testimony_tables(folder: Path) -> Sequence[bytes]:
    """Tables of testimonies."""
    return table(folder / "table.csv", ROWS).read_bytes(), *_encoded(
        (
            "código;título;fecha;país;idioma;persona entrevistada;género;texto\nP;x;14/3/22;Perú;español;Ana;M;A: sí\n",
            'code\ttitle\tdate\tlanguage\taudio\tconsent\tgoal\nA\tb\t2020/2021\ten; fr\ta.mp3\twritten\t4;5\n"B\n',
        )
    )


def passage_workbooks(_folder: Path) -> Sequence[bytes]:
    """Workbooks of passages."""
    return (
        _workbook([["speaker", "words", "timestamp"], ["Ana", "Hola", 0.5], ["", "Sí", "0:10"], [None, None, None]]),
    )


def testimony_workbooks(_folder: Path) -> Sequence[bytes]:
    """Workbooks of testimonies."""
    names = list(dict.fromkeys(name for row in ROWS for name in row if name != "audio"))
    rows = [[row.get(name, "") for name in names] for row in ROWS]
    return _workbook([names, *rows]), _workbook([["code", "title", "birth_year"], ["A", "=1+1", 1985], [7, True, 1.5]])


def documents(_folder: Path) -> Sequence[bytes]:
    """Transcripts in Word: paragraphs, and a table."""
    plain = docx.Document()
    plain.add_heading("El taller", 1)
    for line in ("ANA: Hola.", "LUIS: [0:12] Sí.\tNo.", "Un párrafo sin nombre."):
        plain.add_paragraph().add_run(line).bold = line.startswith("ANA")
    tabled = docx.Document()
    cells = tabled.add_table(2, 3)
    for row, said in enumerate((("0:01", "ANA", "Hola"), ("0:02", "LUIS", "Sí, claro"))):
        for column, words in enumerate(said):
            cells.cell(row, column).text = words
    return _saved(plain), _saved(tabled)


def templates(_folder: Path) -> Sequence[bytes]:
    """Word documents that give a document its looks: ours, and that of python-docx."""
    return default_template().read_bytes(), _saved(docx.Document())


def edited_documents(folder: Path) -> Sequence[bytes]:
    """A book of quotes with their marks."""
    path = folder / "book.docx"
    with workspaces().open(small_archive(folder / "archive")) as workspace:
        ids = []
        for code in ("PE-001", "CL-002"):
            passage = passages_of(workspace, code)[1]
            ids.append(workspace.quoting.keep_words((passage.passage_id, 0), (passage.passage_id, 9), main_idea="x")[1])
        workspace.publishing.export(path, ExportSource(quote_ids=ids), ExportOptions())
    return (path.read_bytes(),)


def backups(folder: Path) -> Sequence[bytes]:
    """A backup of the small archive."""
    with workspaces().open(small_archive(folder / "archive")) as workspace:
        return (workspace.keeping.back_up(folder / "backup.zip").path.read_bytes(),)


def recordings(folder: Path) -> Sequence[bytes]:
    """Half a second of sound, and of film, in each format that ffmpeg can make here; of sound alone without it."""
    made = [recording(folder / "a.wav")]
    program = shutil.which("ffmpeg")
    for name in (*_SOUNDS, *_FILMS) if program else ():
        picture = ["-f", "lavfi", "-i", "testsrc=duration=0.5:size=32x32:rate=4"] if name in _FILMS else []
        rate = ["-ar", "8000", "-ac", "1"] if name.endswith((".amr", ".spx")) else []
        done = subprocess.run(
            [str(program), "-v", "error", *picture, "-i", str(made[0]), *rate, str(folder / name)],
            check=False,
            capture_output=True,
        )
        if done.returncode == 0:  # not every ffmpeg has every encoder
            made.append(folder / name)
    return [each.read_bytes() for each in made]


def queries(_folder: Path) -> Sequence[bytes]:
    """Queries of every kind."""
    return _encoded(_QUERIES)


def dates(_folder: Path) -> Sequence[bytes]:
    """Columns of dates."""
    return _encoded(_DATES)


def words(_folder: Path) -> Sequence[bytes]:
    """What stands in lines and cells, in several character sets."""
    return (
        *_encoded(_WORDS),
        *(each.encode(name, "replace") for each in _WORDS for name in ("cp1252", "mac_roman", "cp850", "utf-16")),
    )


def settings(folder: Path) -> Sequence[bytes]:
    """What the program remembers for its user."""
    named: dict[str, Any] = {"recent_archives": [str(folder)], "language": "es", "appearance": "dark"}
    searched = {"query": "x", "choices": {"role": ["student"]}, "sort": "relevance"}
    return _json(
        {"format": 1, **named, "window_geometry": "AA==", "window_state": "", "log_level": "info"},
        {"format": 1, "archives": {str(folder): [searched]}},
    )


def saved_searches(_folder: Path) -> Sequence[bytes]:
    """What is chosen in the facets of a saved search."""
    return _json({"role": ["student"], "country": ["PE"]}, {"all_languages": {"without": ["x"]}, "goal": ["4"]}, {})


def waveforms(folder: Path) -> Sequence[bytes]:
    """A kept waveform."""
    WaveformFiles(folder).keep("ab" * 32, Waveform(60, 20, b"\xff\xfe\xfd", b"\x01\x02\x03"))
    return [each.read_bytes() for each in folder.glob("*.waveform")]


def _encoded(texts: Iterable[str]) -> tuple[bytes, ...]:
    return tuple(each.encode() for each in texts)


def _json(*values: object) -> tuple[bytes, ...]:
    return tuple(json.dumps(each).encode() for each in values)


def _saved(document: Any) -> bytes:
    target = io.BytesIO()
    document.save(target)
    return target.getvalue()


def _workbook(rows: Iterable[Sequence[Any]]) -> bytes:
    book = openpyxl.Workbook()
    for row in rows:
        assert book.active is not None
        book.active.append([*row])
    return _saved(book)
