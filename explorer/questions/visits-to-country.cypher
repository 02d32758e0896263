// title: Visits to a country, with the sentences
// about: Who went to a country and when, one row for each sentence that says so. Ask before you
//   plan the next visit.
// parameter: country (text, for example KEN): the ISO code or name of a country
MATCH (visitor)-[v:VISITED]->(c:Country)
WHERE $country IN [c.id, c.iso2, c.name]
UNWIND range(0, size(v.quotes) - 1) AS i
RETURN labels(visitor)[0] AS label, visitor.name AS visitor, v.date AS date,
       v.documents[i] AS document, v.quotes[i] AS quote
ORDER BY date, label, visitor, document, quote
