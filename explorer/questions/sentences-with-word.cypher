// title: Sentences that hold a word, and what was read from them
// about: Text search in the quotations themselves, not in whole documents. Ask how a word is used
//   where somebody does something.
// parameter: word (text, for example airport): a part of a sentence, in any case
MATCH (a)-[r]->(b)
WHERE type(r) <> "MENTIONS"
UNWIND range(0, size(r.quotes) - 1) AS i
WITH a, r, b, r.documents[i] AS document, r.quotes[i] AS quote
WHERE toLower(quote) CONTAINS toLower($word)
RETURN DISTINCT document, quote, a.name AS subject, type(r) AS relationship, b.name AS object
ORDER BY document, quote, subject, relationship, object
