// title: Who pays for whom
// about: Every payment that is stated, with amount, currency and date where the text gives them.
//   Ask for the list of donors.
MATCH (donor)-[f:FUNDS]->(funded)
RETURN labels(donor)[0] AS label, donor.name AS donor, funded.name AS funded, f.amount AS amount,
       f.currency AS currency, f.date AS date
ORDER BY label, donor, funded, currency, amount, date
