// title: Every sentence that relates two nodes
// about: Sentences with document, place in its text, rule and confidence, for all relationships
//   between two nodes. Ask before you repeat a statement: this is what it rests on.
// parameter: first (text, for example counter-terrorism-committee-executive-directorate): the id
//   of a node
// parameter: second (text, for example united-nations-office-of-counter-terrorism): the id of
//   another node
MATCH (a {id: $first})-[r]-(b {id: $second})
UNWIND range(0, size(r.quotes) - 1) AS i
RETURN type(r) AS relationship, r.documents[i] AS document, r.spans[i] AS characters,
       r.quotes[i] AS quote, r.rules[i] AS rule, r.confidence[i] AS confidence
ORDER BY relationship, document, toInteger(split(characters, ":")[0]), rule
