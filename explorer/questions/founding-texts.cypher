// title: Which body founded which office, by which resolution
// about: The body that adopted a resolution, the resolution, and the office that it established.
//   Ask for the origin of an office in two steps.
MATCH (body:Office)-[:ADOPTED]->(text:Resolution)-[:ESTABLISHED]->(founded)
RETURN founded.name AS founded, text.name AS resolution, text.year AS year, body.name AS adopted_by
ORDER BY founded, resolution, adopted_by
