// title: Resolutions adopted between two years
// about: Resolutions in the order of years and numbers, with the body that adopted them. Ask for
//   the texts of a period; those whose year is not known are left out.
// parameter: first (number, for example 2014): the first year
// parameter: last (number, for example 2017): the last year
MATCH (r:Resolution)
WHERE r.year >= $first AND r.year <= $last
OPTIONAL MATCH (body:Office)-[:ADOPTED]->(r)
RETURN r.year AS year, r.number AS number, r.name AS resolution, body.name AS adopted_by
ORDER BY year, number, resolution, adopted_by
