// title: Which relationships there are, between which labels
// about: Every type with the labels at its ends and the number of relationships. Ask first in a
//   graph that you do not know.
MATCH (a)-[r]->(b)
RETURN type(r) AS relationship, labels(a)[0] AS subject, labels(b)[0] AS object, count(*) AS number
ORDER BY relationship, subject, object
