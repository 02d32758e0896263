// title: All programmes, with leaders and the size of the circle
// about: One row a programme, with its leaders by a pattern comprehension, and how many bodies
//   take any part. Ask for an overview of programmes.
MATCH (p:Programme)
RETURN p.name AS programme,
       size([(leader)-[:LEADS]->(p) | leader.id]) AS leaders,
       size([(body:Office)-[r]->(p) WHERE type(r) <> "PART_OF" | body.id]) AS ties_of_offices
ORDER BY ties_of_offices DESC, leaders DESC, programme
