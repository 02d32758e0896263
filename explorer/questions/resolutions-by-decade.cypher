// title: Resolutions by body and decade
// about: How many resolutions of each body are cited from each decade, with the numbers. Ask for
//   the age of the law that documents rest on.
MATCH (r:Resolution)
WITH r, CASE
          WHEN r.year IS NULL THEN "not known"
          ELSE toString(r.year / 10 * 10) + "s"
        END AS decade
ORDER BY r.number
RETURN r.body AS body, decade, count(*) AS resolutions, collect(r.number) AS numbers
ORDER BY body, decade
