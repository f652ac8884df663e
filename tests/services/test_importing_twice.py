"""Whatever a table tells: importing it again changes nothing, and an update leaves what the table tells."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from testimony_archive.domain.drafts import ImportOptions
from testimony_archive.domain.errors import ImportRefused
from tests.factories import content, files_in, recording, small_archive, table, workspaces

VALUES: Mapping[str, tuple[str, ...]] = {
    "title": ("El taller", "  Night   classes ", "«L’été»\u200b", "Cafe\u0301"),
    "date": ("2022", "14 de marzo de 2022", "2019-2021", "soon"),
    "country": ("Perú", "Peru; Perú", "CL; PE"),
    "place": ("Huaral",),
    "language": ("es", "español; quechua; es"),
    "project": ("Talleres", "talleres "),
    "theme": ("1", "1; collaboration-harmonization", "Pesca; pesca", "Pesca; 3"),
    "goal": ("4", "17; 4; ODS 4"),
    "keywords": ("uno; dos; uno", "Uno; uno"),
    "summary": ("Dos\r\nlíneas \x0b aquí ", "Una."),
    "main_idea": ("Una.; Otra.", "Una; Una."),
    "notes": (" Nota \x07 ",),
    "status": ("reviewed",),
    "interviewee": ("Ana Luz", "Ana Luz; Bea Ruiz", "Ana Luz; Ana Luz", "Rosa Quispe"),
    "pseudonym": ("Carmen", "Carmen; Uno"),
    "role": ("teacher", "pescadora"),
    "institution": ("Instituto",),
    "gender": ("woman",),
    "birth_year": ("1970", "1980"),
    "interviewer": ("Hannah Whitlock", "Ana Luz"),
    "consent": ("written", "none"),
    "consent_date": ("2022-03",),
    "consent_uses": ("quote", "publish; internal"),
    "access": ("closed",),
    "access_until": ("2031",),
    "access_reason": ("Un juicio",),
    "audio": ("one.wav", "two.wav", "one.wav; two.wav"),
    "transcript": ("uno.txt", "dos_fr.txt"),
    "text": ("ANA: Una palabra.\n\nBEA: Otra palabra.", "Nada más que esto."),
}
ROWS = st.fixed_dictionaries(
    {"code": st.sampled_from(["A-1", "A-2", "Ñ-3", "PE-001"]), "title": st.sampled_from(VALUES["title"])},
    optional={name: st.sampled_from(values) for name, values in VALUES.items() if name != "title"},
)
TABLES = st.lists(ROWS, min_size=1, max_size=3, unique_by=lambda row: row["code"].casefold())


@settings(max_examples=8, suppress_health_check=list(HealthCheck))
@given(TABLES, TABLES)
def test_a_table_is_imported_once_however_often(
    first: list[Mapping[str, str]], second: list[Mapping[str, str]]
) -> None:
    with tempfile.TemporaryDirectory(prefix="testimony-archive-twice-") as scratch:
        folder = Path(scratch)
        recording(folder / "one.wav")
        recording(folder / "two.wav", tone=880)
        (folder / "uno.txt").write_text("ANA: Una palabra dicha.\n\nBEA: Y otra.\n", encoding="utf-8")
        (folder / "dos_fr.txt").write_text("ANA: Une parole.\n", encoding="utf-8")
        one, two = table(folder / "first.csv", first), table(folder / "second.csv", second)
        with workspaces().open(small_archive(folder / "archive")) as workspace:

            def state() -> object:
                return content(workspace), files_in(workspace.path / "media")

            for source, update in ((one, False), (one, True), (two, False), (two, True), (one, True)):
                before = state()
                try:
                    workspace.importing.run([source], ImportOptions(update=update))
                except ImportRefused:
                    assert state() == before
                    continue
                after = state()
                again = workspace.importing.run([source], ImportOptions(update=update))
                assert (again.created, again.updated, again.changes) == (0, 0, None)
                assert state() == after
                if update:
                    assert again.skipped == 0
            assert workspace.keeping.verify().is_sound
