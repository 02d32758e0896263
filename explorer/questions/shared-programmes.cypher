// title: Pairs of bodies that meet in the same programme
// about: Two bodies that both lead, implement, fund or take part in a programme, by the number of
//   such programmes. Ask for natural partners.
// parameter: top (number, for example 10): how many rows
MATCH (a)-[:LEADS|PARTNERS_IN|IMPLEMENTS|FUNDS]->(p:Programme)
MATCH (b)-[:LEADS|PARTNERS_IN|IMPLEMENTS|FUNDS]->(p)
WHERE a.name < b.name
WITH DISTINCT a, b, p
ORDER BY p.name
RETURN a.name AS first, b.name AS second, count(p) AS shared, collect(p.name) AS programmes
ORDER BY shared DESC, first, second
LIMIT $top
