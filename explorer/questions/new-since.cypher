// title: What was first stated since a day
// about: Relationships whose first dated document is of that day or later, newest first. Ask what
//   is new since the last brief. What only undated documents state is left out.
// parameter: day (date, for example 2020-03-01): a day
MATCH (a)-[r]->(b)
WHERE type(r) <> "MENTIONS" AND r.first_seen >= left($day, size(r.first_seen))
RETURN r.first_seen AS first_seen, type(r) AS relationship, a.name AS subject, b.name AS object
ORDER BY first_seen DESC, relationship, subject, object
