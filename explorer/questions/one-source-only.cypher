// title: How much rests on a single document
// about: For each type, how many relationships only one document states, of how many, in per
//   cent. Ask how far the picture depends on single sources.
MATCH ()-[r]->()
WHERE type(r) <> "MENTIONS"
WITH type(r) AS relationship,
     CASE WHEN all(d IN r.documents WHERE d = r.documents[0]) THEN 1 ELSE 0 END AS single
RETURN relationship, count(*) AS number, sum(single) AS of_one_document,
       100 * sum(single) / count(*) AS per_cent
ORDER BY number DESC, relationship
