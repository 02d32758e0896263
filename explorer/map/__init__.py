"""The interactive map: one html file that asks no network for anything."""

from explorer.map.page import Map, graph_map

__all__ = ["Map", "graph_map"]
