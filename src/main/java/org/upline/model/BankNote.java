package org.upline.model;

/** What a bank says beside accounts and transfers, in one row of its feedback. */
public sealed interface BankNote permits BankCustomer, Measure, QueryTask {
    SourceRow row();
}
