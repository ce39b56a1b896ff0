// zh: 某文件行所记的转账
// en: The transfer a file row tells of
// answers.zh: 由文件编号与行号查转账；同一转账的其他行一并列出。
// answers.en: The transfer to which a row of a file belongs, with the other rows that tell of it.
// param file: text | 文件编号（哈希前 12 位） | id of the file (first 12 digits of its hash)
// param row: number | 行号 | row number
MATCH (a:Account)-[t:TRANSFER]->(b:Account)
WHERE $file + ':' + toString($row) IN t.rows
RETURN t.id AS id, t.time AS time, a.number AS payer, a.holder AS payerHolder, b.number AS payee,
  b.holder AS payeeHolder, t.amountFen AS amountFen, t.currency AS currency, t.memo AS memo, t.serial AS serial,
  t.rows AS rows, t.ordinal AS ordinal
ORDER BY ordinal
