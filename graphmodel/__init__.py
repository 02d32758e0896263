"""What the graph is: its model, its records, the stores that hold it, and what they answer."""

from graphmodel.errors import (
    DocumentError,
    LiaisonError,
    QueryError,
    SchemaError,
    StoreError,
    UsageError,
)
from graphmodel.names import fold, slug
from graphmodel.records import (
    Document,
    Evidence,
    Extraction,
    Fact,
    Gap,
    Node,
    Relationship,
    Value,
)
from graphmodel.rows import Rows
from graphmodel.schema import Schema, load_schema
from graphmodel.stores.base import Store, Summary
from graphmodel.stores.opening import open_store
from graphmodel.verify import Fault, verify

__all__ = [
    "Document",
    "DocumentError",
    "Evidence",
    "Extraction",
    "Fact",
    "Fault",
    "Gap",
    "LiaisonError",
    "Node",
    "QueryError",
    "Relationship",
    "Rows",
    "Schema",
    "SchemaError",
    "Store",
    "StoreError",
    "Summary",
    "UsageError",
    "Value",
    "fold",
    "load_schema",
    "open_store",
    "slug",
    "verify",
]
