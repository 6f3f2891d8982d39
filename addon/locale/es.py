"""Spanish."""

from __future__ import annotations

from .es_directing import DIRECTING
from .es_going_on import GOING_ON
from .es_interface import LABELS
from .es_models import MODELS
from .es_production import PRODUCTION
from .es_sentences import SENTENCES
from .es_storage import STORAGE

TABLE = {**LABELS, **MODELS, **SENTENCES, **STORAGE, **PRODUCTION, **DIRECTING, **GOING_ON}
