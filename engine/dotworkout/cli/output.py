"""Files that are written whole or not at all."""

from __future__ import annotations

import errno
import os
import stat
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass

from dotworkout.cli.errors import Failed


@dataclass(frozen=True, slots=True)
class Staged:
    """What is ready for its place.

    ``path``       as the user knows it; ``-`` for standard output
    ``target``     the file to replace: ``path``, its links followed
    ``temporary``  the file that takes its place, in the same folder; or None where nothing can be
                   replaced (standard output, a pipe, a device): ``data`` is written into it
    """

    path: str
    target: str = ""
    temporary: str | None = None
    data: bytes = b""


def stage(path: str, chunks: Iterable[bytes]) -> Staged:
    """Take all chunks, changing nothing at ``path`` yet.

    A new file gets the usual permissions, one that is replaced keeps its own. Raises Failed where
    the machine does, and what ``chunks`` raises; then nothing is left behind.
    """
    if path == "-" or is_special(path):
        return Staged(path, data=b"".join(chunks))
    target = os.path.realpath(path)
    temporary = os.path.join(os.path.dirname(target), f".workout-{os.urandom(6).hex()}.tmp")
    staged = Staged(path, target, temporary)
    try:
        with _writing(path):
            _fill(target, temporary, chunks)
    except BaseException:
        discard([staged])
        raise
    return staged


def keep(files: Iterable[Staged]) -> None:
    """Put staged files in their places; raises Failed, or BrokenPipeError of standard output."""
    for file in files:
        with _writing(file.path):
            if file.temporary is not None:
                os.replace(file.temporary, file.target)
            else:
                _pour(file)


def discard(files: Iterable[Staged]) -> None:
    """Remove what is left of staged files."""
    for file in files:
        if file.temporary is not None:
            with suppress(OSError):
                os.unlink(file.temporary)


def is_special(path: str) -> bool:
    """Whether a path is a pipe, a device or a folder: nothing that can be replaced."""
    with suppress(OSError):
        return not stat.S_ISREG(os.stat(path).st_mode)
    return False


def _fill(target: str, temporary: str, chunks: Iterable[bytes]) -> None:
    os.makedirs(os.path.dirname(target), exist_ok=True)
    there = os.path.exists(target)
    if there and not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    with os.fdopen(os.open(temporary, flags, 0o666), "wb") as file:
        file.writelines(chunks)
    if there:
        os.chmod(temporary, stat.S_IMODE(os.stat(target).st_mode))


def _pour(file: Staged) -> None:
    if file.path == "-":
        if sys.stdout is None:  # closed by whoever started us
            raise OSError(errno.EBADF, os.strerror(errno.EBADF))
        sys.stdout.buffer.write(file.data)
        sys.stdout.buffer.flush()
    else:
        with open(file.path, "wb") as special:
            special.write(file.data)


@contextmanager
def _writing(path: str) -> Iterator[None]:
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        raise Failed(f"cannot write {path}: {error.strerror}") from error
