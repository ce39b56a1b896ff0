// zh: 某人的账户
// en: The accounts of a person
// answers.zh: 该会员所属自然人持有的账户，含余额与是否已调单。
// answers.en: The accounts held by the natural person a member is, with balances, and whether the statement was obtained.
// param id: text | 会员编号 | member id
MATCH (:Member {id: $id})-[:IS]->(p:Person)-[:HOLDS]->(a:Account)
RETURN p.id AS person, a.number AS account, a.cards AS cards, a.holder AS holder, a.bank AS bank,
  a.currency AS currency, a.balanceFen AS balanceFen, a.balanceTime AS balanceTime, a.obtained AS obtained
ORDER BY account
