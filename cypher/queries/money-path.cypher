// zh: 两账户间最短的资金路径
// en: The shortest money path between two accounts
// answers.zh: 经转账从一账户到另一账户、环节最少的一条路径，逐环节给出笔数与金额；一样短的有多条时给其中一条。不看时间先后，先后请用 trace。
// answers.en: One way along transfers from one account to another with the fewest steps, each with number and amount; where several are equally short, one of them. The order in time is not looked at; for that use trace.
// param from: text | 起点账号或卡号 | account or card number it starts from
// param to: text | 终点账号或卡号 | account or card number it leads to
// param steps: hops = 10 | 最多几环 | steps at most
MATCH (a:Account) WHERE a.number = $from OR $from IN a.cards
MATCH (b:Account) WHERE (b.number = $to OR $to IN b.cards) AND b <> a
MATCH path = shortestPath((a)-[:TRANSFER*1..$steps]->(b))
WITH nodes(path) AS stations
UNWIND range(1, size(stations) - 1) AS step
WITH step, stations[step - 1] AS payer, stations[step] AS payee
MATCH (payer)-[t:TRANSFER]->(payee)
RETURN step, payer.number AS payer, payer.holder AS payerHolder, payee.number AS payee, payee.holder AS payeeHolder,
  t.currency AS currency, count(t) AS transfers, sum(t.amountFen) AS amountFen, min(t.time) AS first, max(t.time) AS last
ORDER BY step, currency
