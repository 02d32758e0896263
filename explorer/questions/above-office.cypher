// title: What an office belongs to
// about: The bodies and programmes above an office, nearest first, with the office itself at
//   level 0. Ask who answers for it.
// parameter: office (text, for example CTED): the acronym, name or id of an office
MATCH way = (o:Office)-[:PART_OF*0..5]->(above)
WHERE $office IN [o.id, o.acronym, o.name]
RETURN above.name AS body, labels(above)[0] AS label, min(length(way)) AS level
ORDER BY level, body
