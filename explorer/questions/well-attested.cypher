// title: Relationships that several documents state
// about: Relationships with evidence from at least so many documents, the documents as a list.
//   Ask for what can be said with most certainty.
// parameter: least (number, for example 3): the least number of documents
MATCH (a)-[r]->(b)
WHERE type(r) <> "MENTIONS"
UNWIND r.documents AS document
WITH a, r, b, document
ORDER BY document
WITH a, r, b, collect(DISTINCT document) AS documents
WHERE size(documents) >= $least
RETURN type(r) AS relationship, a.name AS subject, b.name AS object, documents
ORDER BY size(documents) DESC, relationship, subject, object
