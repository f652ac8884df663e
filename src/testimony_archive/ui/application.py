"""Running the window."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from testimony_archive.config.crash_file import crashes_noted
from testimony_archive.config.fault_report import FAULT, crash_report
from testimony_archive.ui.dialogs.bug_report import QT_VERSION, BugReportDialog, report
from testimony_archive.ui.messages import UnexpectedExceptions
from testimony_archive.ui.program import Program, make_application
from testimony_archive.ui.quiet_ffmpeg import quiet_ffmpeg
from testimony_archive.ui.translation import Translations, offered_languages
from testimony_archive.ui.visual.style import Look, Scheme

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from testimony_archive.config.settings import SettingsFile
    from testimony_archive.services.workspaces import Workspaces

logger = logging.getLogger(__name__)


def run(workspaces: Workspaces, archive: Path | None, settings: SettingsFile, log: Path) -> int:
    """Show the window until it is closed; returns the exit code.

    Args:
        workspaces: where archives are created and opened.
        archive: the folder of an archive to open at once; the welcome page where it is None.
        settings: what the program remembers for its user.
        log: the folder in which it is noted if the process dies.
    """
    application = make_application(["testimony-archive"])
    with crashes_noted(log) as written:
        crash = crash_report(written, QT_VERSION)
        if crash:
            logger.error("the process died the last time\n%s", crash)
        try:
            return _run(application, workspaces, archive, settings, crash)
        except Exception as error:
            # There is no window yet that could go on; who started it from a desktop sees nothing but this.
            logger.exception("the window could not be opened")
            BugReportDialog(report(error)).exec()
            return FAULT


def _run(
    application: QApplication, workspaces: Workspaces, archive: Path | None, settings: SettingsFile, crash: str
) -> int:
    known = settings.read()
    look = Look(application, Scheme(known.appearance.value))
    translations = Translations(application)
    # What was chosen before may not be offered (any more); then the system's language is spoken.
    translations.use(known.language if known.language in offered_languages() else "")
    program = Program(workspaces, settings, look, translations)
    quiet_ffmpeg()
    unexpected = UnexpectedExceptions(program.messages)
    unexpected.install()
    try:
        program.start(archive)
        program.window.show()
        if crash:
            program.tell_crash(crash)
        return application.exec()
    finally:
        unexpected.remove()
