package org.upline.workspace;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.upline.funds.GainsAndLosses;
import org.upline.hierarchy.MemberColumns;
import org.upline.hierarchy.SiteLedgerColumns;
import org.upline.model.SiteEntry;

/**
 * What each person of the member list paid in and got out, as one source tells it. The sources tell of the same money, so
 * their figures stand side by side and are never added up.
 *
 * @param source whose word it is
 * @param paidFen what each person paid, by his index
 * @param receivedFen what each person got, by his index
 * @param basis which figure stands for what was received
 */
public record MoneyBook(Source source, long[] paidFen, long[] receivedFen, Basis basis) {
    /** Whose word it is. */
    public enum Source {
        /** Bank rows: entry fees, and what collecting and paying accounts paid into his accounts. */
        BANK,
        /** Member list: 报单金额, and withdrawals, or bonuses where it has no withdrawals. */
        LIST,
        /** The site's ledgers: settled orders, and withdrawals, or bonuses where there are no withdrawals. */
        SITE
    }

    /** Which figure stands for what was received. */
    public enum Basis {
        /** Payments that reached his accounts. */
        PAYMENTS,
        /** 提现: what he took out. */
        WITHDRAWALS,
        /** 奖金: what was credited to him, taken out or not. */
        BONUSES
    }

    /** The books that hold anything, in the order of {@link Source}. O(members + entries). */
    public static List<MoneyBook> all(MemberColumns members, SiteLedgerColumns site, SchemeMoney money) {
        MoneyBook bank = new MoneyBook(
                Source.BANK, money.received().paidFen(), money.received().receivedFen(), Basis.PAYMENTS);
        return Stream.of(bank, list(members), site(members, site))
                .filter(MoneyBook::holdsAnything)
                .toList();
    }

    private static MoneyBook list(MemberColumns members) {
        int n = members.size();
        long[] fees = new long[n];
        long[] withdrawn = new long[n];
        long[] bonus = new long[n];
        for (int m = 0; m < n; m++) {
            fees[m] = members.feeFen(m);
            withdrawn[m] = members.withdrawnFen(m);
            bonus[m] = members.bonusFen(m);
        }
        boolean taken = Arrays.stream(withdrawn).anyMatch(fen -> fen != 0);
        return new MoneyBook(
                Source.LIST,
                byPerson(members, fees),
                byPerson(members, taken ? withdrawn : bonus),
                taken ? Basis.WITHDRAWALS : Basis.BONUSES);
    }

    private static MoneyBook site(MemberColumns members, SiteLedgerColumns site) {
        boolean taken = site.has(SiteEntry.Kind.WITHDRAWAL);
        SiteEntry.Kind kind = taken ? SiteEntry.Kind.WITHDRAWAL : SiteEntry.Kind.BONUS;
        return new MoneyBook(
                Source.SITE,
                byPerson(members, site.totals(SiteEntry.Kind.ORDER, members.size())),
                byPerson(members, site.totals(kind, members.size())),
                taken ? Basis.WITHDRAWALS : Basis.BONUSES);
    }

    private static long[] byPerson(MemberColumns members, long[] byMember) {
        long[] fen = new long[members.persons().size()];
        for (int m = 0; m < byMember.length; m++) {
            fen[members.person(m)] = Math.addExact(fen[members.person(m)], byMember[m]);
        }
        return fen;
    }

    private boolean holdsAnything() {
        return Arrays.stream(paidFen).anyMatch(fen -> fen != 0)
                || Arrays.stream(receivedFen).anyMatch(fen -> fen != 0);
    }

    /** {@link GainsAndLosses#of}. */
    public GainsAndLosses summary() {
        return GainsAndLosses.of(paidFen, receivedFen);
    }

    /** What he got beyond what he paid; below zero where he paid more. */
    long netFen(int person) {
        return Math.subtractExact(receivedFen[person], paidFen[person]);
    }
}
