"""No network for whoever works inside."""

import socket

import pytest


class no_network(pytest.MonkeyPatch):
    """Whoever opens a socket fails."""

    def __enter__(self):
        def refused(*arguments, **more):
            raise AssertionError('a socket was opened')
        self.setattr(socket.socket, 'connect', refused)
        self.setattr(socket, 'getaddrinfo', refused)
        return self

    def __exit__(self, *error):
        self.undo()
