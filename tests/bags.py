"""Bags looked at and made by hand, by the letter of RFC 8493 and without the program's own reader."""

from __future__ import annotations

import hashlib
import importlib
import os
import re
from collections.abc import Sequence
from pathlib import Path

ALGORITHMS = ("sha256", "sha512")
_ENTRY = re.compile(r"([0-9a-f]+)  (\S.*)")


def require_valid(bag: Path) -> None:
    """Make sure that a bag is complete and valid, also by the Library of Congress' program where it is installed."""
    assert (bag / "bagit.txt").read_bytes() == b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
    names = files_below(bag)
    payload = [each for each in names if each.startswith("data/")]
    tags = [each for each in names if not each.startswith(("data/", "tagmanifest-"))]
    for algorithm in ALGORITHMS:
        assert _sums(bag / f"manifest-{algorithm}.txt") == sums(bag, payload, algorithm)
        assert _sums(bag / f"tagmanifest-{algorithm}.txt") == sums(bag, tags, algorithm)
    size = sum((bag / each).stat().st_size for each in payload)
    assert f"Payload-Oxum: {size}.{len(payload)}\n" in (bag / "bag-info.txt").read_text(encoding="utf-8")
    assert not [each for each in names if "%" in each or "\\" in each]
    try:
        library = importlib.import_module("bagit")
    except ImportError:
        return
    library.Bag(str(bag)).validate()


def bag_up(bag: Path, *, info: str = "") -> Path:
    """Write all lists of a bag anew, as somebody would who wants it to look whole; gives its path."""
    names = [each for each in files_below(bag) if each.startswith("data/")]
    size = sum((bag / each).stat().st_size for each in names)
    kept = info or re.sub(r"Payload-Oxum: .*\n", "", (bag / "bag-info.txt").read_text(encoding="utf-8"))
    (bag / "bag-info.txt").write_text(f"{kept}Payload-Oxum: {size}.{len(names)}\n", encoding="utf-8")
    (bag / "bagit.txt").write_text("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n", encoding="utf-8")
    for algorithm in ALGORITHMS:
        _write(bag / f"manifest-{algorithm}.txt", sums(bag, names, algorithm))
    tag_again(bag)
    return bag


def tag_again(bag: Path) -> None:
    """Write the lists of the files beside the payload anew."""
    tags = [each for each in files_below(bag) if not each.startswith(("data/", "tagmanifest-"))]
    for algorithm in ALGORITHMS:
        _write(bag / f"tagmanifest-{algorithm}.txt", sums(bag, tags, algorithm))


def files_below(folder: Path) -> list[str]:
    """Every file below a folder, links among them, by its name there."""
    return sorted(
        (Path(above) / name).relative_to(folder).as_posix() for above, _, names in os.walk(folder) for name in names
    )


def sums(bag: Path, names: Sequence[str], algorithm: str) -> dict[str, str]:
    """The checksums of files of a bag."""
    return {each: hashlib.new(algorithm, (bag / each).read_bytes()).hexdigest() for each in names}


def _sums(manifest: Path) -> dict[str, str]:
    lines = manifest.read_text(encoding="utf-8").splitlines()
    found = [_ENTRY.fullmatch(each) for each in lines]
    assert all(found)
    pairs = {each[2]: each[1] for each in found if each is not None}
    assert len(pairs) == len(lines)
    return pairs


def _write(manifest: Path, found: dict[str, str]) -> None:
    manifest.write_text("".join(f"{each}  {name}\n" for name, each in found.items()), encoding="utf-8")
