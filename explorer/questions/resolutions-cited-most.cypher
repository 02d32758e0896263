// title: The resolutions that documents name most
// about: Resolutions by the number of documents that name them, then by how often. Ask which
//   texts a field of work turns on.
// parameter: top (number, for example 8): how many rows
MATCH (d:Document)-[m:MENTIONS]->(r:Resolution)
RETURN r.name AS resolution, count(d) AS documents, sum(m.count) AS times
ORDER BY documents DESC, times DESC, resolution
LIMIT $top
