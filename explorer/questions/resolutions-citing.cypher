// title: Which resolutions cite a resolution
// about: The later texts that recall a resolution, directly or by way of others. Ask what has
//   become of a text. Empty where no text of a resolution is loaded.
// parameter: resolution (text, for example S/RES/1373): the symbol of a resolution, without the
//   year
MATCH way = (later:Resolution)-[:CITES*1..3]->(r:Resolution {id: $resolution})
RETURN later.id AS resolution, min(length(way)) AS steps
ORDER BY steps, resolution
