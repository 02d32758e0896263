// title: Who was in post on a day
// about: Holders of posts whose term is known to cover a day, in all offices. Ask when you read
//   an old document and need the people of its time. A date that is cut to the year counts from
//   its first to its last day.
// parameter: day (date, for example 2018-07-31): a day
MATCH (person:Official)-[post:HOLDS_POST]->(body)
WHERE post.start <= $day AND (post.end IS NULL OR post.end >= left($day, size(post.end)))
RETURN body.name AS body, person.name AS person, post.title AS title,
       post.start AS since, post.end AS until
ORDER BY body, since, person, title
