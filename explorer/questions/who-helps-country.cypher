// title: Who assists a country, directly or by way of an event there
// about: Assistance that is stated, and the organisers of trainings and workshops in the country.
//   Ask to avoid doing twice what others do.
// parameter: country (text, for example MLI): the ISO code or name of a country
CALL {
  MATCH (actor)-[r:ASSISTS]->(c:Country)
  WHERE $country IN [c.id, c.iso2, c.name]
  RETURN actor.name AS actor, "assists" AS how, r.first_seen AS date
  UNION
  MATCH (actor)-[:ORGANIZED]->(e:Event)-[:HELD_IN]->(c:Country)
  WHERE $country IN [c.id, c.iso2, c.name]
  RETURN actor.name AS actor, e.name AS how, e.start AS date
}
RETURN actor, how, date
ORDER BY actor, how, date
