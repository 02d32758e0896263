// title: The programmes of an office, and what it does there
// about: Programmes that an office leads, takes part in, implements, funds or adopted, with its
//   part in words. Ask for its portfolio.
// parameter: office (text, for example UNODC): the acronym, name or id of an office
MATCH (o:Office)-[r:LEADS|PARTNERS_IN|IMPLEMENTS|FUNDS|ADOPTED]->(p:Programme)
WHERE $office IN [o.id, o.acronym, o.name]
RETURN p.name AS programme, p.kind AS kind,
       CASE type(r)
         WHEN "LEADS" THEN "leads it"
         WHEN "PARTNERS_IN" THEN "takes part"
         WHEN "IMPLEMENTS" THEN "implements it"
         WHEN "FUNDS" THEN "pays for it"
         ELSE "adopted it"
       END AS part
ORDER BY programme, part
