// title: All that an office is tied to
// about: Every relationship of an office, in both directions, with the other end. Ask to see the
//   whole neighbourhood of an office at once.
// parameter: office (text, for example CTED): the acronym, name or id of an office
MATCH (o:Office)-[r]-(other)
WHERE $office IN [o.id, o.acronym, o.name] AND type(r) <> "MENTIONS"
RETURN CASE WHEN startNode(r) = o THEN "from the office" ELSE "to the office" END AS direction,
       type(r) AS relationship, labels(other)[0] AS label, other.name AS other, r.count AS sentences
ORDER BY direction, relationship, label, other, sentences
