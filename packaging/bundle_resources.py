"""Put the shipped resources into the wheel, and nothing but a path into an editable install.

A hatchling build hook (https://hatch.pypa.io/latest/plugins/build-hook/custom/). ``testimony_archive.config.resources``
looks for what this adds.
"""

from __future__ import annotations

from typing import Any

from hatchling.builders.config import BuilderConfig
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

_BUNDLED = "testimony_archive/_bundled"
_SHIPPED_FOLDERS = ("resources", "database")


class BundleResources(BuildHookInterface[BuilderConfig]):
    """Adds ``resources/`` and ``database/`` to a wheel below ``testimony_archive/_bundled/``."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Name the folders to add.

        Args:
            version: ``standard`` for a wheel that is shipped, ``editable`` for an installation of this checkout, which
                finds its resources in the checkout and would only keep an old copy of them.
            build_data: what hatchling builds from; changed in place.
        """
        if version == "editable":
            return
        for folder in _SHIPPED_FOLDERS:
            build_data["force_include"][folder] = f"{_BUNDLED}/{folder}"
