// zh: 数据问题
// en: Findings on the data
// answers.zh: 导入时发现的问题，可按种类筛选；附所涉会员或账户与文件行。
// answers.en: What was found when the data was read, of one kind or all, with the members or accounts and the file rows it is about.
// param kind: text = | 种类，空为全部 | kind; empty for all
// param limit: number = 200 | 最多几行 | rows at most
MATCH (f:Finding)
WHERE $kind = '' OR f.kind = $kind
RETURN f.id AS id, f.kind AS kind, coalesce(f.subjects, []) AS subjects, coalesce(f.rows, []) AS rows,
  coalesce(f.details, []) AS details
ORDER BY kind, toInteger(substring(f.id, 2))
LIMIT $limit
