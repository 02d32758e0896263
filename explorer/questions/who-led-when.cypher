// title: Who held a post in an office, and when
// about: All holders of posts in an office by the beginning of their terms, those without a date
//   last. Ask whom to address, or who was in charge at the time of a text.
// parameter: office (text, for example CTED): the acronym, name or id of an office
MATCH (person:Official)-[post:HOLDS_POST]->(o:Office)
WHERE $office IN [o.id, o.acronym, o.name]
RETURN post.start AS since, post.end AS until, person.name AS person, post.title AS title
ORDER BY since, until, person, title
