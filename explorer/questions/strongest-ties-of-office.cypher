// title: The ties of an office that most documents state
// about: The relationships of an office by the number of different documents behind them. Ask for
//   what is best attested and can be said without much further checking.
// parameter: office (text, for example UNOCT): the acronym, name or id of an office
// parameter: top (number, for example 10): how many rows
MATCH (o:Office)-[r]-(other)
WHERE $office IN [o.id, o.acronym, o.name] AND type(r) <> "MENTIONS"
UNWIND r.documents AS document
WITH r, other, count(DISTINCT document) AS documents
RETURN type(r) AS relationship, other.name AS other, documents, r.count AS sentences
ORDER BY documents DESC, sentences DESC, relationship, other
LIMIT $top
