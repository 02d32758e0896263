// title: Donors by the number of bodies and programmes they pay for
// about: The donors that fund most, with the sum where amounts are known, by currency. Ask for
//   the main donors of a field.
// parameter: top (number, for example 5): how many rows
MATCH (donor)-[f:FUNDS]->(funded)
WITH donor, f.currency AS currency, count(DISTINCT funded) AS funded, sum(f.amount) AS total,
     count(f.amount) AS amounts
RETURN donor.name AS donor, funded, currency, CASE WHEN amounts > 0 THEN total END AS total
ORDER BY funded DESC, donor, currency
LIMIT $top
