// title: The relationships between an office and a resolution, in full
// about: Whole relationships with all their properties, parallel ones too. Ask when the lists of
//   evidence are to be handed on as data.
// parameter: office (text, for example UNSC): the acronym, name or id of an office
// parameter: resolution (text, for example S/RES/1373): the symbol of a resolution, without the
//   year
MATCH (o:Office)-[r]-(:Resolution {id: $resolution})
WHERE $office IN [o.id, o.acronym, o.name]
RETURN type(r) AS type, r AS relationship, size(keys(r)) AS properties
ORDER BY type, r.count
