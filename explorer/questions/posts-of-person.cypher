// title: The posts of a person
// about: Every post that documents give to a person, with title, dates and the documents that say
//   so. Ask to check a curriculum vitae or a form of address.
// parameter: person (text, for example Vladimir Voronkov): the name or id of a person
MATCH (person:Official)-[post:HOLDS_POST]->(body)
WHERE $person IN [person.id, person.name] OR $person IN person.aliases
RETURN person.name AS person, body.name AS body, post.title AS title, post.start AS since,
       post.end AS until, coalesce(post.former, false) AS former, post.documents AS documents
ORDER BY person, body, since, title
