// title: The shortest links between two nodes
// about: All ways of the least number of relationships between two nodes, being named left out.
//   Ask how two bodies or people are connected at all.
// parameter: first (text, for example european-union): the id of a node
// parameter: second (text, for example international-criminal-police-organization): the id of
//   another node
MATCH (a {id: $first}), (b {id: $second})
MATCH way = allShortestPaths((a)-[:
  HOLDS_POST|PART_OF|MEMBER_OF|CHAIRS|ADOPTED|ESTABLISHED|MANDATES|IMPLEMENTS|LEADS|
  PARTNERS_IN|FUNDS|COOPERATES_WITH|ASSISTS|VISITED|BRIEFED|ORGANIZED|PARTICIPATED_IN|
  HELD_IN|LOCATED_IN|CITES
  *..8]-(b))
WITH [n IN nodes(way) | n.name] AS names, [r IN relationships(way) | type(r)] AS types
RETURN DISTINCT size(types) AS steps, names, types
ORDER BY names, types
