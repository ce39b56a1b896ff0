// zh: 直推最多的会员
// en: Members with the most direct recruits
// answers.zh: 直推人数最多的推荐人，及其直推会员的报单金额合计；不含自荐。
// answers.en: Who recruited the most members directly, and the fees of those recruits; self-referrals are left out.
// param limit: number = 20 | 最多几行 | rows at most
MATCH (u)<-[:REFERRED_BY]-(m:Member)
WHERE u <> m
RETURN labels(u)[0] AS label, u.id AS id, u.name AS name, u.phone AS phone, count(m) AS direct, sum(m.feeFen) AS feesFen
ORDER BY direct DESC, id
LIMIT $limit
