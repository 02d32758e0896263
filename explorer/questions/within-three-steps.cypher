// title: Bodies within three steps of cooperation and structure
// about: Offices that can be reached by at most three relationships of cooperation, membership or
//   structure, with the fewest steps. Ask for the wider circle of an office.
// parameter: office (text, for example CTC): the acronym, name or id of an office
MATCH way = (o:Office)-[:COOPERATES_WITH|PART_OF|MEMBER_OF*1..3]-(other:Office)
WHERE $office IN [o.id, o.acronym, o.name] AND other <> o
RETURN other.name AS other, min(length(way)) AS steps, count(way) AS ways
ORDER BY steps, other
