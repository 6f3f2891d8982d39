"""Installing the libraries, as the preferences ask for it: a job in the thread of the downloads."""

from __future__ import annotations

import sys
import threading
from functools import partial
from pathlib import Path
from typing import NamedTuple

from ..inference.errors import InstallError
from ..inference.job import RunningTicket
from ..inference.runtime import child
from ..inference.runtime.lists import FOLDER, Locked, choose, found_devices, lists_in, remark
from ..inference.runtime.store import Installed, begun, current, installed, remove, sweep
from . import runtime
from .downloads import Downloads
from .online import why_not_online
from .preferences import Machine

RUNTIME = 'runtime'          # the id of its job


class Outlook(NamedTuple):
    """What there is, and what Install Runtime would do: as the preferences draw it."""

    installed: Installed | None
    locked: Locked | None    # what would be installed
    remark: str              # on that choice
    begun: bool              # is an installation of it half done?
    foreign: Path | None     # where torch comes from, if not from here
    loaded: Path | None      # the folder that libraries are loaded from

    @property
    def is_current(self) -> bool:
        return bool(self.installed and self.locked and self.installed.digest == self.locked.digest)

    @property
    def to_fetch(self) -> int:
        """Bytes of the wheels that are not installed already."""
        known = self.installed.digests if self.installed else ()
        return sum(wheel.size for wheel in self.locked.wheels if wheel.sha256 not in known)

    @property
    def waits_for_restart(self) -> bool:
        """Is something loaded that is no longer what the pointer names?"""
        return self.loaded is not None and self.loaded != (self.installed and self.installed.folder)


def outlook(downloads: Downloads, machine: Machine) -> Outlook:
    """As when something last changed; reads the disk then, and not at every draw."""
    if (RUNTIME, machine) not in downloads.facts:
        found = found_devices()
        locked = choose(lists_in(machine.wheels or FOLDER), machine.build, found)
        downloads.facts[RUNTIME, machine] = Outlook(
            installed(machine.libraries), locked, remark(locked, machine.build, found),
            bool(locked) and begun(machine.libraries, locked), runtime.foreign_torch(machine), None)
    return downloads.facts[RUNTIME, machine]._replace(loaded=runtime.in_use(machine))


def why_not_install(machine: Machine) -> str:
    """The reason why Install Runtime cannot be pressed; '' when it can."""
    return '' if machine.wheels else why_not_online('libraries')


def install(downloads: Downloads, machine: Machine) -> None:
    """Install, update or repair: bring what is missing or broken. Raises SecondUnitError when that cannot begin."""
    if reason := why_not_install(machine):
        raise InstallError(f'{reason}.')
    if machine.libraries is None:
        raise InstallError('There is no folder for the libraries.', 'Install Second Unit as an extension.')
    found = found_devices()
    locked = choose(lists_in(machine.wheels or FOLDER), machine.build, found)
    if locked is None:
        raise InstallError(remark(None, machine.build, found))
    words = ['install', '--list', str((machine.wheels or FOLDER) / f'{locked.name}.txt')]
    if machine.wheels:
        words += ['--wheels', str(machine.wheels)]
    downloads.submit(RUNTIME, 'The runtime', partial(_run, words, machine.libraries))


def verify(downloads: Downloads, machine: Machine) -> None:
    """Read every file of the libraries and compare it with its digest."""
    if current(machine.libraries) is None:
        raise InstallError('There are no libraries to verify.', 'Press Install Runtime first.')
    downloads.submit(RUNTIME, 'The runtime', partial(_run, ['verify'], machine.libraries))


def remove_all(downloads: Downloads, machine: Machine) -> tuple[Path, ...]:
    """Delete the libraries; returns the folders that stay until Blender starts again, since they are loaded."""
    if downloads.works_on(RUNTIME):
        raise InstallError('The runtime is being installed or verified.', 'Wait until that is done, or cancel it.')
    kept = remove(machine.libraries)
    downloads.forget()
    return kept


def sweep_old(root: Path) -> None:
    """Delete folders of former versions, in a thread of its own."""
    threading.Thread(target=sweep, args=(root,), name='second_unit sweep', daemon=True).start()


def _run(words: list[str], root: Path, ticket: RunningTicket) -> None:
    child.run(words, root, ticket.progress)


def python() -> str:
    return f'{sys.version_info[0]}.{sys.version_info[1]}'
