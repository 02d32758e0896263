// title: What is dated in the life of an office
// about: Foundings, posts, visits and events of an office on one line of time. Ask for a
//   chronology.
// parameter: office (text, for example CTED): the acronym, name or id of an office
CALL {
  MATCH (o:Office)<-[p:HOLDS_POST]-(person)
  WHERE $office IN [o.id, o.acronym, o.name] AND p.start IS NOT NULL
  RETURN p.start AS date, person.name + " takes office" AS what
  UNION ALL
  MATCH (o:Office)<-[p:HOLDS_POST]-(person)
  WHERE $office IN [o.id, o.acronym, o.name] AND p.end IS NOT NULL
  RETURN p.end AS date, person.name + " leaves" AS what
  UNION ALL
  MATCH (o:Office)-[:ORGANIZED]->(e:Event)
  WHERE $office IN [o.id, o.acronym, o.name] AND e.start IS NOT NULL
  RETURN e.start AS date, e.name AS what
  UNION ALL
  MATCH (o:Office)<-[:ESTABLISHED]-(r:Resolution)
  WHERE $office IN [o.id, o.acronym, o.name] AND r.year IS NOT NULL
  RETURN toString(r.year) AS date, "established by " + r.name AS what
}
RETURN date, what
ORDER BY date, what
