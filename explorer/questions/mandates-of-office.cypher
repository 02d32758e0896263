// title: Who gave an office its mandates, in which words
// about: Each sentence in which a body or a resolution directs, requests or authorises an office
//   to act. Ask when the legal basis of its work is in question.
// parameter: office (text, for example CTED): the acronym, name or id of an office
MATCH (giver)-[m:MANDATES]->(o:Office)
WHERE $office IN [o.id, o.acronym, o.name]
UNWIND range(0, size(m.quotes) - 1) AS i
RETURN labels(giver)[0] AS label, giver.name AS given_by, m.documents[i] AS document,
       m.quotes[i] AS quote, m.confidence[i] AS confidence
ORDER BY label, given_by, document, quote
