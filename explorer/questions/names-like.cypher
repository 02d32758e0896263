// title: Everything whose name fits a pattern
// about: Finds nodes of every label by a regular expression, for spellings that differ. Ask when
//   a name comes in several forms, with accents or hyphens or without.
// parameter: pattern (text, for example .*[Cc]ent(re|er)\b.*): a regular expression for the whole
//   name
MATCH (n)
WHERE n.name =~ $pattern
RETURN labels(n)[0] AS label, n.id AS id, n.name AS name
ORDER BY label, name, id
