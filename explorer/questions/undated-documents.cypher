// title: Documents whose date or title is not known
// about: Documents without a date or a title, with what they hold. Ask what should be given by
//   hand when they are loaded again.
MATCH (d:Document)
WHERE d.date IS NULL OR d.title IS NULL
RETURN d.id AS document, d.date IS NULL AS no_date, d.title IS NULL AS no_title,
       COUNT { (d)-[:MENTIONS]->() } AS names
ORDER BY document
