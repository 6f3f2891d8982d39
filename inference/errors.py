"""What can go wrong, in words an artist can act on.

Operators and the command line catch `SecondUnitError` and nothing else: any other exception is a bug
and keeps its traceback.
"""


class SecondUnitError(Exception):
    """`message` says what happened; `hint` says what the artist can do now. Both are whole sentences."""

    def __init__(self, message: str, hint: str = ''):
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f'{self.message} {self.hint}'.strip()


class CaptureError(SecondUnitError):
    """The shot could not be read or its plates not be made."""


class ModelError(SecondUnitError):
    """A model is unknown, its weights are missing, or a control has a value that it cannot take."""


class RuntimeMissingError(SecondUnitError):
    """A library that inference needs is not installed."""


class InstallError(SecondUnitError):
    """The libraries that inference needs could not be fetched, unpacked, checked or removed."""


class GenerateError(SecondUnitError):
    """A model ran and failed."""


class TakeError(SecondUnitError):
    """A take or plate folder cannot be read, written or claimed."""


class DeliverError(SecondUnitError):
    """A finished take could not be brought into the scene."""


class Cancelled(Exception):
    """The artist asked to stop. Not an error: finished frames stay."""
