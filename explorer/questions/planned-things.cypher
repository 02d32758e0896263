// title: What is planned and has not come about
// about: Relationships that a document announces, with its date and sentence. Ask what to follow
//   up. Empty where nothing is announced.
MATCH (a)-[r {planned: true}]->(b)
RETURN type(r) AS relationship, a.name AS subject, b.name AS object, r.last_seen AS said,
       r.quotes[0] AS quote
ORDER BY said DESC, relationship, subject, object
