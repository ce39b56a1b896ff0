// zh: 某时段内最大的转账
// en: The largest transfers of a period
// answers.zh: 起（含）止（不含）之间金额最大的转账，及其文件行。
// answers.en: The largest transfers from a time (inclusive) until another (exclusive), with their file rows.
// param from: time = 1900-01-01 | 起，含 | from, inclusive
// param until: time = 2999-01-01 | 止，不含 | until, exclusive
// param least: money = 0 | 最小金额，元 | smallest amount, in yuan
// param limit: number = 50 | 最多几行 | rows at most
// Payer and payee are looked at for the rows that are shown, not for all.
MATCH ()-[t:TRANSFER]->()
WHERE t.time >= $from AND t.time < $until AND t.amountFen >= $least
WITH t ORDER BY t.amountFen DESC, t.ordinal LIMIT $limit
WITH t, startNode(t) AS a, endNode(t) AS b
RETURN t.amountFen AS amountFen, t.currency AS currency, t.time AS time, a.number AS payer, a.holder AS payerHolder,
  b.number AS payee, b.holder AS payeeHolder, t.memo AS memo, t.rows AS rows, t.ordinal AS ordinal
ORDER BY amountFen DESC, ordinal
