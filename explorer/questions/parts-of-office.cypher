// title: What is part of a body, down to its smallest parts
// about: The parts of a body and the parts of these, with the way up. Ask for the structure below
//   an organ.
// parameter: office (text, for example UNSC): the acronym, name or id of a body
MATCH way = (part)-[:PART_OF*1..5]->(o:Office)
WHERE $office IN [o.id, o.acronym, o.name]
RETURN length(way) AS level, part.name AS part,
       [n IN nodes(way)[1..] | coalesce(n.acronym, n.name)] AS within
ORDER BY level, part, within
