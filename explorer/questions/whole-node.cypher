// title: A node as it is stored
// about: The node of an id with all its properties, for people who check the data itself. Ask
//   when another answer looks odd.
// parameter: id (text, for example S/RES/1373): the id of a node
MATCH (n {id: $id})
RETURN n
ORDER BY labels(n)[0]
