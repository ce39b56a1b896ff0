// zh: 两个账户之间的转账
// en: Transfers between two accounts
// answers.zh: 两账户之间两个方向的每笔转账，及其所在的全部文件行；可给账号或卡号。
// answers.en: Each transfer between two accounts, in both directions, with all file rows that tell of it; an account or a card number will do.
// param a: text | 一方账号或卡号 | account or card number of one side
// param b: text | 另一方账号或卡号 | account or card number of the other
MATCH (a:Account) WHERE a.number = $a OR $a IN a.cards
MATCH (b:Account) WHERE b.number = $b OR $b IN b.cards
MATCH (a)-[t:TRANSFER]-(b)
RETURN t.time AS time, t.dateOnly AS dateOnly, startNode(t).number AS payer, endNode(t).number AS payee,
  t.amountFen AS amountFen, t.currency AS currency, t.memo AS memo, t.serial AS serial, t.rows AS rows,
  t.ordinal AS ordinal
ORDER BY ordinal
