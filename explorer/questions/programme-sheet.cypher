// title: A programme on one sheet
// about: Leaders, partners and donors of a programme as lists, with the number of documents that
//   name it. Ask at the start of a brief on a programme.
// parameter: programme (text, for example Countering Terrorist Travel Programme): the name,
//   acronym or id of a programme
MATCH (p:Programme)
WHERE $programme IN [p.id, p.acronym, p.name] OR $programme IN p.aliases
OPTIONAL MATCH (actor)-[r:LEADS|PARTNERS_IN|FUNDS]->(p)
WITH p, actor.name AS actor, type(r) AS part
ORDER BY actor
WITH p, collect({actor: actor, part: part}) AS parts
RETURN p.name AS programme, p.kind AS kind,
       [x IN parts WHERE x.part = "LEADS" | x.actor] AS leaders,
       [x IN parts WHERE x.part = "PARTNERS_IN" | x.actor] AS partners,
       [x IN parts WHERE x.part = "FUNDS" | x.actor] AS donors,
       COUNT { (p)<-[:MENTIONS]-(:Document) } AS documents
ORDER BY programme
