package org.upline.model;

/**
 * A query sent to a bank and what came of it (任务信息).
 *
 * @param serial 任务流水号
 * @param bank 银行名称
 * @param idNumber document asked about (证账号码)
 * @param account account or card asked about (账卡号)
 * @param result what the bank says of it, as written, of all columns that say something
 * @param failed whether it failed: a gap in the data, no proof that there is no account
 */
public record QueryTask(
        String serial, String bank, String idNumber, String account, String result, boolean failed, SourceRow row)
        implements BankNote {}
