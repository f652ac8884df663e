"""Profiles: starting sets of vocabularies for new archives, shipped as TOML files in ``resources/profiles``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from testimony_archive.config.resources import resource
from testimony_archive.domain.errors import NoSuchProfile
from testimony_archive.domain.records import Labels
from testimony_archive.storage.unit import WriteUnit
from testimony_archive.storage.vocabularies import read_vocabularies
from testimony_archive.storage.vocabulary_writes import add_country, add_goal, add_role, add_theme


@dataclass(frozen=True, slots=True)
class ProfileInfo:
    """What a person reads before choosing a profile."""

    key: str
    labels: Labels
    descriptions: Labels


def profiles() -> tuple[ProfileInfo, ...]:
    """The profiles that ship with the program, the fullest first."""
    found = [_info(_read(path)) for path in resource("profiles").glob("*.toml")]
    return tuple(sorted(found, key=lambda each: (each.key == "blank", each.key)))


def profile_file(key: str) -> Path:
    """The file of a profile.

    Raises:
        NoSuchProfile: there is none by this name.
    """
    known = {path.stem: path for path in resource("profiles").glob("*.toml")}
    if key not in known:
        raise NoSuchProfile(name=key, nearest=", ".join(sorted(known)))
    return known[key]


def apply_profile(unit: WriteUnit, path: Path) -> None:
    """Add every term of a profile that the archive does not have yet; themes may stand below ones it has."""
    data = _read(path)
    known = read_vocabularies(unit.connection)
    theme_ids = {each.key: each.theme_id for each in known.themes.values()}
    for entry in data.get("themes", ()):
        if entry["key"] not in theme_ids:
            parent = theme_ids[entry["parent"]] if entry.get("parent") else None
            synonyms = [word for words in entry.get("synonyms", {}).values() for word in words]
            theme_ids[entry["key"]] = add_theme(
                unit, entry["key"], entry.get("number", ""), _labels(entry), parent, list(dict.fromkeys(synonyms))
            )
    role_keys = {each.key for each in known.roles.values()}
    for entry in data.get("roles", ()):
        if entry["key"] not in role_keys:
            add_role(unit, entry["key"], _labels(entry))
    for entry in data.get("goals", ()):
        if entry["number"] not in known.goals:
            add_goal(unit, entry["number"], _labels(entry))
    for code in data.get("countries", ()):
        if code not in known.countries:
            add_country(unit, code)


def _read(path: Path) -> Mapping[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _info(data: Mapping[str, Any]) -> ProfileInfo:
    return ProfileInfo(data["key"], _labels(data["labels"]), _labels(data["descriptions"]))


def _labels(entry: Mapping[str, Any]) -> Labels:
    return Labels(entry.get("en", ""), entry.get("es", ""), entry.get("fr", ""))
