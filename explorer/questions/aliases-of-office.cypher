// title: The other names of an office
// about: All names under which an office is recognised, one a row. Ask before you search
//   documents elsewhere, so that no spelling is missed.
// parameter: office (text, for example UNODC): the acronym, name or id of an office
MATCH (o:Office)
WHERE $office IN [o.id, o.acronym, o.name]
UNWIND [name IN [o.name, o.acronym] WHERE name IS NOT NULL] + o.aliases AS alias
RETURN DISTINCT alias, size(alias) AS characters
ORDER BY alias
