// title: The last event of every organiser
// about: For each organiser the event that began last, with its place. Ask what somebody has done
//   most recently.
MATCH (organiser)
WHERE EXISTS { (organiser)-[:ORGANIZED]->(:Event) }
CALL (organiser) {
  MATCH (organiser)-[:ORGANIZED]->(e:Event)
  RETURN e
  ORDER BY e.start DESC, e.name
  LIMIT 1
}
RETURN organiser.name AS organiser, e.start AS start, e.kind AS kind, e.place AS place
ORDER BY start DESC, organiser
