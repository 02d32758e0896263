"""How documents become facts: readers, gazetteers, rules, and the pipeline through them.

from graphmodel import open_store
from loaders import load

with open_store("liaison.db") as store:
    load(["seeds/"], store)
"""

from loaders.domain import use_domain
from loaders.loading import Outcome, count, load
from loaders.pipeline import extract
from loaders.readers import discover, read

__all__ = ["Outcome", "count", "discover", "extract", "load", "read", "use_domain"]
