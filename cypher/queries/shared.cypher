// zh: 共用手机号、证件号、银行卡或 IP 的会员
// en: Members who share a phone, an ID number, a card or an IP address
// answers.zh: 同一个值下有两名以上会员的各值，会员多者在前。
// answers.en: Each value that two or more members have, those with the most members first.
// param what: choice phone idNumber card ip = phone | 哪一项：phone 手机号，idNumber 证件号，card 银行卡，ip 注册IP | which: phone, idNumber, card or ip
// param least: number = 2 | 至少几名会员 | members at least
// param limit: number = 100 | 最多几行 | rows at most
MATCH (m:Member)
WHERE m[$what] IS NOT NULL
WITH m[$what] AS value, m ORDER BY m.id
WITH value, collect(m.id) AS members, collect(DISTINCT m.name) AS names
WHERE size(members) >= $least
RETURN value, size(members) AS count, members, names
ORDER BY count DESC, value
LIMIT $limit
