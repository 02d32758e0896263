"""The interactive map: one html file that asks no network for anything."""

from explorer.map.page import Map, graph_map
from explorer.map.saved import Places, saved_places

__all__ = ["Map", "Places", "graph_map", "saved_places"]
