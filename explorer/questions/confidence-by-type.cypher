// title: How sure the reading is, by type of relationship
// about: Number of sentences, mean, least and greatest confidence for each type. Ask what a type
//   is worth unread.
MATCH ()-[r]->()
WHERE type(r) <> "MENTIONS"
UNWIND r.confidence AS confidence
RETURN type(r) AS relationship, count(*) AS sentences, round(avg(confidence), 2) AS mean,
       min(confidence) AS least, max(confidence) AS greatest
ORDER BY mean DESC, relationship
