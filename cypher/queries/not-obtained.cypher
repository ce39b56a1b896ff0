// zh: 见到而未调单的账户
// en: Accounts seen but not obtained
// answers.zh: 案中没有其自身流水的账户，按收到的金额排列，即下一步可调取的。
// answers.en: Accounts whose own statement is not in the case, by the money they received: what to request next.
// param limit: number = 50 | 最多几行 | rows at most
MATCH (a:Account {kind: 'NUMBERED', obtained: false})<-[t:TRANSFER]-(payer:Account)
RETURN a.number AS account, a.cards AS cards, a.holder AS holder, a.bank AS bank, t.currency AS currency,
  sum(t.amountFen) AS inFen, count(t) AS inCount, count(DISTINCT payer) AS payers, max(t.time) AS last
ORDER BY inFen DESC, account, currency
LIMIT $limit
