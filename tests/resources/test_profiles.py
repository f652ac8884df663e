"""The profiles that ship are whole: labels in three languages, keys and numbers without doubles, parents that exist."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

RESOURCES = Path(__file__).resolve().parents[2] / "resources"
PROFILES = [*sorted((RESOURCES / "profiles").glob("*.toml")), RESOURCES / "sample" / "profile.toml"]
LANGUAGES = ("en", "es", "fr")

every_profile = pytest.mark.parametrize("path", PROFILES, ids=lambda path: f"{path.parent.name}/{path.stem}")


def read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


PA_EFE = read(RESOURCES / "profiles" / "pa-efe.toml")


@every_profile
def test_every_term_is_named_in_three_languages(path: Path) -> None:
    profile = read(path)
    named = [profile["labels"], profile["descriptions"], *profile["themes"], *profile["roles"], *profile["goals"]]
    assert profile["languages"] == list(LANGUAGES)
    assert [each for each in named if not all(each[language].strip() for language in LANGUAGES)] == []


@every_profile
def test_keys_are_plain_and_unique(path: Path) -> None:
    profile = read(path)
    for terms in (profile["themes"], profile["roles"]):
        keys = [each["key"] for each in terms]
        assert len(set(keys)) == len(keys)
        assert [key for key in keys if not re.fullmatch(r"[a-z]+(-[a-z]+)*", key)] == []


@pytest.mark.parametrize("path", PROFILES[:-1], ids=lambda path: path.stem)
def test_a_profile_is_found_by_its_key(path: Path) -> None:
    assert read(path)["key"] == path.stem


def test_no_two_terms_go_by_the_same_name() -> None:
    """Themes are looked up by label or synonym in any language, so a name must lead to one theme."""
    owners: dict[str, set[str]] = {}
    for theme in [*PA_EFE["themes"], *read(RESOURCES / "sample" / "profile.toml")["themes"]]:
        synonyms = [word for language in LANGUAGES for word in theme["synonyms"][language]]
        for name in [*(theme[language] for language in LANGUAGES), *synonyms]:
            owners.setdefault(name.casefold(), set()).add(theme["key"])
    assert {name: keys for name, keys in owners.items() if len(keys) > 1} == {}


def test_the_programme_starts_with_its_four_themes_seven_roles_five_countries_and_six_goals() -> None:
    assert [(each["number"], each["en"]) for each in PA_EFE["themes"]] == [
        ("1", "Collaboration and harmonization in the PA region"),
        ("2", "Recognition, access, academic success and employability"),
        ("3", "Quality of technical education and training"),
        ("4", "Business and community services"),
    ]
    assert [role["key"] for role in PA_EFE["roles"] if role["expected"]] == [
        "political-authority", "director", "teacher", "student",
    ]  # fmt: skip
    assert len(PA_EFE["roles"]) == 7
    assert PA_EFE["countries"] == ["CA", "CL", "CO", "MX", "PE"]
    assert [goal["number"] for goal in PA_EFE["goals"]] == [4, 5, 10, 12, 13, 17]


def test_the_blank_profile_is_blank() -> None:
    blank = read(RESOURCES / "profiles" / "blank.toml")
    assert [blank[terms] for terms in ("themes", "roles", "goals", "countries")] == [[], [], [], []]


def test_the_sample_divides_a_theme_of_the_programme() -> None:
    additions = read(RESOURCES / "sample" / "profile.toml")["themes"]
    parents = {each["key"]: each["number"] for each in PA_EFE["themes"]}
    assert [each["number"] for each in additions] == ["2.1", "2.2", "2.3", "2.4"]
    assert {parents[each["parent"]] for each in additions} == {"2"}
