// title: From a resolution by way of an office to the places where it convenes
// about: Resolutions that founded or mandated an office, and the events that this office
//   organised, with their country. Ask how far a text has come into practice.
MATCH (r:Resolution)-[:ESTABLISHED|MANDATES]->(o:Office)-[:ORGANIZED]->(e:Event)
MATCH (e)-[:HELD_IN]->(c:Country)
RETURN r.id AS resolution, coalesce(o.acronym, o.name) AS office, e.name AS event,
       c.name AS country
ORDER BY resolution, office, event, country
