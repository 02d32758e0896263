// title: Documents whose text holds a word, and where first
// about: Text search in whole documents, with the words around the first place. Ask when no name
//   or relationship answers your question.
// parameter: word (text, for example biometrics): a part of the text, in any case
MATCH (d:Document)
WHERE toLower(d.text) CONTAINS toLower($word)
WITH d, size(split(toLower(d.text), toLower($word))[0]) AS place
RETURN d.id AS document, d.date AS date, place, substring(d.text, place, 40) AS text
ORDER BY document
