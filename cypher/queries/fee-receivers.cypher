// zh: 收会员款最多的账户
// en: Accounts that receive from the most members
// answers.zh: 有多少名会员（自然人）从自己的账户付款给该账户，共多少笔、多少钱；人数多者在前。
// answers.en: How many persons of the scheme paid into an account from their own, in how many transfers, how much; most payers first.
// param limit: number = 20 | 最多几行 | rows at most
MATCH (p:Person)-[:HOLDS]->(:Account)-[t:TRANSFER]->(a:Account {kind: 'NUMBERED'})
WHERE NOT EXISTS { (p)-[:HOLDS]->(a) }
RETURN a.number AS account, a.holder AS holder, a.bank AS bank, a.obtained AS obtained, t.currency AS currency,
  count(DISTINCT p) AS payers, count(t) AS transfers, sum(t.amountFen) AS amountFen
ORDER BY payers DESC, amountFen DESC, account, currency
LIMIT $limit
