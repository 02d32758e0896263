// title: What a document states
// about: All relationships that have evidence in a document, in the order of its text. Ask for a
//   summary of a document before you read it.
// parameter: document (text, for example kenya_visit): the id of a document
MATCH (a)-[r]->(b)
WHERE type(r) <> "MENTIONS" AND $document IN r.documents
UNWIND [i IN range(0, size(r.documents) - 1) WHERE r.documents[i] = $document] AS i
WITH a, r, b, toInteger(split(r.spans[i], ":")[0]) AS start
RETURN DISTINCT start, a.name AS subject, type(r) AS relationship, b.name AS object
ORDER BY start, subject, relationship, object
