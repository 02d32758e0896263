// title: A country on one card
// about: What is recorded of a country as one map, with the number of relationships of each kind.
//   Ask at the start of a brief on a country.
// parameter: country (text, for example KEN): the ISO code or name of a country
MATCH (c:Country)
WHERE $country IN [c.id, c.iso2, c.name]
RETURN c {
  .id, .name, .iso2, .region, .aliases,
  visits: COUNT { (c)<-[:VISITED]-() },
  events: COUNT { (c)<-[:HELD_IN]-() },
  offices: COUNT { (c)<-[:LOCATED_IN]-() },
  assistance: COUNT { (c)<-[:ASSISTS]-() },
  documents: COUNT { (c)<-[:MENTIONS]-() }
} AS card
ORDER BY c.id
