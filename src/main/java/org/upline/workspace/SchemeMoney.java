package org.upline.workspace;

import java.util.ArrayList;
import java.util.List;
import org.upline.funds.AccountProfiles;
import org.upline.funds.FeePayments;
import org.upline.funds.FundsRules;
import org.upline.funds.FundsSummary;
import org.upline.funds.LedgerColumns;
import org.upline.funds.MemberFees;
import org.upline.funds.ReceivedMoney;
import org.upline.hierarchy.MemberColumns;

/**
 * The money of a case seen together with its members: which account plays which part, which transfers are entry fees, and
 * what each person paid and received.
 *
 * @param listed what the member list says each person paid
 */
public record SchemeMoney(AccountProfiles profiles, MemberFees listed, FeePayments fees, ReceivedMoney received) {

    /** O(members + accounts + transfers). */
    public static SchemeMoney of(OpenCase opened, FundsRules rules) {
        return of(opened.members(), opened.ledger(), rules);
    }

    /** The same of members and accounts that are in no case folder. */
    public static SchemeMoney of(MemberColumns members, LedgerColumns ledger, FundsRules rules) {
        MemberFees listed = listed(members);
        AccountProfiles profiles = AccountProfiles.of(ledger, listed, rules);
        FeePayments fees = FeePayments.find(profiles, listed, rules.fees());
        ReceivedMoney received =
                ReceivedMoney.of(profiles, fees, members.persons().size());
        return new SchemeMoney(profiles, listed, fees, received);
    }

    /** Fees by the list and by bank rows, and the difference. */
    public FundsSummary summary() {
        return FundsSummary.of(profiles.ledger(), listed, fees);
    }

    private static MemberFees listed(MemberColumns members) {
        List<List<Long>> byPerson = new ArrayList<>();
        for (int person = 0; person < members.persons().size(); person++) {
            List<Long> fees = new ArrayList<>();
            for (int member : members.persons().members(person)) {
                if (members.feeFen(member) > 0) {
                    fees.add(members.feeFen(member));
                }
            }
            fees.sort(null);
            byPerson.add(fees);
        }
        return new MemberFees(byPerson);
    }
}
