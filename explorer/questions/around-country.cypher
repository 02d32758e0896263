// title: Who has to do with a country, and how
// about: Everybody with a relationship to a country, with the types of it as a list. Ask before a
//   visit, to know who is already there.
// parameter: country (text, for example MOZ): the ISO code or name of a country
MATCH (c:Country)-[r]-(other)
WHERE $country IN [c.id, c.iso2, c.name] AND type(r) <> "MENTIONS"
WITH DISTINCT other, type(r) AS type
ORDER BY type
RETURN labels(other)[0] AS label, other.name AS name, collect(type) AS relationships
ORDER BY label, name
