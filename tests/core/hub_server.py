"""A hub of our own on this machine, that knows as much of the protocol as a download needs."""

import hashlib
import json
import re
import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

COMMIT, LATER = 'a1' * 20, 'b2' * 20
BLOCK = 1 << 16              # bytes that are sent at a time


class Server(ThreadingHTTPServer):
    def handle_error(self, *_):
        """Whoever asked went away in the middle: that is what is tested."""


class Hub:
    """Repositories as {path: bytes}. Set `cut`, `delay`, `gated`, `lies` to have it misbehave; `asked` is what came."""

    def __init__(self):
        self.files = {}              # repository: {path: bytes}
        self.head = COMMIT           # what 'main' is
        self.asked = []              # (path, range) of every file that was asked for
        self.infos = 0               # how often it was asked about a repository
        self.strange = []            # whatever else it was asked
        self.agents = set()
        self.cut = 0                 # bytes after which a connection is closed
        self.delay = 0.0             # seconds before each 64 kB
        self.gated = False
        self.lies = {}               # path: bytes in place of the true ones
        self._server = Server(('127.0.0.1', 0), Handler)
        self._server.hub = self
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, kwargs={'poll_interval': 0.05}, daemon=True).start()

    @property
    def address(self):
        return f'http://127.0.0.1:{self._server.server_port}'

    def close(self):
        self._server.shutdown()
        self._server.server_close()

    def info(self, repo, revision):
        return {'id': repo, 'modelId': repo, 'sha': revision or self.head, 'private': False, 'tags': [],
                'siblings': [_sibling(path, data) for path, data in self.files[repo].items()]}


class Handler(BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'

    def log_message(self, *_):
        """The tests look for themselves."""

    def do_GET(self):
        hub, path = self.server.hub, self.path.partition('?')[0]
        hub.agents.add(self.headers['User-Agent'])
        if match := re.fullmatch(r'/api/models/([^/]+/[^/]+)(?:/revision/(.+))?', path):
            self.tell(hub, *match.groups())
        elif match := re.fullmatch(r'/([^/]+/[^/]+)/resolve/[^/]+/(.+)', path):
            hub.asked.append((match[2], self.headers['Range']))
            if hub.gated:
                self.refuse(403, 'GatedRepo')
            else:
                self.send(hub, hub.lies.get(match[2], hub.files[match[1]][match[2]]))
        else:
            hub.strange.append(path)
            self.refuse(404, '')

    def tell(self, hub, repo, revision):
        hub.infos += 1
        if repo not in hub.files:
            self.refuse(404, 'RepoNotFound')
        elif revision not in (None, COMMIT, LATER):
            self.refuse(404, 'RevisionNotFound')
        else:
            self.send(hub, json.dumps(hub.info(repo, revision)).encode())

    def refuse(self, status, code):
        self.send_response(status)
        self.send_header('X-Error-Code', code)
        self.send_header('Content-Length', '0')
        self.end_headers()

    def send(self, hub, data):
        start = int(re.fullmatch(r'bytes=(\d+)-', self.headers['Range'])[1]) if self.headers['Range'] else 0
        self.send_response(206 if start else 200)
        self.send_header('Content-Length', str(len(data) - start))
        if start:
            self.send_header('Content-Range', f'bytes {start}-{len(data) - 1}/{len(data)}')
        self.end_headers()
        for at in range(start, len(data), BLOCK):
            time.sleep(hub.delay)
            self.wfile.write(data[at:at + BLOCK])
            if hub.cut and at + BLOCK - start >= hub.cut:
                hub.cut = 0
                self.close_connection = True
                return


@contextmanager
def hub_in_place(monkeypatch, repo, files):
    """A hub that has one repository, which huggingface_hub asks in the place of the true one."""
    from huggingface_hub import constants
    hub = Hub()
    hub.files[repo] = dict(files)
    monkeypatch.setattr(constants, 'ENDPOINT', hub.address)
    monkeypatch.setattr(constants, 'HUGGINGFACE_CO_URL_TEMPLATE',
                        hub.address + '/{repo_id}/resolve/{revision}/{filename}')
    monkeypatch.setattr(constants, 'DOWNLOAD_CHUNK_SIZE', BLOCK)
    yield hub
    hub.close()


def _sibling(path, data):
    about = {'rfilename': path, 'size': len(data),
             'blobId': hashlib.sha1(f'blob {len(data)}\0'.encode() + data).hexdigest()}
    if path.endswith(('.safetensors', '.bin', '.model')):
        about['lfs'] = {'sha256': hashlib.sha256(data).hexdigest(), 'size': len(data), 'pointerSize': 134}
    return about
