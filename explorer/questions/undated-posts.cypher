// title: Posts without any date
// about: Posts that a document states without saying from when to when, and for whom no dated
//   post in the same body is known either. Ask before you rely on somebody still being there.
MATCH (person:Official)-[post:HOLDS_POST]->(body)
WHERE post.start IS NULL AND post.end IS NULL
  AND NOT EXISTS { MATCH (person)-[dated:HOLDS_POST]->(body) WHERE dated.start IS NOT NULL }
RETURN person.name AS person, post.title AS title, body.name AS body, post.last_seen AS last_seen
ORDER BY person, title, body
