// zh: 某会员到顶端的上线
// en: The way from a member to the top
// answers.zh: 从该会员起逐级推荐人，直到没有推荐人、推荐人缺失（MissingMember）或回到已走过的人为止。
// answers.en: The referrers one after the other, up to one who has none, to one that no row has (MissingMember), or back to somebody already met.
// param id: text | 会员编号 | member id
MATCH path = (m:Member {id: $id})-[:REFERRED_BY*0..]->(u)
WITH u, min(length(path)) AS step
RETURN step, labels(u)[0] AS label, u.id AS id, u.name AS name, u.phone AS phone, u.joined AS joined, u.file AS file,
  u.row AS row
ORDER BY step
