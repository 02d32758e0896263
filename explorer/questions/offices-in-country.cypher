// title: Offices that sit in a country or belong to it
// about: Bodies located in a country, and what each is part of where that is known. Ask whom to
//   meet on the spot.
// parameter: country (text, for example MOZ): the ISO code or name of a country
MATCH (o:Office)-[:LOCATED_IN]->(c:Country)
WHERE $country IN [c.id, c.iso2, c.name]
OPTIONAL MATCH (o)-[:PART_OF]->(parent)
RETURN o.name AS office, o.kind AS kind, parent.name AS part_of
ORDER BY office, part_of
