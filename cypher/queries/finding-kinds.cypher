// zh: 数据问题种类统计
// en: How many findings of each kind
// answers.zh: 各种类的数据问题有多少条、涉及多少会员或账户。
// answers.en: How many findings of each kind there are, and how many members or accounts they are about.
MATCH (f:Finding)
OPTIONAL MATCH (f)-[:ABOUT]->(n)
RETURN f.kind AS kind, count(DISTINCT f) AS findings, count(DISTINCT n) AS subjects
ORDER BY findings DESC, kind
