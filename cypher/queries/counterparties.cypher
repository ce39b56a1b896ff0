// zh: 某账户的交易对手
// en: The counterparties of an account
// answers.zh: 与该账户有往来的每个账户，收付笔数、金额与起止时间；金额大者在前。可给账号或卡号。
// answers.en: Each account that paid it or was paid by it, with numbers and amounts in and out, first and last; largest first. An account or a card number will do.
// param account: text | 账号或卡号 | account or card number
// param limit: number = 100 | 最多几行 | rows at most
MATCH (a:Account) WHERE a.number = $account OR $account IN a.cards
MATCH (a)-[t:TRANSFER]-(b:Account)
WITH b, t.currency AS currency, startNode(t) = b AS incoming, t
RETURN b.number AS account, b.holder AS holder, b.bank AS bank, b.kind AS kind, b.obtained AS obtained, currency,
  sum(CASE WHEN incoming THEN t.amountFen ELSE 0 END) AS inFen, sum(CASE WHEN incoming THEN 1 ELSE 0 END) AS inCount,
  sum(CASE WHEN incoming THEN 0 ELSE t.amountFen END) AS outFen, sum(CASE WHEN incoming THEN 0 ELSE 1 END) AS outCount,
  min(t.time) AS first, max(t.time) AS last
ORDER BY inFen + outFen DESC, account, currency
LIMIT $limit
