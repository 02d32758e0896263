// title: Programmes that are led, but of which no donor is known
// about: Programmes with a leader and without anybody who pays for them, as far as was read. Ask
//   when looking for a programme to support.
MATCH (leader)-[:LEADS]->(p:Programme)
WHERE NOT EXISTS { (p)<-[:FUNDS]-() }
WITH p, leader
ORDER BY leader.name
RETURN p.name AS programme, collect(leader.name) AS leaders
ORDER BY programme
