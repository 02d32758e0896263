// title: Countries that are named in the same documents as an office
// about: Countries by the number of documents that they share with an office, whether or not
//   anything is stated between them. Ask for leads.
// parameter: office (text, for example CTED): the acronym, name or id of an office
// parameter: top (number, for example 8): how many rows
MATCH (o:Office)<-[:MENTIONS]-(d:Document)-[:MENTIONS]->(c:Country)
WHERE $office IN [o.id, o.acronym, o.name]
WITH c, d
ORDER BY d.id
RETURN c.name AS country, count(d) AS documents, collect(d.id) AS named_in
ORDER BY documents DESC, country
LIMIT $top
