// title: Events by month and region
// about: The number of events in each month, by the region of the country where they took place.
//   Ask for the rhythm of a year.
MATCH (e:Event)
OPTIONAL MATCH (e)-[:HELD_IN]->(c:Country)
WITH left(e.start, 7) AS month, c.region AS region, e
ORDER BY e.place
RETURN month, region, count(DISTINCT e) AS events, collect(DISTINCT e.place) AS places
ORDER BY month, region
