// title: Pairs that organised events together
// about: Two organisers of the same events, with how many. Ask for joint work that is more than a
//   word.
MATCH (a)-[:ORGANIZED]->(e:Event)<-[:ORGANIZED]-(b)
WHERE a.name < b.name
WITH a, b, e
ORDER BY e.start, e.name
RETURN a.name AS first, b.name AS second, count(e) AS events, collect(e.place) AS places
ORDER BY events DESC, first, second
