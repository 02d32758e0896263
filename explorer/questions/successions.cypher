// title: Who followed whom in an office
// about: Pairs of holders of the same post, where the second began in the year in which the first
//   ended. Ask for handovers, when a working relation may have to be made again.
MATCH (before:Official)-[first:HOLDS_POST]->(body)<-[second:HOLDS_POST]-(after:Official)
WHERE first.title = second.title AND left(first.end, 4) = left(second.start, 4)
  AND first.start < second.start
RETURN body.name AS body, first.title AS title, before.name AS before, first.end AS ended,
       after.name AS after, second.start AS began
ORDER BY body, began, before, after
