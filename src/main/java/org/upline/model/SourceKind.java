package org.upline.model;

/** What a source file was read as. */
public enum SourceKind {
    /** A member list (会员表). */
    MEMBERS,
    /** Account master data (账户信息). */
    ACCOUNTS,
    /** Bank statement rows (交易明细信息). */
    TRANSACTIONS,
    /** Sub-accounts and the accounts they belong to (关联子账户信息). */
    SUBACCOUNTS,
    /** Customers of a bank (人员信息). */
    CUSTOMERS,
    /** Their addresses (人员住址信息). */
    ADDRESSES,
    /** Their telephones (人员联系方式信息). */
    CONTACTS,
    /** Coercive measures in force (强制措施信息). */
    MEASURES,
    /** Queries to banks and their results (任务信息). */
    TASKS,
    /** Orders, bonuses or withdrawals on the scheme's own site (报单、奖金、提现). */
    LEDGER
}
