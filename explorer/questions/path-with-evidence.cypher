// title: A link of two steps, with everything that states it
// about: Whole paths from a person by way of a body to a country, as the graph holds them. Ask
//   when a program shall draw or check them.
// parameter: person (text, for example Vladimir Voronkov): the name or id of a person
MATCH way = (person:Official)-[post:HOLDS_POST]->(body:Office)-[:VISITED|ASSISTS]->(c:Country)
WHERE $person IN [person.id, person.name]
RETURN way
ORDER BY body.name, post.title, post.start, c.name
