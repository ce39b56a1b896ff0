package org.upline.model;

/**
 * A customer as one row of 人员信息, 人员住址信息 or 人员联系方式信息 gives him; what the table does not have is empty. One person
 * may stand in many rows: several addresses and telephones are normal, and all are kept.
 *
 * @param name 客户名称, 开户名称
 * @param idKind kind of the document as written (证照类型)
 * @param idNumber its number as written (证照号码)
 * @param address home or, in 人员信息, of the employer
 * @param phone telephone
 * @param employer 工作单位
 * @param email 邮箱地址
 * @param agent name and document of who acted for him (代办人), as written
 */
public record BankCustomer(
        String name,
        String idKind,
        String idNumber,
        String address,
        String phone,
        String employer,
        String email,
        String agent,
        SourceRow row)
        implements BankNote {}
