// title: How many steps lie between an office and each country
// about: The length of the shortest link between an office and every country, being named left
//   out. Ask which countries are near to its work and which are far.
// parameter: office (text, for example CTED): the acronym, name or id of an office
MATCH (o:Office), (c:Country)
WHERE $office IN [o.id, o.acronym, o.name]
MATCH way = shortestPath((o)-[:
  HOLDS_POST|PART_OF|MEMBER_OF|CHAIRS|ADOPTED|ESTABLISHED|MANDATES|IMPLEMENTS|LEADS|
  PARTNERS_IN|FUNDS|COOPERATES_WITH|ASSISTS|VISITED|BRIEFED|ORGANIZED|PARTICIPATED_IN|
  HELD_IN|LOCATED_IN|CITES
  *..8]-(c))
RETURN c.name AS country, length(way) AS steps
ORDER BY steps, country
