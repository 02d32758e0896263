// title: The nodes with the most relationships
// about: Top of the list by degree, being named left out. Ask who stands in the middle of a
//   field.
// parameter: label (text, for example Office): a label, such as Office, Country or Programme
// parameter: top (number, for example 10): how many rows
MATCH (n)-[r]-()
WHERE labels(n)[0] = $label AND type(r) <> "MENTIONS"
RETURN n.name AS name, count(r) AS relationships, count(DISTINCT type(r)) AS types
ORDER BY relationships DESC, name
LIMIT $top
