// title: Relationships that no sentence states with confidence
// about: Relationships of which every reading has less confidence than you ask for. Ask for what
//   must be read before it is used.
// parameter: below (number, for example 0.8): a confidence between 0 and 1
MATCH (a)-[r]->(b)
WHERE type(r) <> "MENTIONS" AND all(c IN r.confidence WHERE c < $below)
RETURN type(r) AS relationship, a.name AS subject, b.name AS object,
       reduce(best = 0.0, c IN r.confidence | CASE WHEN c > best THEN c ELSE best END) AS best
ORDER BY best, relationship, subject, object
