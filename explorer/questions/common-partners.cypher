// title: What two offices have in common
// about: Everybody to whom both of two offices have a relationship, with the types on both sides.
//   Ask before a meeting of the two.
// parameter: first (text, for example CTED): the acronym, name or id of an office
// parameter: second (text, for example UNOCT): the acronym, name or id of another office
MATCH (a:Office)-[r]-(both)-[s]-(b:Office)
WHERE $first IN [a.id, a.acronym, a.name] AND $second IN [b.id, b.acronym, b.name]
  AND type(r) <> "MENTIONS" AND type(s) <> "MENTIONS"
RETURN DISTINCT labels(both)[0] AS label, both.name AS both, type(r) AS first, type(s) AS second
ORDER BY label, both, first, second
