// title: The documents, a page at a time
// about: Documents in the order of their dates, those without one last, so many a page. Ask to go
//   through what is loaded.
// parameter: skip (number, for example 2): how many to pass over
// parameter: page (number, for example 3): how many to show
MATCH (d:Document)
RETURN d.date AS date, d.id AS document, d.title AS title, d.format AS format
ORDER BY date, document
SKIP $skip
LIMIT $page
