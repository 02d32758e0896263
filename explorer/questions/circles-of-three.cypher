// title: Circles of three that all cooperate with one another
// about: Three bodies of which each cooperates with both others. Ask for groups that already work
//   as one.
MATCH (a)-[:COOPERATES_WITH]-(b)-[:COOPERATES_WITH]-(c)-[:COOPERATES_WITH]-(a)
WHERE a.name < b.name AND b.name < c.name
RETURN DISTINCT a.name AS first, b.name AS second, c.name AS third
ORDER BY first, second, third
