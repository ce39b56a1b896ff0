package org.upline.funds;

import java.util.List;
import java.util.regex.Pattern;
import org.upline.model.IdentityNumber;

/** Whether a person or a unit holds an account (主体类别), as far as identity number and name tell; a lead for the form. */
public enum HolderKind {
    /** 01 个人: a valid identity number, or a member of the list. */
    PERSON,
    /** 02 单位: a unified social credit code (GB 32100), or a word in the name that only units bear. */
    UNIT,
    /** Nothing tells; to be filled in by hand. */
    UNKNOWN;

    /** GB 32100: registrar, category, place, body, check character; I, O, S, V and Z are not used. */
    private static final Pattern CREDIT_CODE = Pattern.compile("[0-9A-HJ-NPQRTUWXY]{2}[0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}");

    private static final List<String> UNIT_WORDS =
            List.of("公司", "有限", "厂", "商行", "经营部", "合作社", "事务所", "工作室", "服务部", "中心", "协会", "学校", "医院", "银行", "超市", "店");

    /** @param account index of the account */
    public static HolderKind of(AccountColumns accounts, int account) {
        String id = accounts.holderId(account).strip();
        String name = accounts.holder(account);
        if (IdentityNumber.read(id).filter(IdentityNumber::valid).isPresent()) {
            return PERSON;
        }
        if (CREDIT_CODE.matcher(id).matches() || UNIT_WORDS.stream().anyMatch(name::contains)) {
            return UNIT;
        }
        return accounts.isMembers(account) ? PERSON : UNKNOWN;
    }
}
