// title: Which relationships have properties of their own
// about: The properties beside the evidence, such as title, role, date or amount, with their
//   number and an example. Ask what a question can filter by.
MATCH ()-[r]->()
UNWIND [key IN keys(r) WHERE NOT key IN [
  "documents", "quotes", "spans", "subjects", "objects", "rules", "confidence", "count",
  "pages", "paragraphs", "bridges", "first_seen", "last_seen"]] AS property
RETURN type(r) AS relationship, property, count(*) AS number,
       min(toString(properties(r)[property])) AS example
ORDER BY relationship, property
