// title: People who share a surname
// about: Surnames that several people bear; often one person in two spellings. Ask to find people
//   that should be one node, or must be kept apart.
MATCH (person:Official)
WITH person, last(split(person.name, " ")) AS surname
ORDER BY person.name
WITH surname, collect(person.name) AS people
WHERE size(people) > 1
RETURN surname, people, size(people) AS number
ORDER BY surname
