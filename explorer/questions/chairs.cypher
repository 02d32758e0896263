// title: Who chairs what
// about: All chairs that are stated, with the role and the documents. Ask whom to write to about
//   the agenda of a committee or a working group.
MATCH (chair)-[c:CHAIRS]->(body)
RETURN body.name AS body, labels(chair)[0] AS label, chair.name AS chair, c.role AS role,
       c.documents AS documents
ORDER BY body, label, chair, role
