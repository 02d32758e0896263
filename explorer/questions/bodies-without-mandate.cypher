// title: Bodies that act although no mandate of theirs is known
// about: Offices that lead, implement, assist or organise, and for which no sentence that was
//   read gives a mandate or founding. Ask where to look for a legal basis.
MATCH (o:Office)
WHERE EXISTS { (o)-[:LEADS|IMPLEMENTS|ASSISTS|ORGANIZED]->() }
  AND NOT EXISTS { (o)<-[:MANDATES|ESTABLISHED]-() }
RETURN o.name AS office, COUNT { (o)-[:LEADS|IMPLEMENTS|ASSISTS|ORGANIZED]->() } AS acts
ORDER BY acts DESC, office
