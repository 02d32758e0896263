// title: Chains of authority from a body down to an office
// about: All ways of at most four steps by which a body adopts, establishes or mandates, until an
//   office is reached. Ask how a mandate can be traced to its source.
// parameter: body (text, for example UNSC): the acronym, name or id of the body at the top
// parameter: office (text, for example CTED): the acronym, name or id of the office at the end
MATCH way = (top:Office)-[:ADOPTED|ESTABLISHED|MANDATES*1..4]->(o:Office)
WHERE $body IN [top.id, top.acronym, top.name] AND $office IN [o.id, o.acronym, o.name]
WITH length(way) AS steps, [n IN nodes(way) | coalesce(n.acronym, n.name)] AS names,
     [r IN relationships(way) | type(r)] AS types
RETURN steps, names, types
ORDER BY steps, names, types
