// zh: 来自某文件的全部内容
// en: Everything that came from one file
// answers.zh: 该文件各行所成的会员、账户与转账，按行号排列；可给文件编号或文件名。
// answers.en: The members, accounts and transfers that rows of the file tell of, by row; give the file's id or name.
// param file: text | 文件编号（哈希前 12 位）或文件名 | id of the file (first 12 digits of its hash) or its name
// param limit: number = 1000 | 最多几行 | rows at most
MATCH (s:Source) WHERE s.id = $file OR s.name = $file
CALL (s) {
  MATCH (m:Member)-[f:FROM]->(s)
  RETURN f.row AS row, 'Member' AS label, m.id AS id, m.name AS what
  UNION ALL
  MATCH (a:Account)-[f:FROM]->(s)
  RETURN f.row AS row, 'Account' AS label, a.number AS id, a.holder AS what
  UNION ALL
  MATCH (a:Account)-[t:TRANSFER]->(b:Account)
  UNWIND t.rows AS place
  WITH s, t, a, b, place
  WHERE place STARTS WITH s.id + ':'
  RETURN toInteger(split(place, ':')[1]) AS row, 'TRANSFER' AS label, t.id AS id, a.number + ' → ' + b.number AS what
}
RETURN s.id AS file, row, label, id, what
ORDER BY file, row, label, id
LIMIT $limit
