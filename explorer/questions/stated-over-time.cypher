// title: Relationships that documents of different dates state
// about: Relationships that were seen again later, with the time between the first and last
//   document. Ask what has lasted.
MATCH (a)-[r]->(b)
WHERE type(r) <> "MENTIONS" AND size(r.first_seen) = 10 AND size(r.last_seen) = 10
  AND r.first_seen < r.last_seen
WITH a, r, b, duration.inDays(date(r.first_seen), date(r.last_seen)) AS time
RETURN type(r) AS relationship, a.name AS subject, b.name AS object, r.first_seen AS first_seen,
       r.last_seen AS last_seen, time.days AS days
ORDER BY days DESC, relationship, subject, object
