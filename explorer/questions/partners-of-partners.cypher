// title: Bodies that an office reaches through a partner only
// about: Those who cooperate with a partner of an office, but not with the office itself, with
//   the partners between. Ask who could introduce you.
// parameter: office (text, for example CTED): the acronym, name or id of an office
MATCH (o:Office)-[:COOPERATES_WITH]-(partner)-[:COOPERATES_WITH]-(other)
WHERE $office IN [o.id, o.acronym, o.name] AND other <> o
  AND NOT (o)-[:COOPERATES_WITH]-(other)
WITH other, partner
ORDER BY partner.name
RETURN other.name AS other, collect(DISTINCT partner.name) AS by_way_of
ORDER BY other
