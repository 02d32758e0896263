// title: Who organised how many events, of which kinds
// about: Organisers by number of events, with the kinds and the dates of the first and last. Ask
//   who convenes in a field.
MATCH (organiser)-[:ORGANIZED]->(e:Event)
WITH organiser, e
ORDER BY e.kind
RETURN organiser.name AS organiser, count(e) AS events, collect(DISTINCT e.kind) AS kinds,
       min(e.start) AS first, max(e.start) AS last
ORDER BY events DESC, organiser
