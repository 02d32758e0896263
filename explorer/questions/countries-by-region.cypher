// title: The countries of each region, with the number of relationships
// about: How the attention of documents is spread over regions. Ask for the table at the
//   beginning of an overview.
MATCH (c:Country)
OPTIONAL MATCH (c)-[r]-()
WHERE type(r) <> "MENTIONS"
WITH c, count(r) AS ties
ORDER BY c.name
RETURN c.region AS region, count(c) AS countries, sum(ties) AS relationships,
       [name IN collect(c.name) WHERE name IS NOT NULL] AS names
ORDER BY relationships DESC, region
