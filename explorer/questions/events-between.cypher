// title: Events between two days
// about: Events by their first day, with country and length in days. Ask for the calendar of a
//   period.
// parameter: first (date, for example 2020-02-01): the first day
// parameter: last (date, for example 2020-02-20): the last day on which an event may begin
MATCH (e:Event)
WHERE e.start >= $first AND e.start <= $last
OPTIONAL MATCH (e)-[:HELD_IN]->(c:Country)
WITH e, c, duration.inDays(date(left(e.start + "-01-01", 10)),
                           date(left(coalesce(e.end, e.start) + "-01-01", 10))) AS length
RETURN e.start AS start, e.kind AS kind, e.place AS place, c.name AS country,
       length.days + 1 AS days
ORDER BY start, kind, place, country
