"""What happens on the welcome page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import QCoreApplication, QLocale, QObject, QStandardPaths, Signal

from testimony_archive.domain.errors import NotAnArchive
from testimony_archive.domain.repair_errors import DatabaseUnreadable, NotAllRepaired, NothingToRepairFrom
from testimony_archive.domain.text import clean_line
from testimony_archive.ui.presenters.folder_check import ROOM_NEEDED, FolderCheck, FolderState, check_folder
from testimony_archive.ui.presenters.repair_questions import can_be_repaired, may_be_repaired, repair_question
from testimony_archive.ui.translation import counted, language, native_name, offered_languages
from testimony_archive.ui.views.welcome import Choice, RecentArchive, WelcomeView
from testimony_archive.ui.views.welcome_forms import CreateForm, OpenForm, PathField, RestoreForm, SampleForm

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from testimony_archive.config.settings import SettingsFile
    from testimony_archive.domain.errors import ArchiveError
    from testimony_archive.domain.progress import Progress
    from testimony_archive.services.remedies import Remedy
    from testimony_archive.services.repairing import RepairReport
    from testimony_archive.services.workspaces import RestoredArchive, Workspaces
    from testimony_archive.ui.messages import Messages
    from testimony_archive.ui.tasks import Task, Tasks

Result = TypeVar("Result")
_NOT_IN_NAMES: Final = '<>:"/\\|?*'  # Windows takes none of them in a folder's name
_CATALOGUE: Final = "archive.db"


class WelcomePresenter(QObject):
    """Fills the welcome page and carries out what is chosen there."""

    opened = Signal(object)
    """A `Workspace` that was created, opened, made or restored."""
    language_chosen = Signal(str)
    started = Signal(object, str)
    """A long `Task` with what it does, for the progress bar."""

    def __init__(
        self,
        workspaces: Workspaces,
        tasks: Tasks,
        messages: Messages,
        settings: SettingsFile,
        key_of: dict[Choice, str],
    ) -> None:
        super().__init__()
        self._workspaces = workspaces
        self._tasks = tasks
        self._messages = messages
        self._settings = settings
        self._folder_was_typed = False
        self._create, self._open, self._sample, self._restore = CreateForm(), OpenForm(), SampleForm(), RestoreForm()
        self.view = WelcomeView(
            {
                Choice.CREATE: self._create,
                Choice.OPEN: self._open,
                Choice.SAMPLE: self._sample,
                Choice.RESTORE: self._restore,
            },
            key_of,
        )
        self._connect()
        self._fill()

    def choose(self, choice: Choice) -> None:
        """Show the form of a choice."""
        self.view.choose(choice)

    def browse_for_archive(self) -> None:
        """Show the form for opening and let a folder be chosen at once."""
        self.choose(Choice.OPEN)
        self._open.folder.browse()

    def open_archive(self, path: Path) -> None:
        """Open an archive."""
        # The window makes an index anew while people are at work, see `ArchivePresenter`.
        self._begin(
            lambda _progress: self._workspaces.open(path, mends_index=False),
            self.tr("Opening {name}").format(name=path.name),
            on_error=lambda error: self._on_not_opened(path, error),
        )

    def _on_not_opened(self, path: Path, error: ArchiveError) -> None:
        if may_be_repaired(path, error):
            told = DatabaseUnreadable(path=path) if type(error) is NotAnArchive else error
            self._messages.error(told, self.tr("Repair…"), lambda: self.repair_archive(path))
        else:
            self._messages.error(error)

    def repair_archive(self, path: Path) -> None:
        """Look what can be brought back of a damaged archive, and ask whether it is to be."""
        self._begin(
            lambda progress: self._workspaces.diagnose(path, progress=progress)[1],
            self.tr("Looking what can be brought back"),
            lambda remedies: self._ask_to_repair(path, remedies),
        )

    def _ask_to_repair(self, path: Path, remedies: tuple[Remedy, ...]) -> None:
        if not remedies:
            self.open_archive(path)
        elif can_be_repaired(remedies):
            question = repair_question(path, remedies)
            self._messages.error(question, self.tr("Repair now"), lambda: self.repair(path, remedies))
        else:
            self._messages.error(NothingToRepairFrom(path=path))

    def repair(self, path: Path, remedies: Sequence[Remedy], named: Sequence[Path] = ()) -> None:
        """Repair an archive by remedies that somebody agreed to, looking into `named` as well, and open it."""
        self._begin(
            lambda progress: self._workspaces.repair(path, remedies, named, progress),
            self.tr("Repairing {name}").format(name=path.name),
            lambda done: self._on_repaired(path, done),
        )

    def _on_repaired(self, path: Path, done: RepairReport) -> None:
        self.open_archive(path)
        if done.left:
            self._messages.error(NotAllRepaired(path=path, count=len(done.left)), anywhere=True)
        else:
            words = self.tr("The archive was repaired. What was damaged is kept in {folder}.")
            self._messages.success(words.format(folder=done.aside or path), anywhere=True)

    def _connect(self) -> None:
        self.view.choice_made.connect(lambda choice: self.choose(Choice(choice)))
        self.view.language_chosen.connect(self.language_chosen)
        self.view.recent_chosen.connect(self.open_archive)
        self._create.name.textEdited.connect(self._on_name_edited)
        self._create.folder.edited.connect(self._on_create_folder_edited)
        self._sample.folder.edited.connect(
            lambda _path: self._check(self._sample.folder, self._sample.button.setEnabled)
        )
        self._restore.folder.edited.connect(self._on_restore_edited)
        self._restore.backup.edited.connect(self._on_restore_edited)
        self._open.folder.edited.connect(self._on_open_folder_edited)
        self._create.submitted.connect(self._on_create_submitted)
        self._open.submitted.connect(lambda: self.open_archive(_path(self._open.folder)))
        self._sample.submitted.connect(self._on_sample_submitted)
        self._restore.submitted.connect(self._on_restore_submitted)

    def _fill(self) -> None:
        for profile in self._workspaces.profiles():
            spoken = language()
            self._create.profile.add(
                profile.key, profile.labels.in_language(spoken), profile.descriptions.in_language(spoken)
            )
        self._create.name.setText(self.tr("My testimonies"))
        self._on_name_edited(self._create.name.text())
        self._sample.folder.set_path(str(_free_folder(self.tr("Sample archive"))))
        self._check(self._sample.folder, self._sample.button.setEnabled)
        self._open.button.setEnabled(False)
        self._restore.folder.set_path(str(_free_folder(self.tr("Restored archive"))))
        self._on_restore_edited()
        self.view.set_languages([(each, native_name(each)) for each in offered_languages()], language())
        recent = self._settings.read().recent_archives
        self.view.set_recent([RecentArchive(path, (path / _CATALOGUE).is_file()) for path in recent])
        self.choose(Choice.CREATE)

    def _on_name_edited(self, name: str) -> None:
        """Until the folder is typed by hand it is named as the archive."""
        if not self._folder_was_typed:
            folder = "".join(each for each in clean_line(name) if each not in _NOT_IN_NAMES).strip(". ")
            self._create.folder.set_path(str(_documents() / folder) if folder else "")
        self._check_create()

    def _on_create_folder_edited(self, path: str) -> None:
        self._folder_was_typed = bool(path)
        self._check_create()

    def _check_create(self) -> None:
        self._check(
            self._create.folder,
            lambda usable: self._create.button.setEnabled(usable and bool(self._create.name.text().strip())),
        )

    def _on_open_folder_edited(self, typed: str) -> None:
        there = bool(typed.strip()) and (Path(typed.strip()).expanduser() / _CATALOGUE).is_file()
        self._open.button.setEnabled(there)
        if typed.strip() and not there:
            self._open.folder.tell(self.tr("No archive is in this folder: it has no file archive.db."), good=False)
        else:
            self._open.folder.tell(self.tr("An archive is in this folder.") if there else "")

    def _on_restore_edited(self, _path: str = "") -> None:
        backup = self._restore.backup.path()
        there = bool(backup) and Path(backup).expanduser().exists()  # a file, or the folder with a disk's backups
        self._restore.backup.tell("" if there or not backup else self.tr("There is no such file."), good=False)
        self._check(self._restore.folder, lambda usable: self._restore.button.setEnabled(usable and there))

    def _check(self, field: PathField, allow: Callable[[bool], None]) -> None:
        """Look at the folder off the interface's thread: a network disk may take its time."""
        typed = field.path()

        def tell(check: FolderCheck) -> None:
            field.tell(folder_remark(check), good=check.usable and check.roomy)
            allow(check.usable)

        self._tasks.read(lambda _progress: check_folder(typed), tell, replaces=f"check {field.line.objectName()}")

    def _on_create_submitted(self) -> None:
        path, name, profile = _path(self._create.folder), self._create.name.text(), self._create.profile.current()
        self._begin(
            lambda _progress: self._workspaces.create(path, profile, name),
            self.tr("Creating {name}").format(name=name),
        )

    def _on_sample_submitted(self) -> None:
        path = _path(self._sample.folder)
        self._begin(lambda progress: self._workspaces.sample(path, progress), self.tr("Making the sample archive"))

    def _on_restore_submitted(self) -> None:
        backup, path = Path(self._restore.backup.path()).expanduser(), _path(self._restore.folder)

        def restore(progress: Progress) -> tuple[RestoredArchive, Sequence[Path]]:
            found = self._workspaces.find_backup(backup)
            return self._workspaces.restore_and_look(found.path, path, progress), found.passed_over

        what = self.tr("Restoring {name}").format(name=backup.name)
        self._begin(restore, what, lambda done: self._on_restored(*done))

    def _on_restored(self, restored: RestoredArchive, passed_over: Sequence[Path]) -> None:
        self.opened.emit(restored.workspace)
        words, remarks = [], []
        if passed_over:
            words.append(self.tr("An earlier backup was restored, as newer ones cannot be read."))
            remarks.append("; ".join(map(str, passed_over[:3])))
        if missing := restored.missing:
            one = self.tr("{count} file is not in the backup, or damaged there; all else was brought back.")
            many = self.tr("{count} files are not in the backup, or damaged there; all else was brought back.")
            words.append(counted(len(missing), one, many))
            remarks.append("; ".join(missing[:3]))
        if rows := restored.harmed.damaged + restored.harmed.referring:
            one = self.tr("{count} row of the database is damaged in the backup, or refers to one that is gone.")
            many = self.tr("{count} rows of the database are damaged in the backup, or refer to rows that are gone.")
            words.append(counted(rows, one, many))
            remarks.append(self.tr("Verify names what is damaged."))
        if words:
            self._messages.notice(" ".join(words), " · ".join(remarks), anywhere=True)

    def _begin(
        self,
        work: Callable[[Progress], Result],
        what: str,
        on_done: Callable[[Result], None] | None = None,
        on_error: Callable[[ArchiveError], None] | None = None,
    ) -> None:
        """Do one thing at a time; the page waits for it. Without `on_done`, what comes of it is the archive."""
        self._messages.clear()
        self.view.setEnabled(False)
        task: Task = self._tasks.write(work, on_done or self.opened.emit, on_error or self._on_error)
        if task.running:
            task.ended.connect(lambda: self.view.setEnabled(True))
            self.started.emit(task, what)
        else:
            self.view.setEnabled(True)

    def _on_error(self, error: ArchiveError) -> None:
        self._messages.error(error)


def folder_remark(check: FolderCheck) -> str:
    """What to tell about a folder, in the interface's language."""
    match check.state:
        case FolderState.UNNAMED:
            return QCoreApplication.translate("FolderRemark", "Name a folder, with its whole path.")
        case FolderState.FULL:
            return QCoreApplication.translate("FolderRemark", "This folder is not empty. Choose another one.")
        case FolderState.A_FILE:
            return QCoreApplication.translate("FolderRemark", "This is a file, not a folder.")
        case FolderState.FORBIDDEN:
            return QCoreApplication.translate("FolderRemark", "This folder cannot be written to.")
        case FolderState.NEW | FolderState.EMPTY:
            return _room(check)


def _room(check: FolderCheck) -> str:
    values = {"free": _size(check.free), "need": _size(ROOM_NEEDED)}
    if not check.roomy:
        words = QCoreApplication.translate(
            "FolderRemark", "Only {free} free; 100 interviews of an hour need about {need}."
        )
    elif check.state is FolderState.NEW:
        words = QCoreApplication.translate(
            "FolderRemark", "Will be made. {free} free; 100 interviews of an hour need about {need}."
        )
    else:
        words = QCoreApplication.translate(
            "FolderRemark", "Empty. {free} free; 100 interviews of an hour need about {need}."
        )
    return words.format(**values)


def _size(count: int) -> str:
    return QLocale().formattedDataSize(count, 0, QLocale.DataSizeFormat.DataSizeSIFormat)


def _path(field: PathField) -> Path:
    return Path(field.path()).expanduser()


def _documents() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation) or Path.home())


def _free_folder(name: str) -> Path:
    """A folder of that name, or with a number after it, that is not there yet."""
    wanted = _documents() / name
    number = 2
    while wanted.exists():
        wanted = _documents() / f"{name} {number}"
        number += 1
    return wanted
