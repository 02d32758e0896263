// title: People whose post in a body is given in several forms
// about: Parallel relationships between one person and one body: other titles, other dates. Ask
//   to find what an analyst should settle by reading.
MATCH (person:Official)-[post:HOLDS_POST]->(body)
WITH person, body, post
ORDER BY post.title, post.start
WITH person, body, count(post) AS forms,
     collect(coalesce(post.title, "no title")
             + coalesce(" from " + post.start, "") + coalesce(" to " + post.end, "")) AS posts
WHERE forms > 1
RETURN person.name AS person, body.name AS body, forms, posts
ORDER BY forms DESC, person, body
