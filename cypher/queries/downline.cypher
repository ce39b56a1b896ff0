// zh: 某会员的下线
// en: The downline of a member
// answers.zh: 推荐关系里在该会员之下、不超过给定层数的会员，按层、编号排列；第 1 层为直推。按原始数据走，不作修复。
// answers.en: Members recruited below a member, down to a number of levels, by level and id; level 1 are the direct recruits. Walks the data as seized, without repairs.
// param id: text | 会员编号 | member id
// param depth: hops = 3 | 最多几层 | levels at most
MATCH (top:Member {id: $id})
MATCH path = (m:Member)-[:REFERRED_BY*1..$depth]->(top)
WHERE m <> top
WITH m, min(length(path)) AS level
RETURN level, m.id AS id, m.name AS name, m.phone AS phone, m.referrer AS referrer, m.feeFen AS feeFen,
  m.joined AS joined, m.file AS file, m.row AS row
ORDER BY level, id
