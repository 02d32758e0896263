// title: Documents that name something, and how often
// about: Documents in which an office, person, country, resolution or programme is named, most
//   often first. Ask what to read.
// parameter: name (text, for example UNODC): the acronym, name or id of a node
MATCH (d:Document)-[m:MENTIONS]->(n)
WHERE $name IN [n.id, n.acronym, n.name]
RETURN d.id AS document, d.date AS date, labels(n)[0] AS label, n.name AS name, m.count AS times
ORDER BY times DESC, document, label, name
