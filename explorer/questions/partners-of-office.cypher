// title: With whom an office cooperates
// about: Partners in cooperation whichever end names the other, with the number of sentences and
//   the first and last date of a document. Ask for the state of a partnership.
// parameter: office (text, for example UNOCT): the acronym, name or id of an office
MATCH (o:Office)-[c:COOPERATES_WITH]-(partner)
WHERE $office IN [o.id, o.acronym, o.name]
RETURN partner.name AS partner, labels(partner)[0] AS label, c.count AS sentences,
       c.first_seen AS first_seen, c.last_seen AS last_seen
ORDER BY sentences DESC, partner
