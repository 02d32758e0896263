// title: Who briefed or reported to a body
// about: Speakers and reporting bodies with the post of the speaker where one is known. Ask who
//   has the ear of a committee.
// parameter: office (text, for example CTC): the acronym, name or id of a body
MATCH (speaker)-[b:BRIEFED]->(o:Office)
WHERE $office IN [o.id, o.acronym, o.name]
OPTIONAL MATCH (speaker)-[:HOLDS_POST]->(home)
RETURN DISTINCT speaker.name AS speaker, home.name AS office, b.date AS date, b.last_seen AS seen
ORDER BY speaker, office, date
