// title: Countries that documents name without saying what they do
// about: Countries without any relationship except being named, with the documents. Ask to find
//   what reading by hand may add.
MATCH (d:Document)-[:MENTIONS]->(c:Country)
WHERE NOT EXISTS { MATCH (c)-[r]-() WHERE type(r) <> "MENTIONS" }
WITH c, d
ORDER BY d.id
RETURN c.id AS country, c.name AS name, collect(d.id) AS documents
ORDER BY country
