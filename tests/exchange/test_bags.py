"""Bags are written whole or not at all, and nothing in one that somebody hands over is believed unchecked."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Mapping
from contextlib import nullcontext
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from testimony_archive.domain.bag_errors import BadBag, FolderInTheWay
from testimony_archive.domain.errors import BackupThere, Cancelled, DiskTrouble, FileNotThere
from testimony_archive.exchange.bag_form import BagKind
from testimony_archive.exchange.bag_reading import Bag, open_bag
from testimony_archive.exchange.bag_writing import BagWriter, new_bag
from testimony_archive.media.syncing import Syncing
from tests.bags import bag_up, files_below, require_valid, tag_again

TODAY = date(2026, 3, 14)


def make_bag(
    out: Path,
    payload: Mapping[str, str] | None = None,
    *,
    replaces: bool = True,
    kind: BagKind = BagKind.DOCUMENT,
    also: Callable[[BagWriter], object] = lambda _bag: None,
) -> Path:
    """A bag with these files, by their names."""
    facts = {"External-Description": "Voces\ndel  valle", "Contact-Name": " "}
    with new_bag(out, kind, facts, Syncing(), made_on=TODAY, replaces=replaces) as bag:
        for name, text in (payload or {"a.txt": "uno", "sub/b.txt": "dos"}).items():
            bag.add_text(name, text)
        also(bag)
    return out


@pytest.fixture
def bag(tmp_path: Path) -> Path:
    return make_bag(tmp_path / "some-bag")


def contents(bag: Bag) -> dict[str, bytes]:
    found = dict.fromkeys(bag.payload, b"")
    for name in bag.payload:
        pieces: list[bytes] = []
        bag.read(name, pieces.append)
        found[name] = b"".join(pieces)
    return found


# --- written ---------------------------------------------------------------------------------------------------------


def test_a_bag_is_valid_and_says_what_it_is(bag: Path) -> None:
    require_valid(bag)
    told = (bag / "bag-info.txt").read_text(encoding="utf-8")
    assert "Bagging-Date: 2026-03-14\n" in told
    assert "External-Description: Voces del valle\n" in told
    assert "Contact-Name" not in told
    assert open_bag(bag).kind == BagKind.DOCUMENT


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30, deadline=None)
@given(st.dictionaries(st.from_regex(r"[a-zéñ]{1,6}(/[a-zéñ]{1,6}\.x)?", fullmatch=True), st.text(), max_size=6))
def test_what_was_put_into_a_bag_is_in_it(tmp_path: Path, payload: dict[str, str]) -> None:
    payload = {name: text for name, text in payload.items() if not any(f"{name}/" in each for each in payload)}
    made = make_bag(tmp_path / "any-bag", payload or {"a": ""})
    require_valid(made)
    assert contents(open_bag(made)) == {
        name: text.encode("utf-8", "replace") for name, text in (payload or {"a": ""}).items()
    }


def test_files_are_copied_and_taken_with_their_sums(tmp_path: Path) -> None:
    source = tmp_path / "sound.wav"
    source.write_bytes(b"la" * 800_000)
    reports: list[int] = []

    def also(bag: BagWriter) -> None:
        bag.add_file("media/sound.wav", source, reports.append)
        bag.place_of("db/made.db").write_bytes(b"rows")
        bag.add_written("db/made.db", reports.append)

    made = make_bag(tmp_path / "some-bag", also=also)
    require_valid(made)
    assert (made / "data" / "media" / "sound.wav").read_bytes() == source.read_bytes()
    assert reports == [1 << 20, 1_600_000, 4]
    with pytest.raises(FileNotThere):
        make_bag(made, also=lambda bag: bag.add_file("x", tmp_path / "gone", reports.append))


def test_who_cancels_leaves_nothing_and_an_earlier_bag_stays(bag: Path) -> None:
    def cancel(_bag: BagWriter) -> None:
        raise Cancelled

    before = files_below(bag)
    for out in (bag, bag.with_name("new-bag")):
        with pytest.raises(Cancelled):
            make_bag(out, {"c.txt": "tres"}, also=cancel)
    assert [each.name for each in bag.parent.iterdir()] == [bag.name]
    assert files_below(bag) == before


def test_an_earlier_bag_of_the_same_kind_is_replaced(bag: Path) -> None:
    make_bag(bag, {"c.txt": "tres"})
    assert list(open_bag(bag).payload) == ["c.txt"]
    with pytest.raises(BackupThere):
        make_bag(bag, {"d.txt": "cuatro"}, replaces=False)
    with pytest.raises(FolderInTheWay):
        make_bag(bag, {"d.txt": "cuatro"}, kind=BagKind.ARCHIVE)
    assert list(open_bag(bag).payload) == ["c.txt"]
    assert [each.name for each in bag.parent.iterdir()] == [bag.name]


def test_no_folder_with_anything_else_in_it_is_replaced(bag: Path, tmp_path: Path) -> None:
    (bag / "data" / "letter.txt").write_text("dear", encoding="utf-8")
    other = tmp_path / "other-bag"
    other.mkdir()
    (other / "letter.txt").write_text("dear", encoding="utf-8")
    (tmp_path / "file-bag").write_text("dear", encoding="utf-8")
    for each in (bag, other, tmp_path / "file-bag"):
        with pytest.raises(FolderInTheWay):
            make_bag(each)
    assert (bag / "data" / "letter.txt").is_file()
    assert (other / "letter.txt").is_file()


def test_an_empty_folder_may_become_a_bag(tmp_path: Path) -> None:
    (tmp_path / "empty-bag").mkdir()
    require_valid(make_bag(tmp_path / "empty-bag"))


def test_a_bag_goes_into_a_folder_that_is_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotThere):
        make_bag(tmp_path / "nowhere" / "some-bag")


def test_the_bag_that_a_killed_program_had_put_aside_comes_back(bag: Path) -> None:
    aside = bag.with_name(f".{bag.name}.earlier")
    bag.rename(aside)
    with pytest.raises(BackupThere):
        make_bag(bag, replaces=False)
    assert list(open_bag(bag).payload) == ["a.txt", "sub/b.txt"]
    assert not aside.exists()


def test_the_bag_that_a_killed_program_had_replaced_already_is_taken_away(bag: Path) -> None:
    aside = make_bag(bag.with_name(f".{bag.name}.earlier"), {"old.txt": "uno"})
    make_bag(bag, {"new.txt": "dos"})
    assert not aside.exists()
    assert list(open_bag(bag).payload) == ["new.txt"]


def test_what_a_killed_program_left_of_an_earlier_bag_is_in_nobodys_way(
    bag: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def die(path: Path, **_options: bool) -> None:
        for each in list(path.rglob("a.txt")):
            each.unlink()
        raise KeyboardInterrupt

    monkeypatch.setattr(shutil, "rmtree", die)
    with pytest.raises(KeyboardInterrupt):
        make_bag(bag, {"c.txt": "tres"})
    monkeypatch.undo()
    make_bag(bag, {"d.txt": "cuatro"})
    assert list(open_bag(bag).payload) == ["d.txt"]
    assert not bag.with_name(f".{bag.name}.earlier").exists()


def test_a_bag_that_cannot_take_its_place_leaves_the_earlier_one(bag: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rename = Path.rename

    def refuse(path: Path, target: Path) -> Path:
        if path.name.startswith(".testimony-archive-bag-"):
            raise OSError(5, "Input/output error")
        return rename(path, target)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(DiskTrouble):
        make_bag(bag, {"c.txt": "tres"})
    assert list(open_bag(bag).payload) == ["a.txt", "sub/b.txt"]
    assert [each.name for each in bag.parent.iterdir()] == [bag.name]


# --- read ------------------------------------------------------------------------------------------------------------


def refused(bag: Path) -> str:
    """What is said of a bag that is not taken, by its lists or by what its files hold."""
    with pytest.raises(BadBag) as caught:
        contents(open_bag(bag))
    return caught.value.sentence()


def in_manifests(bag: Path, old: str, new: str) -> None:
    for algorithm in ("sha256", "sha512"):
        manifest = bag / f"manifest-{algorithm}.txt"
        manifest.write_text(manifest.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    tag_again(bag)


def test_a_file_that_was_altered_is_found_by_its_sums(bag: Path) -> None:
    (bag / "data" / "a.txt").write_text("unO", encoding="utf-8")
    assert "data/a.txt is damaged" in refused(bag)


@pytest.mark.parametrize("algorithm", ["sha256", "sha512"])
def test_both_sums_have_to_be_right(bag: Path, algorithm: str) -> None:
    manifest = bag / f"manifest-{algorithm}.txt"
    text = manifest.read_text(encoding="utf-8")
    manifest.write_text(("0" if text[0] != "0" else "1") + text[1:], encoding="utf-8")
    assert f"manifest-{algorithm}.txt is damaged" in refused(bag)
    tag_again(bag)
    assert "data/a.txt is damaged" in refused(bag)


@pytest.mark.parametrize("name", ["bagit.txt", "bag-info.txt", "manifest-sha512.txt", "tagmanifest-sha256.txt"])
def test_no_file_beside_the_payload_may_be_missing(bag: Path, name: str) -> None:
    (bag / name).unlink()
    assert "is no bag" in refused(bag) or f"{name} is missing" in refused(bag)


def test_a_file_of_the_payload_that_is_missing_is_named(bag: Path) -> None:
    (bag / "data" / "sub" / "b.txt").unlink()
    assert "data/sub/b.txt is missing from it" in refused(bag)


@pytest.mark.parametrize("name", ["data/more.txt", "fetch.txt", "manifest-md5.txt"])
def test_a_file_that_no_list_has_is_named(bag: Path, name: str) -> None:
    (bag / name).write_text("", encoding="utf-8")
    assert f"{name} is in it, and its lists do not have it" in refused(bag)


def test_what_counts_otherwise_is_refused(bag: Path) -> None:
    info = bag / "bag-info.txt"
    info.write_text(info.read_text(encoding="utf-8").replace("Oxum: 6.2", "Oxum: 6.3"), encoding="utf-8")
    tag_again(bag)
    assert "as many files and bytes as it says" in refused(bag)


@pytest.mark.parametrize("name", ["../evil", "/etc/passwd", "data/../../evil", "C:\\evil", "~/evil", "data\\evil"])
def test_a_list_that_leads_out_of_the_bag_is_refused(bag: Path, name: str) -> None:
    in_manifests(bag, "data/a.txt", name)
    assert "leads to a place outside it" in refused(bag)


def test_links_and_pipes_are_not_followed(bag: Path, tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_text("uno", encoding="utf-8")
    (bag / "data" / "a.txt").unlink()
    (bag / "data" / "a.txt").symlink_to(secret)
    assert "data/a.txt is neither a file nor a folder" in refused(bag)
    (bag / "data" / "a.txt").unlink()
    os.mkfifo(bag / "data" / "a.txt")
    assert "data/a.txt is neither a file nor a folder" in refused(bag)
    (bag / "data" / "a.txt").unlink()
    (bag / "data" / "sub" / "b.txt").unlink()
    (bag / "data" / "sub").rmdir()
    (bag / "data" / "sub").symlink_to(tmp_path)
    assert "data/sub is neither a file nor a folder" in refused(bag)


def test_a_declaration_that_is_a_link_is_not_read(bag: Path, tmp_path: Path) -> None:
    (bag / "bagit.txt").rename(tmp_path / "elsewhere.txt")
    (bag / "bagit.txt").symlink_to(tmp_path / "elsewhere.txt")
    with pytest.raises((BadBag, DiskTrouble)):
        open_bag(bag)


def test_names_that_would_fall_together_elsewhere_are_refused(bag: Path) -> None:
    (bag / "data" / "A.txt").write_text("tres", encoding="utf-8")
    bag_up(bag)
    assert "is there twice, in other capitals" in refused(bag)


def test_a_bag_from_a_system_that_takes_accents_apart_is_whole(tmp_path: Path) -> None:
    bag = make_bag(tmp_path / "some-bag", {"été.txt": "sí"})
    (bag / "data" / "été.txt").rename(bag / "data" / "e\u0301te\u0301.txt")
    assert contents(open_bag(bag)) == {"été.txt": "sí".encode()}


def test_encoded_line_ends_and_per_cent_signs_of_other_programs_are_read(bag: Path) -> None:
    (bag / "data" / "50%\r\nx.txt").write_text("tres", encoding="utf-8")
    bag_up(bag)
    for algorithm in ("sha256", "sha512"):
        manifest = bag / f"manifest-{algorithm}.txt"
        text = manifest.read_bytes().decode().replace("50%\r\nx.txt", "50%25%0D%0ax.txt")
        manifest.write_bytes(text.encode())
    tag_again(bag)
    assert contents(open_bag(bag))["50%\r\nx.txt"] == b"tres"


@pytest.mark.parametrize(
    "line", [b"\xff\xfe", b"no sum  data/a.txt", b"00" * 80 + b"  data/a.txt", b"ab  " + b"a" * 20_000, b"\n"]
)
def test_a_list_that_cannot_be_read_is_refused(bag: Path, line: bytes) -> None:
    manifest = bag / "manifest-sha256.txt"
    manifest.write_bytes(line + b"\n" + manifest.read_bytes())
    tag_again(bag)
    assert "its list manifest-sha256.txt cannot be read" in refused(bag)


def test_a_list_is_read_no_further_than_it_agrees_with_what_is_there(bag: Path) -> None:
    in_manifests(bag, "data/a.txt", f"data/none.txt\n{'ab' * 32}  data/a.txt")
    assert "data/none.txt is missing from it" in refused(bag)
    in_manifests(bag, "data/none.txt", "data/a.txt")
    assert "data/a.txt is listed twice" in refused(bag)


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\xff", b"x" * (1 << 20) + b"x"])
def test_facts_that_cannot_be_read_are_refused(bag: Path, content: bytes) -> None:
    (bag / "bag-info.txt").write_bytes(content)
    tag_again(bag)
    assert "its list bag-info.txt cannot be read" in refused(bag)


def test_facts_on_several_lines_are_one(bag: Path) -> None:
    bag_up(bag, info="Testimony-Archive-Bag: other\n  program\nnothing\n")
    assert open_bag(bag).info["Testimony-Archive-Bag"] == "other program"


@pytest.mark.parametrize(
    "declared", ["BagIt-Version: 2.0\n", "", "BagIt-Version: 1.0\nTag-File-Character-Encoding: X\n"]
)
def test_a_declaration_of_another_kind_is_no_bag_of_ours(bag: Path, declared: str) -> None:
    (bag / "bagit.txt").write_text(declared, encoding="utf-8")
    tag_again(bag)
    with pytest.raises(BadBag):
        open_bag(bag)


def test_names_made_for_a_terminal_are_not_handed_to_it(bag: Path) -> None:
    (bag / "data" / "\x1b[2Jevil").write_text("", encoding="utf-8")
    assert "\x1b" not in refused(bag)


def test_nothing_is_no_bag(tmp_path: Path) -> None:
    with pytest.raises(FileNotThere):
        open_bag(tmp_path / "gone-bag")
    for each in (tmp_path, tmp_path / "file-bag"):
        with nullcontext() if each.is_dir() else each.open("w"):
            assert "it is no bag of this program" in refused(each)


@pytest.mark.skipif(os.name == "nt", reason="Windows takes no such names")
def test_names_that_are_no_text_are_told_as_far_as_they_are(bag: Path) -> None:
    with open(os.fsencode(bag / "data") + b"/\xff\xfe", "wb"):  # noqa: PTH123 - of a name that is no text
        pass
    assert "its lists do not have it" in refused(bag)
