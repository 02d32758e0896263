// title: How many nodes of each label there are, and which properties they have
// about: The size of the graph, and how complete the properties are. Ask first in a graph that
//   you do not know.
MATCH (n)
UNWIND keys(n) AS property
WITH labels(n)[0] AS label, property, count(*) AS number
ORDER BY label, property
RETURN label, max(number) AS nodes, collect(property + " " + toString(number)) AS properties
ORDER BY label
