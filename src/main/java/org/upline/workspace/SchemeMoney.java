package org.upline.workspace;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.upline.funds.AccountProfiles;
import org.upline.funds.FeePayments;
import org.upline.funds.FundsRules;
import org.upline.funds.FundsSummary;
import org.upline.funds.LedgerColumns;
import org.upline.funds.MemberFees;
import org.upline.funds.ReceivedMoney;
import org.upline.graph.Snapshot;
import org.upline.graph.SnapshotWriter;
import org.upline.hierarchy.MemberColumns;

/**
 * The money of a case seen together with its members: which account plays which part, which transfers are entry fees, and
 * what each person paid and received. Of a large case it is kept with the generation, so that only the first question under
 * some rules looks at all transfers; see {@link KeptAnswers}.
 */
public final class SchemeMoney {
    /** Rows from which keeping is worth a file: fewer are computed about as quickly as the file is read. */
    private static final int WORTH_KEEPING = 20_000;

    private final AccountProfiles profiles;
    private final Later<MemberFees> listed;
    private final Later<FeePayments> fees;
    private final Later<ReceivedMoney> received;

    private SchemeMoney(
            AccountProfiles profiles,
            Supplier<MemberFees> listed,
            Supplier<FeePayments> fees,
            Supplier<ReceivedMoney> received) {
        this.profiles = profiles;
        this.listed = new Later<>(listed);
        this.fees = new Later<>(fees);
        this.received = new Later<>(received);
    }

    /** O(members + accounts + transfers) at the first question under these rules, O(members + accounts) after that. */
    public static SchemeMoney of(OpenCase opened, FundsRules rules) {
        return isWorthKeeping(opened) ? kept(opened, rules) : of(opened.members(), opened.ledger(), rules);
    }

    /** The same of members and accounts that are in no case folder. */
    public static SchemeMoney of(MemberColumns members, LedgerColumns ledger, FundsRules rules) {
        MemberFees listed = listed(members);
        AccountProfiles profiles = AccountProfiles.of(ledger, listed, rules);
        FeePayments fees = FeePayments.find(profiles, listed, rules.fees());
        ReceivedMoney received =
                ReceivedMoney.of(profiles, fees, members.persons().size());
        return new SchemeMoney(profiles, () -> listed, () -> fees, () -> received);
    }

    /** Whether what is computed of the case takes long enough to be kept. */
    static boolean isWorthKeeping(OpenCase opened) {
        // Accounts and transfers are mapped, members are read.
        return isWorthKeeping(0, opened.ledger().transfers().count())
                || isWorthKeeping(opened.members().size(), 0);
    }

    static boolean isWorthKeeping(int members, int transfers) {
        return members >= WORTH_KEEPING || transfers >= WORTH_KEEPING;
    }

    /** What is kept of it, however small the case is. */
    static SchemeMoney kept(OpenCase opened, FundsRules rules) {
        return kept(opened::members, opened.ledger(), opened.answers(), rules);
    }

    /** The same of a case that is not open yet. */
    static SchemeMoney kept(
            Supplier<MemberColumns> members, LedgerColumns ledger, KeptAnswers answers, FundsRules rules) {
        KeptAnswers.Kind<SchemeMoney> kind = new KeptAnswers.Kind<>(
                "money", 1, snapshot -> read(members, ledger, rules, snapshot), SchemeMoney::write);
        return answers.get(kind, rules.texts(), () -> of(members.get(), ledger, rules));
    }

    private static SchemeMoney read(
            Supplier<MemberColumns> members, LedgerColumns ledger, FundsRules rules, Snapshot kept) {
        return new SchemeMoney(
                AccountProfiles.read(ledger, rules, kept),
                () -> listed(members.get()),
                () -> FeePayments.read(ledger, members.get().persons().size(), kept),
                () -> ReceivedMoney.read(kept));
    }

    private void write(SnapshotWriter out) throws IOException {
        profiles.write(out);
        fees().write(out);
        received().write(out);
    }

    public AccountProfiles profiles() {
        return profiles;
    }

    /** What the member list says each person paid. */
    public MemberFees listed() {
        return listed.get();
    }

    public FeePayments fees() {
        return fees.get();
    }

    public ReceivedMoney received() {
        return received.get();
    }

    /** Fees by the list and by bank rows, and the difference. */
    public FundsSummary summary() {
        return FundsSummary.of(profiles.ledger(), listed(), fees());
    }

    private static MemberFees listed(MemberColumns members) {
        return new MemberFees(IntStream.range(0, members.persons().size())
                .parallel()
                .mapToObj(person -> Arrays.stream(members.persons().members(person))
                        .mapToLong(members::feeFen)
                        .filter(fen -> fen > 0)
                        .sorted()
                        .boxed()
                        .toList())
                .toList());
    }

    /** What is made at the first question, then kept. */
    private static final class Later<T> {
        private final Supplier<T> maker;
        private @Nullable T made;

        Later(Supplier<T> maker) {
            this.maker = maker;
        }

        synchronized T get() {
            T known = made == null ? maker.get() : made;
            made = known;
            return known;
        }
    }
}
