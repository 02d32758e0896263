// title: People of whom no post is known
// about: People whom documents name, but whose post no sentence that was read gives. Ask to see
//   whose office must be looked up.
MATCH (person:Official)
WHERE NOT (person)-[:HOLDS_POST]->()
OPTIONAL MATCH (document:Document)-[:MENTIONS]->(person)
WITH person, document
ORDER BY document.id
RETURN person.name AS person, person.honorific AS honorific, collect(document.id) AS documents
ORDER BY person
