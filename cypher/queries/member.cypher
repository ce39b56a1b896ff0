// zh: 一名会员的全部信息
// en: Everything about one member
// answers.zh: 会员本行、所属自然人及同一人的其他会员号、推荐人与安置人、其账户、来源文件。
// answers.en: The member's row, the person and that person's other positions, referrer and placement, accounts, source file.
// param id: text | 会员编号 | member id
MATCH (m:Member {id: $id})
OPTIONAL MATCH (m)-[:REFERRED_BY]->(r)
OPTIONAL MATCH (m)-[:PLACED_UNDER]->(p)
OPTIONAL MATCH (m)-[:IS]->(person:Person)
OPTIONAL MATCH (m)-[:FROM]->(s:Source)
RETURN m AS member, r.id AS referrer, r.name AS referrerName, p.id AS placement, person.id AS person,
  COLLECT { MATCH (o:Member)-[:IS]->(person) WHERE o <> m RETURN o.id ORDER BY o.id } AS otherPositions,
  COLLECT { MATCH (person)-[:HOLDS]->(a:Account) RETURN a.number ORDER BY a.number } AS accounts,
  s.name AS file, m.row AS row
