package org.upline.synthetic;

import java.io.IOException;
import java.nio.file.Path;
import org.upline.synthetic.Truth.MemberFile;

/** Writes 会员信息.csv: the members in the order of joining, then rows that must not count. */
final class MemberList {
    static final String FILE = "会员信息.csv";

    static final String HEADER = "会员编号,用户名,真实姓名,身份证号,手机号,推荐人编号,安置人编号,区位,会员级别,激活状态,空单标志,报单金额,注册时间,开户行,银行卡号,省份";

    private final Scheme scheme;
    private final StringBuilder row = new StringBuilder(256);

    private MemberList(Scheme scheme) {
        this.scheme = scheme;
    }

    static MemberFile write(Scheme scheme, Path directory) throws IOException {
        try (CsvFile file = CsvFile.create(directory.resolve(FILE), HEADER)) {
            return new MemberList(scheme).write(file);
        }
    }

    private MemberFile write(CsvFile file) throws IOException {
        int members = scheme.members();
        long feesFen = 0;
        for (int i = 0; i < members; i++) {
            feesFen = Math.addExact(feesFen, scheme.feeFen(i));
            file.line(compose(i, Referrals.memberId(i), name(i)));
        }
        int duplicates = 1 + members / 400;
        for (int k = 0; k < duplicates; k++) {
            int again = spread(k, duplicates);
            file.line(compose(again, Referrals.memberId(again), name(again)));
        }
        int conflicts = 1 + members / 2_000;
        for (int k = 0; k < conflicts; k++) {
            int again = spread(k, conflicts);
            file.line(compose(again, Referrals.memberId(again), name(again) + "改"));
        }
        int withoutId = 1 + members / 2_000;
        for (int k = 0; k < withoutId; k++) {
            int again = spread(k, withoutId);
            file.line(compose(again, "", name(again)));
        }
        return new MemberFile(
                FILE, members + duplicates + conflicts + withoutId, members, duplicates, conflicts, withoutId, feesFen);
    }

    private int spread(int k, int of) {
        return (int) ((2L * k + 1) * scheme.members() / (2L * of));
    }

    private String name(int member) {
        return scheme.people.name(scheme.enrolment.person(member));
    }

    private StringBuilder compose(int member, String id, String name) {
        Scheme s = scheme;
        row.setLength(0);
        row.append(id).append(",u");
        Digits.append(row, member + 1L, 7);
        CsvFile.cell(row.append(','), name);
        CsvFile.number(row.append(','), identityNumber(member));
        row.append(',').append(phone(member));
        row.append(',').append(s.referrals.written(member));
        row.append(',').append(s.placements.written(member));
        row.append(',').append(s.placements.side(member));
        row.append(',').append(s.rank(member));
        row.append(s.inactive(member) ? ",0" : ",1");
        row.append(s.blank(member) ? ",1," : ",0,");
        Digits.appendYuan(row, s.feeFen(member));
        TimeForm.PLAIN.append(row.append(','), s.joined(member));
        int person = s.enrolment.person(member);
        row.append(',').append(s.people.bank(person).title);
        CsvFile.number(row.append(','), card(member));
        return row.append(',').append(s.people.province(person));
    }

    private String identityNumber(int member) {
        int person = scheme.enrolment.person(member);
        switch (scheme.enrolment.trace(member)) {
            case FIRST:
            case INVALID_NUMBER_AND_NAME:
                return scheme.people.listedIdentityNumber(person);
            case IDENTITY_NUMBER:
                // Another clerk, another habit: the X may be small.
                return scheme.people.identityNumber(person).replace('X', 'x');
            case OLD_IDENTITY_NUMBER:
                return MadeIdentityNumber.beforeReform(scheme.people.identityNumber(person));
            default:
                return "";
        }
    }

    private String phone(int member) {
        switch (scheme.enrolment.trace(member)) {
            case FIRST:
            case NAME_AND_PHONE:
                return scheme.people.phone(scheme.enrolment.person(member));
            default:
                return scheme.people.furtherPhone(member);
        }
    }

    private String card(int member) {
        int person = scheme.enrolment.person(member);
        switch (scheme.enrolment.trace(member)) {
            case FIRST:
                return scheme.people.listsCard(person) ? scheme.people.card(person) : "";
            case NAME_AND_CARD:
                return scheme.people.card(person);
            case NAME_AND_PHONE:
                return "";
            default:
                return scheme.people.furtherCard(person, member);
        }
    }
}
