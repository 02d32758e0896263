// title: Which rules read how many facts
// about: The rules behind the relationships, with the types that they made. Ask when one kind of
//   mistake comes again and again.
// parameter: top (number, for example 10): how many rows
MATCH ()-[r]->()
WHERE type(r) <> "MENTIONS"
UNWIND r.rules AS rule
WITH rule, type(r) AS type
ORDER BY rule, type
RETURN rule, count(*) AS sentences, collect(DISTINCT type) AS relationships
ORDER BY sentences DESC, rule
LIMIT $top
