"""One process for all chunks that a farm's worker makes in one session, with the model loaded once.

It listens on this machine alone, for whoever can read the token in the session's folder, and ends with that folder.
"""

from __future__ import annotations

import contextlib
import json
import os
import queue
import secrets
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from ..inference.errors import GenerateError, SecondUnitError
from ..inference.events import as_json, from_json
from ..inference.job import Moved, State
from ..inference.serving import Service

HERE = '127.0.0.1'
SECONDS_TO_START = 300.0         # Blender, and on a network drive
IDLE = 5.0                       # seconds between two looks at whether the session is still there
POLL = 0.1


def line(data: Mapping[str, Any]) -> str:
    return json.dumps(data) + '\n'


def start(folder: Path, words: list[str]) -> None:
    """Start the process and return once it listens. Raises GenerateError when it does not."""
    from .capture.child import here
    with open(folder / 'session.log', 'wb') as log:
        process = subprocess.Popen([*here(), 'serve', *words, '--stay'], stdin=subprocess.DEVNULL, stdout=log,
                                   stderr=subprocess.STDOUT, start_new_session=True)
    until = time.monotonic() + SECONDS_TO_START
    while not (folder / 'session.json').is_file():
        if process.poll() is not None or time.monotonic() > until:
            process.kill()
            said = (folder / 'session.log').read_text(encoding='utf-8', errors='replace')[-500:]
            raise GenerateError(f'The process of the session did not start: {said}', 'Look into its log.')
        time.sleep(POLL)


def stay(folder: Path, service: Service) -> None:
    """Be the process: answer one chunk after the other until `end`, or until the session's folder is gone."""
    with socket.create_server((HERE, 0)) as server:
        server.settimeout(IDLE)
        token = secrets.token_hex(16)
        _write_privately(folder / 'session.json', {'port': server.getsockname()[1], 'token': token})
        going = True
        while going and folder.is_dir():
            with contextlib.suppress(TimeoutError):
                connection, _ = server.accept()
                with connection:
                    going = _answer(connection, token, service)
    service.end(2.0)


def _answer(connection: socket.socket, token: str, service: Service) -> bool:
    """Whether the session goes on after this asker. One without the token is not heard."""
    connection.settimeout(None)
    requests: queue.SimpleQueue[str | None] = queue.SimpleQueue()
    lines = connection.makefile('r', encoding='utf-8')
    first = json.loads(lines.readline(1 << 16) or '{}')
    if not secrets.compare_digest(str(first.get('token', '')), token):
        return True
    if first.get('end'):
        return False

    def listen():
        with contextlib.suppress(OSError):
            for each in lines:
                requests.put(each)
        requests.put(None)
    threading.Thread(target=listen, daemon=True).start()
    service.answer(requests, lambda event: connection.sendall(line(as_json(event)).encode()))
    return True


def _write_privately(path: Path, data: Mapping[str, Any]) -> None:
    part = path.with_suffix('.part')
    with open(os.open(part, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600), 'w', encoding='utf-8') as file:
        json.dump(data, file)
    os.replace(part, path)


def ask(folder: Path, request: Mapping[str, Any], report: Callable[[Any], None]) -> None:
    """Let the process make a chunk. Raises what the job ended with, or GenerateError when the process is gone."""
    with _asking(folder, {}) as connection:
        connection.sendall(line(request).encode())
        for each in connection.makefile('r', encoding='utf-8'):
            event = from_json(json.loads(each), request['job'])
            report(event)
            if isinstance(event, Moved) and event.state.ended:
                return raise_unless_done(event)
    raise GenerateError('The process of the session ended before the chunk was made.', 'Run the chunk again.')


def end(folder: Path) -> None:
    with _asking(folder, {'end': True}):
        pass


@contextlib.contextmanager
def _asking(folder: Path, more: Mapping[str, Any]) -> Iterator[socket.socket]:
    try:
        says = json.loads((folder / 'session.json').read_bytes())
        connection = socket.create_connection((HERE, says['port']))
    except (OSError, ValueError, KeyError) as error:
        raise GenerateError(f'No process of a session listens in {folder}: {error}.',
                            'Run "serve --session" before, or leave --session out.') from error
    with connection:
        connection.sendall(line({'token': says['token'], **more}).encode())
        yield connection


def raise_unless_done(event: Moved) -> None:
    if event.state is not State.DONE:
        raise SecondUnitError(event.message or 'The job was cancelled.', event.hint)
