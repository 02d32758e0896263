// title: Bodies that have parts and belong to nothing
// about: The roots of all structures that documents describe, with the number of parts at every
//   depth. Ask to see where reading the structure should begin.
MATCH (part)-[:PART_OF*1..5]->(top)
WHERE NOT (top)-[:PART_OF]->()
RETURN labels(top)[0] AS label, top.name AS top, count(DISTINCT part) AS parts
ORDER BY parts DESC, label, top
