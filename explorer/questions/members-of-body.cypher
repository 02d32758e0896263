// title: The members of a body, their roles, and their regions
// about: Countries and offices that are members, observers or signatories of a body. Ask who has
//   a say in it.
// parameter: office (text, for example SADC): the acronym, name or id of a body
MATCH (member)-[m:MEMBER_OF]->(o)
WHERE $office IN [o.id, o.acronym, o.name]
RETURN labels(member)[0] AS label, member.name AS member, m.role AS role, member.region AS region
ORDER BY label, member, role
