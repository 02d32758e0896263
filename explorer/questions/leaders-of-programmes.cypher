// title: From programmes by way of their leading office to the people in charge
// about: Programmes, the offices that lead them and who is in post there without a known end. Ask
//   whom to call about a programme.
MATCH (p:Programme)<-[:LEADS]-(o:Office)<-[post:HOLDS_POST]-(person:Official)
WHERE post.end IS NULL AND coalesce(post.former, false) = false
RETURN DISTINCT p.name AS programme, coalesce(o.acronym, o.name) AS office, person.name AS person
ORDER BY programme, office, person
