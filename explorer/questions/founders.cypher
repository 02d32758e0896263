// title: What was founded by whom
// about: Every establishment that is stated, by a body, a country or a resolution, with its date.
//   Ask when a founding is told in several ways.
MATCH (founder)-[e:ESTABLISHED]->(founded)
RETURN founded.name AS founded, labels(founder)[0] AS label, founder.name AS founder,
       e.date AS date, e.count AS sentences
ORDER BY founded, label, founder
