"""What the database must know before it is written to: identity for each label, names to search.

The names of constraints and indexes begin with ``liaison_``; nothing else is touched.
"""

from __future__ import annotations

from graphmodel.schema import Schema

#: The full-text index over the names of all nodes.
NAMES = "liaison_names"


def statements(schema: Schema) -> list[str]:
    """The statements that create constraints and indexes where they are missing."""
    constraints = [
        f"CREATE CONSTRAINT liaison_{label.lower()}_id IF NOT EXISTS "
        f"FOR (n:{label}) REQUIRE n.id IS UNIQUE"
        for label in schema.labels
    ]
    labels = "|".join(schema.labels)
    return [
        *constraints,
        "CREATE INDEX liaison_document_text IF NOT EXISTS FOR (d:Document) ON (d.sha256)",
        # only documents that have a second name have this property
        "CREATE INDEX liaison_document_also IF NOT EXISTS FOR (d:Document) ON (d._also)",
        f"CREATE FULLTEXT INDEX {NAMES} IF NOT EXISTS FOR (n:{labels}) "
        "ON EACH [n.name, n.acronym, n.aliases]",
    ]
