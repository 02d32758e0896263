// title: Where an office and its people went
// about: Visits of an office itself and of those who hold a post in it, to countries and bodies,
//   in one list. Ask for the travels behind a report.
// parameter: office (text, for example UNOCT): the acronym, name or id of an office
CALL {
  MATCH (o:Office)-[v:VISITED]->(place)
  WHERE $office IN [o.id, o.acronym, o.name]
  RETURN o.name AS who, place, v
  UNION
  MATCH (o:Office)<-[:HOLDS_POST]-(person:Official)-[v:VISITED]->(place)
  WHERE $office IN [o.id, o.acronym, o.name]
  RETURN person.name AS who, place, v
}
RETURN who, place.name AS place, v.date AS date, v.purpose AS purpose
ORDER BY who, place, date, purpose
