package org.upline.model;

/** What a source file was read as. */
public enum SourceKind {
    /** A member list (会员表). */
    MEMBERS,
    /** Account master data (账户信息). */
    ACCOUNTS,
    /** Bank statement rows (交易明细信息). */
    TRANSACTIONS
}
