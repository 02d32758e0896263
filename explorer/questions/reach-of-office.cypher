// title: The countries that an office reaches
// about: Countries where an office assists, which it visited, or where an event took place that
//   it organised, with all the ways. Ask for a map of its presence.
// parameter: office (text, for example UNCCT): the acronym, name or id of an office
CALL {
  MATCH (o:Office)-[r:ASSISTS|VISITED|LOCATED_IN]->(c:Country)
  WHERE $office IN [o.id, o.acronym, o.name]
  RETURN c, type(r) AS way
  UNION
  MATCH (o:Office)-[r:ORGANIZED]->(:Event)-[:HELD_IN]->(c:Country)
  WHERE $office IN [o.id, o.acronym, o.name]
  RETURN c, type(r) AS way
}
WITH c, way
ORDER BY way
RETURN c.id AS country, c.name AS name, collect(way) AS ways
ORDER BY country
