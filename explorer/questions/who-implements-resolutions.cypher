// title: Resolutions from a year on, and who implements them
// about: Every resolution from a year on with those who implement it, or an empty list. Ask where
//   follow-up is stated and where it is not.
// parameter: year (number, for example 2001): the first year
MATCH (r:Resolution)
WHERE r.year >= $year
OPTIONAL MATCH (actor)-[:IMPLEMENTS]->(r)
WITH r, actor
ORDER BY actor.name
RETURN r.year AS year, r.id AS resolution, collect(actor.name) AS implemented_by
ORDER BY year, resolution
