// title: Pairs that are tied in more than one way
// about: Two nodes with relationships of different types between them, in either direction. Ask
//   where a tie is more than one sentence long.
MATCH (a)-[r]-(b)
WHERE a.id < b.id AND type(r) <> "MENTIONS"
WITH DISTINCT a, b, type(r) AS type
ORDER BY type
WITH a, b, collect(type) AS types
WHERE size(types) > 1
RETURN a.name AS first, b.name AS second, types
ORDER BY first, second
