// zh: 为何认定为同一人
// en: Why positions are held to be one person
// answers.zh: 某会员所属自然人的各会员号之间的认定依据及其所在行。
// answers.en: The reasons that joined the positions of the person a member is, with the rows they stand at.
// param id: text | 会员编号 | member id
MATCH (:Member {id: $id})-[:IS]->(:Person)<-[:IS]-(first:Member)-[s:SAME_PERSON]->(second:Member)
RETURN DISTINCT s.reason AS reason, s.key AS key, first.id AS first, s.firstRow AS firstRow, second.id AS second,
  s.secondRow AS secondRow, s.ordinal AS ordinal
ORDER BY ordinal
