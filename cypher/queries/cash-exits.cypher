// zh: 取现
// en: Cash drawn
// answers.zh: 各账户取现的笔数、金额与起止时间；金额大者在前。
// answers.en: How often and how much was drawn in cash from each account, first and last; largest first.
// param limit: number = 50 | 最多几行 | rows at most
MATCH (a:Account)-[t:TRANSFER]->(:Account {kind: 'CASH'})
RETURN a.number AS account, a.holder AS holder, a.bank AS bank, t.currency AS currency, count(t) AS transfers,
  sum(t.amountFen) AS amountFen, min(t.time) AS first, max(t.time) AS last
ORDER BY amountFen DESC, account, currency
LIMIT $limit
