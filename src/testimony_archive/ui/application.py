"""Running the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from testimony_archive.ui.messages import UnexpectedExceptions
from testimony_archive.ui.program import Program, make_application
from testimony_archive.ui.translation import Translations, offered_languages
from testimony_archive.ui.visual.style import Look, Scheme

if TYPE_CHECKING:
    from pathlib import Path

    from testimony_archive.config.settings import SettingsFile
    from testimony_archive.services.workspaces import Workspaces


def run(workspaces: Workspaces, archive: Path | None, settings: SettingsFile) -> int:
    """Show the window until it is closed; returns the exit code.

    Args:
        workspaces: where archives are created and opened.
        archive: the folder of an archive to open at once; the welcome page where it is None.
        settings: what the program remembers for its user.
    """
    application = make_application(["testimony-archive"])
    known = settings.read()
    look = Look(application, Scheme(known.appearance.value))
    translations = Translations(application)
    # What was chosen before may not be offered (any more); then the system's language is spoken.
    translations.use(known.language if known.language in offered_languages() else "")
    program = Program(workspaces, settings, look, translations)
    unexpected = UnexpectedExceptions(program.messages)
    unexpected.install()
    try:
        program.start(archive)
        program.window.show()
        return application.exec()
    finally:
        unexpected.remove()
