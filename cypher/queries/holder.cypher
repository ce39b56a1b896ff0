// zh: 某户名的账户
// en: The accounts under a name
// answers.zh: 户名相同的账户，及其持有人是否为会员。
// answers.en: The accounts whose holder has this name, and which person of the scheme, if any, holds them.
// param name: text | 户名 | name of the holder
MATCH (a:Account {holder: $name})
OPTIONAL MATCH (p:Person)-[:HOLDS]->(a)
RETURN a.number AS account, a.cards AS cards, a.holderId AS holderId, a.bank AS bank, a.kind AS kind,
  a.obtained AS obtained, a.currency AS currency, a.balanceFen AS balanceFen, a.balanceTime AS balanceTime,
  p.id AS person
ORDER BY account
