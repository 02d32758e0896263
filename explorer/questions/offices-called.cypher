// title: Offices whose name, acronym or alias holds a word
// about: Finds how an office is written here before you ask about it. Ask first when you know
//   only a part of its name; the other questions take the id, acronym or name that this shows.
// parameter: word (text, for example counter-terrorism): a part of a name, in any case
MATCH (o:Office)
WHERE toLower(o.name) CONTAINS toLower($word)
   OR toLower(o.acronym) CONTAINS toLower($word)
   OR any(alias IN o.aliases WHERE toLower(alias) CONTAINS toLower($word))
RETURN o.id AS id, o.name AS name, o.acronym AS acronym, o.kind AS kind
ORDER BY name, id
