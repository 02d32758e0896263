"""Maps for paper and slides: one scene of boxes and lines, drawn by several writers.

Each writer is a module with ``written(scene: Scene) -> bytes``: the whole file, the same
bytes for the same scene.
"""

from explorer.paper.maps import paper_map

__all__ = ["paper_map"]
