// title: How many names of each label begin so, with the first few
// about: An index to what is recorded under the beginning of a name. Ask to see whether a series
//   of programmes or working groups goes by one name.
// parameter: beginning (text, for example Global): how the names begin, in this case
MATCH (n)
WHERE n.name STARTS WITH $beginning AND NOT n:Document
WITH labels(n)[0] AS label, n.name AS name
ORDER BY label, name
RETURN label, count(*) AS number, collect(name)[..3] AS first
ORDER BY label
