// zh: 某账户与会员账户逐月往来
// en: Money between an account and members' accounts, by month
// answers.zh: 每月从会员账户收到、付给会员账户的笔数与金额。可给账号或卡号。
// answers.en: Received from and paid to accounts held by members, by month. An account or a card number will do.
// param account: text | 账号或卡号 | account or card number
MATCH (a:Account) WHERE a.number = $account OR $account IN a.cards
MATCH (a)-[t:TRANSFER]-(b:Account)
WHERE EXISTS { (:Person)-[:HOLDS]->(b) }
WITH toString(t.time.year) + '-' + right('0' + toString(t.time.month), 2) AS month, t.currency AS currency,
  endNode(t) = a AS incoming, t
RETURN month, currency,
  sum(CASE WHEN incoming THEN t.amountFen ELSE 0 END) AS inFen, sum(CASE WHEN incoming THEN 1 ELSE 0 END) AS inCount,
  sum(CASE WHEN incoming THEN 0 ELSE t.amountFen END) AS outFen, sum(CASE WHEN incoming THEN 0 ELSE 1 END) AS outCount
ORDER BY month, currency
