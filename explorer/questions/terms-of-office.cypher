// title: How long terms lasted
// about: Terms with a beginning and an end, and their length in months as well as a duration. Ask
//   to compare terms; a date that is cut counts from its first day.
MATCH (person:Official)-[post:HOLDS_POST]->(body)
WHERE post.start IS NOT NULL AND post.end IS NOT NULL
WITH person, post, body,
     duration.inMonths(date(left(post.start + "-01-01", 10)),
                       date(left(post.end + "-01-01", 10))) AS term
RETURN person.name AS person, body.name AS body, post.start AS since, post.end AS until,
       term.months AS months, term
ORDER BY months DESC, person, body
