// title: Resolutions that nobody is said to implement
// about: Resolutions that a body adopted and that neither give a mandate nor are implemented by
//   anybody, as far as was read. Ask for gaps in follow-up, then read the documents named.
MATCH (r:Resolution)<-[a:ADOPTED]-(body)
WHERE NOT EXISTS { (r)<-[:IMPLEMENTS]-() } AND NOT (r)-[:MANDATES|ESTABLISHED]->()
UNWIND a.documents AS document
WITH DISTINCT body, r, document
ORDER BY document
RETURN body.name AS body, r.id AS resolution, collect(document) AS documents
ORDER BY body, resolution
