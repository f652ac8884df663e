"""Measure archives of some sizes and write what came out to benchmarks/RESULTS.md."""

from __future__ import annotations

import argparse
import os
import platform
import shutil
from collections.abc import Sequence
from datetime import UTC, date, datetime
from importlib.metadata import version
from pathlib import Path
from typing import Final

import sqlcipher3.dbapi2 as sqlite

from benchmarks import archives, bulk_edits, copies, documents, edits, judging, searches, terms
from benchmarks.measuring import Figure
from testimony_archive.services.workspaces import Workspaces

_SIZES: Final = (185, 2_000)
_RESULTS: Final = Path(__file__).with_name("RESULTS.md")
_OUTPUT: Final = Path("bench-output")

_EXPLAINED: Final = (
    "Each figure is a ratio to a baseline that ran in the same minutes on the same machine; the times (milliseconds)",
    "only show its scale. Archives are made for it: passages of 60 to 120 real words of es, en and fr by Zipf's law,",
    "5,000 to 8,000 words a testimony. A page is the totals, four facets with live counts, and 20 testimonies with up",
    "to three marked passages each; nothing is remembered from earlier queries. Searches: median over eight queries of",
    "the best of seven runs. The import is the first of its process, so every word is analysed for the first time.",
    "It meets as many distinct forms as real speech does (made: 14,700 in 400,000 words; 42 real Spanish transcripts:",
    "20,300), yet longer words (7.1 letters; 4.5). Recordings are on the disk when their import ends; copies are not.",
)
_HEAD: Final = ("| work | baseline | ours | baseline | ratio | goal |", "|---|---|--:|--:|--:|--:|")


def main() -> None:
    """Parse the command line, measure, write."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--size", type=int, action="append", help="testimonies, repeatable (default: 185 and 2000)")
    parser.add_argument("--results", type=Path, default=_RESULTS, help="file to write (default: %(default)s)")
    parser.add_argument("--folder", type=Path, default=_OUTPUT, help="where archives are made (default: %(default)s)")
    options = parser.parse_args()
    results = {size: _measure(size, options.folder / str(size)) for size in options.size or _SIZES}
    judged = judging.measure(options.folder / "sample")
    shutil.rmtree(options.folder / "sample")
    print(f"\n{_quality(judged)}")
    options.results.write_text(_report(results, judged), encoding="utf-8")
    print(f"\nWritten to {options.results}")
    if any(not each.is_reached for figures in results.values() for each in figures):
        print("Not every goal is reached.")


def _measure(size: int, folder: Path) -> list[Figure]:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    print(f"\n{size} testimonies", flush=True)
    figures: list[Figure] = []

    def keep(*several: Figure) -> None:
        for each in several:
            figures.append(each)
            print(f"  {_line(each)}", flush=True)

    measured, imported = archives.make(folder, size)
    try:
        keep(imported)
        for figure in searches.measure(measured, size):
            keep(figure)
        keep(copies.measure_backup(measured))
        keep(copies.measure_point(measured))
        for figure in documents.measure(measured):
            keep(figure)
        keep(*edits.measure(measured))
        keep(copies.measure_recordings(measured))
        records = size if size < _SIZES[0] else bulk_edits.RECORDS
        keep(*bulk_edits.measure(folder, Workspaces(date.today), records))
        keep(*terms.measure(folder, Workspaces(date.today), records))
    finally:
        measured.close()
        shutil.rmtree(folder)
    return figures


def _line(figure: Figure) -> str:
    sign = "×" if not figure.faster else "× faster"
    reached = "reached" if figure.is_reached else f"goal {figure.goal:g}"
    return f"{figure.work} / {figure.baseline}: {figure.ratio:.2f} {sign} ({reached})"


def _quality(judged: Sequence[judging.Judgement]) -> str:
    return f"nDCG@10 over {len(judged)} judged queries of the sample archive: {judging.mean(judged):.3f}"


def _report(results: dict[int, list[Figure]], judged: Sequence[judging.Judgement]) -> str:
    lines = [
        "# What `make bench` measured",
        "",
        " · ".join((datetime.now(UTC).date().isoformat(), _machine(), *_versions())),
        "",
        *_EXPLAINED,
    ]
    for size, figures in results.items():
        lines += ["", f"## {size:,} testimonies", "", *_HEAD]
        for each in figures:
            goal = f"≥ {each.goal:g} × faster" if each.faster else f"≤ {each.goal:g} ×"
            ratio = f"{each.ratio:.2f}" if each.ratio < 10 else f"{each.ratio:.0f}"
            mark = "" if each.is_reached else " (missed)"
            times = f"{each.ours_ms:,.1f} | {each.baseline_ms:,.1f}"
            lines.append(f"| {each.work} | {each.baseline} | {times} | {ratio}{mark} | {goal} |")
    lines += ["", "## The order of what is found", "", f"{_quality(judged)}. Below 1:", ""]
    lines += [
        f"- {each.query.text} ({each.query.language}): {each.score:.3f}, {', '.join(each.codes)}"
        for each in judged
        if each.score < 1
    ]
    return "\n".join(lines) + "\n"


def _versions() -> tuple[str, ...]:
    packages = (f"{name} {version(name)}" for name in ("python-docx", "whoosh-reloaded", "simplemma"))
    return f"Python {platform.python_version()}", f"SQLite {sqlite.sqlite_version}", *packages


def _machine() -> str:
    return f"{platform.system()} {platform.machine()}, {os.cpu_count()} processors"


if __name__ == "__main__":
    main()
