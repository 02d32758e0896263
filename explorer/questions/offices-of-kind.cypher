// title: Offices of some kinds
// about: The offices of the kinds you name, grouped by kind. Ask to list the committees, missions
//   or working groups that the documents speak of.
// parameter: kinds (list, for example committee, working group, mission): kinds of office
MATCH (o:Office)
WHERE o.kind IN $kinds
RETURN o.kind AS kind, o.name AS name, o.acronym AS acronym
ORDER BY kind, name
