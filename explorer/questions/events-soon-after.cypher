// title: Events that began within some days of one another
// about: Pairs of events with the number of days between their beginnings. Ask for clashes of
//   dates, or for travels that could be joined.
// parameter: days (number, for example 5): how many days apart at most
MATCH (a:Event), (b:Event)
WHERE a.start < b.start AND size(a.start) = 10 AND size(b.start) = 10
WITH a, b, duration.inDays(date(a.start), date(b.start)) AS between
WHERE between.days <= $days
RETURN a.name AS first, b.name AS second, between.days AS days
ORDER BY days, first, second
