package org.upline.funds;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.upline.graph.Snapshot;
import org.upline.graph.SnapshotWriter;

/**
 * The signs of accounts, found when an account is asked for. What many accounts share is counted once, at the first
 * question; all else costs O(transfers of the account), {@link MoneyLoops} apart.
 */
final class AccountSigns {
    private static final int WHOLE = 100;

    private final PartEvidence evidence;
    private final AccountFigures figures;
    private final AccountParts parts;
    private final SignRules rules;
    private final AccountActivity activity;
    private final BalanceCycles cycles;
    private final TenDayWindows windows;
    private final MoneyLoops loops;
    private final SharedOrigins addresses;
    private final SharedOrigins devices;

    private AccountSigns(PartEvidence evidence, AccountParts parts, SharedOrigins addresses, SharedOrigins devices) {
        this.addresses = addresses;
        this.devices = devices;
        this.evidence = evidence;
        this.parts = parts;
        figures = evidence.figures();
        rules = evidence.rules().signs();
        AccountMoves moves = new AccountMoves(evidence.ledger(), evidence.byPayer(), evidence.byPayee());
        activity = new AccountActivity(evidence, moves);
        cycles = new BalanceCycles(evidence, moves);
        windows = new TenDayWindows(evidence);
        loops = new MoneyLoops(evidence);
    }

    static AccountSigns of(PartEvidence evidence, AccountParts parts) {
        return new AccountSigns(
                evidence, parts, SharedOrigins.ofAddresses(evidence), SharedOrigins.ofDevices(evidence));
    }

    /** Reads what {@link #write} wrote. */
    static AccountSigns read(PartEvidence evidence, AccountParts parts, Snapshot kept) {
        return new AccountSigns(
                evidence,
                parts,
                SharedOrigins.readAddresses(evidence, kept),
                SharedOrigins.readDevices(evidence, kept));
    }

    void write(SnapshotWriter out) throws IOException {
        out.ints("shared.address", addresses.counts());
        out.ints("shared.device", devices.counts());
    }

    /** In the order of {@link Sign}. Cash and unnamed counterparties are many people at once and show no signs. */
    List<Reason> of(int a) {
        List<Reason> signs = new ArrayList<>();
        if (evidence.isNumbered(a)) {
            addShape(a, signs);
            addCourse(a, signs);
            addShared(a, signs);
            addOutsider(a, signs);
        }
        return List.copyOf(signs);
    }

    private static Reason of(Sign sign, long value, long limit) {
        return Reason.of(sign.factor(), value).atLeast(limit);
    }

    private static void add(List<Reason> signs, Sign sign, long value, long limit) {
        if (value > 0 && value >= limit) {
            signs.add(of(sign, value, limit));
        }
    }

    private void addShape(int a, List<Reason> signs) {
        SignRules.Many many = rules.many();
        if (Share.atMost(figures.payees.get(a), many.maxOthersPercent(), figures.payers.get(a))) {
            add(signs, Sign.MANY_IN_FEW_OUT, figures.payers.get(a), many.minPartners());
        }
        if (Share.atMost(figures.payers.get(a), many.maxOthersPercent(), figures.payees.get(a))) {
            add(signs, Sign.FEW_IN_MANY_OUT, figures.payees.get(a), many.minPartners());
        }
        if (figures.inFen.get(a) >= Math.max(1, rules.quick().minInFen())) {
            long percent = Share.floor(evidence.dwell().quickFen(a), WHOLE, figures.inFen.get(a));
            add(signs, Sign.QUICK_IN_AND_OUT, percent, rules.quick().minPercent());
        }
        add(signs, Sign.EMPTIED_AGAIN_AND_AGAIN, cycles.times(a), rules.cycles().minTimes());
        int transfers = figures.inCount.get(a) + figures.outCount.get(a);
        if (transfers >= Math.max(1, rules.round().minCount())) {
            long percent = (long) activity.roundTransfers(a) * WHOLE / transfers;
            add(signs, Sign.ROUND_AMOUNTS, percent, rules.round().minPercent());
        }
        add(signs, Sign.FEE_SIZED_AMOUNTS, evidence.fees().payers.get(a), rules.feesMinPayers());
    }

    private void addCourse(int a, List<Reason> signs) {
        TenDayWindows.Found found = windows.look(a);
        add(
                signs,
                Sign.CONCENTRATED_IN_DISPERSED_OUT,
                found.payees(),
                rules.window().minMany());
        add(
                signs,
                Sign.DISPERSED_IN_CONCENTRATED_OUT,
                found.payers(),
                rules.window().minMany());
        add(
                signs,
                Sign.DORMANT_THEN_SUDDEN,
                activity.dormantDays(a),
                rules.dormant().days());
        add(signs, Sign.NEW_WITH_LARGE_SUMS, activity.newFen(a), rules.fresh().minFen());
        add(signs, Sign.LOOP, loops.returnedFen(a), rules.loop().minReturnedFen());
    }

    private void addShared(int a, List<Reason> signs) {
        add(signs, Sign.SHARED_ADDRESS, addresses.most(a), rules.device().minAccounts());
        add(signs, Sign.SHARED_DEVICE, devices.most(a), rules.device().minAccounts());
    }

    private void addOutsider(int a, List<Reason> signs) {
        FundsRules.Outsiders outsiders = evidence.rules().outsiders();
        if (parts.isPlatform(a)) {
            signs.add(Reason.of(Sign.PAYMENT_PLATFORM.factor(), 1));
        }
        if (parts.isSupplier(a)) {
            signs.add(of(
                    Sign.TECHNICAL_SUPPLIER,
                    parts.supplierFen(a),
                    Share.percent(parts.fromSchemeFen(a), outsiders.supplierMinPercent())));
        }
        boolean wages = parts.part(a) == Part.OTHER
                && Share.atLeast(
                        evidence.toMembersFen(a, outsiders.employerWords()),
                        outsiders.employerMinPercent(),
                        figures.outFen.get(a));
        if (wages) {
            add(signs, Sign.EMPLOYER, figures.memberPayees.get(a), outsiders.employerMinPayees());
        }
        FundsRules.Collecting collecting = evidence.rules().collecting();
        if (!parts.part(a).isKey() && evidence.fees().payers.get(a) < collecting.minFeePayers()) {
            add(signs, Sign.MEMBERS_BUT_NO_FEES, figures.memberPayers.get(a), collecting.minMemberPayers());
        }
    }
}
