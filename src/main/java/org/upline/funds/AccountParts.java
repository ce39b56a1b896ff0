package org.upline.funds;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.upline.graph.CompressedGraph;
import org.upline.graph.Snapshot;
import org.upline.graph.SnapshotWriter;
import org.upline.model.AccountKind;

/**
 * Gives every account its part, by the limits of {@link FundsRules}. The first that fits stands:
 *
 * <ol>
 *   <li>cash: a cash node.
 *   <li>collecting: {@link CollectingRule}.
 *   <li>paying: it pays members, and the scheme's money reaches it ({@link PayingRule}).
 *   <li>transit: money passes, and the scheme's money reaches it ({@link TransitRule}).
 *   <li>exit: much came from collecting or transit accounts, and little went back to accounts of the scheme; no member's
 *       account unless the rules say so, and no technical supplier's.
 *   <li>member: held by a person of the scheme; other: the rest.
 * </ol>
 *
 * The scheme's money is followed from the collecting accounts on: what they paid, and what those paid whom it made transit or
 * paying accounts, until nothing changes. Each account is followed once and sums only grow, so the order does not matter.
 * Where no account collects, money that passes makes a transit account wherever it came from, unless a member holds it.
 * A payment platform never has the first three parts.
 *
 * <p>No part depends on how many transfers there are, only on sums, days and who paid whom: splitting a payment in two
 * changes none. O(accounts + transfers).
 */
final class AccountParts {
    private final PartEvidence evidence;
    private final AccountColumns accounts;
    private final TransferColumns transfers;
    private final AccountFigures figures;
    private final FundsRules rules;
    private final CollectingRule collecting;
    private final PayingRule paying;
    private final TransitRule transit;
    private final Part[] parts;
    private final boolean[] platform;
    private final boolean[] paysMembers;

    /** What came in from collecting and transit accounts. */
    private final long[] schemeInFen;

    /** What came in from collecting, transit and paying accounts. */
    private final long[] fromSchemeFen;

    /** What went to collecting, transit and paying accounts. */
    private final long[] schemeOutFen;

    /** What collecting, transit and paying accounts paid for technical work. */
    private final long[] supplierFen;

    private long collectedFen;

    private AccountParts(PartEvidence evidence) {
        this.evidence = evidence;
        accounts = evidence.accounts();
        transfers = evidence.transfers();
        figures = evidence.figures();
        rules = evidence.rules();
        int n = accounts.count();
        parts = new Part[n];
        platform = new boolean[n];
        paysMembers = new boolean[n];
        schemeInFen = new long[n];
        fromSchemeFen = new long[n];
        schemeOutFen = new long[n];
        supplierFen = new long[n];
        paying = new PayingRule(evidence);
        transit = new TransitRule(evidence);
        IntStream.range(0, n).parallel().forEach(a -> {
            platform[a] = evidence.isPlatform(a);
            paysMembers[a] = !platform[a] && evidence.isNumbered(a) && paying.paysMembers(a);
        });
        collecting = new CollectingRule(evidence, paying, platform);
    }

    private AccountParts(PartEvidence evidence, Snapshot kept) {
        this.evidence = evidence;
        accounts = evidence.accounts();
        transfers = evidence.transfers();
        figures = evidence.figures();
        rules = evidence.rules();
        Part[] values = Part.values();
        byte[] part = kept.bytes("part");
        parts = new Part[part.length];
        Arrays.setAll(parts, a -> values[part[a]]);
        platform = flags(kept.bytes("part.platform"));
        paysMembers = flags(kept.bytes("part.paysMembers"));
        schemeInFen = kept.longs("part.schemeInFen");
        fromSchemeFen = kept.longs("part.fromSchemeFen");
        schemeOutFen = kept.longs("part.schemeOutFen");
        supplierFen = kept.longs("part.supplierFen");
        collectedFen = kept.longs("part.collectedFen")[0];
        paying = new PayingRule(evidence);
        transit = new TransitRule(evidence);
        collecting = new CollectingRule(evidence, paying, platform);
    }

    /** Reads what {@link #write} wrote. */
    static AccountParts read(PartEvidence evidence, Snapshot kept) {
        return new AccountParts(evidence, kept);
    }

    void write(SnapshotWriter out) throws IOException {
        byte[] part = new byte[parts.length];
        for (int a = 0; a < part.length; a++) {
            part[a] = (byte) parts[a].ordinal();
        }
        out.bytes("part", part);
        out.bytes("part.platform", bytes(platform));
        out.bytes("part.paysMembers", bytes(paysMembers));
        out.longs("part.schemeInFen", schemeInFen);
        out.longs("part.fromSchemeFen", fromSchemeFen);
        out.longs("part.schemeOutFen", schemeOutFen);
        out.longs("part.supplierFen", supplierFen);
        out.longs("part.collectedFen", new long[] {collectedFen});
    }

    private static byte[] bytes(boolean[] flags) {
        byte[] bytes = new byte[flags.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (flags[i] ? 1 : 0);
        }
        return bytes;
    }

    private static boolean[] flags(byte[] bytes) {
        boolean[] flags = new boolean[bytes.length];
        for (int i = 0; i < flags.length; i++) {
            flags[i] = bytes[i] != 0;
        }
        return flags;
    }

    static AccountParts of(PartEvidence evidence) {
        AccountParts parts = new AccountParts(evidence);
        parts.follow(parts.collectors());
        parts.addUnseenPayers();
        parts.sumDealings();
        parts.findExits();
        return parts;
    }

    Part part(int account) {
        return parts[account];
    }

    /** Whether its holder is a payment platform. */
    boolean isPlatform(int account) {
        return platform[account];
    }

    /** What collecting, transit and paying accounts paid it, in fen. */
    long fromSchemeFen(int account) {
        return fromSchemeFen[account];
    }

    /** What collecting and transit accounts paid it. */
    long schemeInFen(int account) {
        return schemeInFen[account];
    }

    /** What it paid to collecting, transit and paying accounts. */
    long schemeOutFen(int account) {
        return schemeOutFen[account];
    }

    /** What they paid it for technical work. */
    long supplierFen(int account) {
        return supplierFen[account];
    }

    /** Whether enough of what key accounts paid it is for technical work. */
    boolean isSupplier(int account) {
        return supplierFen[account] > 0
                && Share.atLeast(supplierFen[account], rules.outsiders().supplierMinPercent(), fromSchemeFen[account]);
    }

    private ArrayDeque<Integer> collectors() {
        ArrayDeque<Integer> found = new ArrayDeque<>();
        for (int a = 0; a < parts.length; a++) {
            parts[a] = accounts.isMembers(a) ? Part.MEMBER : Part.OTHER;
            if (accounts.kind(a) == AccountKind.CASH) {
                parts[a] = Part.CASH;
            } else if (collecting.fits(a)) {
                parts[a] = Part.COLLECTING;
                collectedFen = Math.addExact(collectedFen, figures.inFen.get(a));
                found.add(a);
            }
        }
        if (found.isEmpty()) {
            startWithoutCollectors(found);
        }
        return found;
    }

    /** Nobody sees where money comes from: then it is enough that it passes, or that members are paid and no wages. */
    private void startWithoutCollectors(ArrayDeque<Integer> found) {
        FundsRules.Outsiders outsiders = rules.outsiders();
        for (int a = 0; a < parts.length; a++) {
            if (platform[a] || !evidence.isNumbered(a)) {
                continue;
            }
            boolean wages = paysMembers[a]
                    && Share.atLeast(
                            evidence.toMembersFen(a, outsiders.employerWords()),
                            outsiders.employerMinPercent(),
                            figures.memberOutFen.get(a));
            if (paysMembers[a] && !wages || paying.hasShape(a)) {
                parts[a] = Part.PAYING;
                found.add(a);
            } else if (!accounts.isMembers(a) && transit.passesInFull(a)) {
                parts[a] = Part.TRANSIT;
                found.add(a);
            }
        }
    }

    private void follow(ArrayDeque<Integer> found) {
        CompressedGraph byPayer = evidence.byPayer();
        while (!found.isEmpty()) {
            int a = found.remove();
            for (int at = byPayer.begin(a); at < byPayer.begin(a + 1); at++) {
                int payee = byPayer.head(at);
                if (payee == a) {
                    continue;
                }
                long fen = transfers.amountFen(byPayer.arc(at));
                fromSchemeFen[payee] = Math.addExact(fromSchemeFen[payee], fen);
                if (parts[a] != Part.PAYING) {
                    schemeInFen[payee] += fen;
                }
                Part reached = reached(payee);
                if (reached != parts[payee]) {
                    parts[payee] = reached;
                    found.add(payee);
                }
            }
        }
    }

    /** What the scheme's money that has come in so far makes of an account. */
    private Part reached(int a) {
        boolean open = parts[a] == Part.MEMBER || parts[a] == Part.OTHER;
        if (!open || platform[a] || !evidence.isNumbered(a)) {
            return parts[a];
        }
        if (paysMembers[a]) {
            return paying.isFed(a, fromSchemeFen[a]) ? Part.PAYING : parts[a];
        }
        return transit.isFed(a, schemeInFen[a]) && transit.passes(a) ? Part.TRANSIT : parts[a];
    }

    /** Accounts that pay members and of which nobody sees where their money comes from. */
    private void addUnseenPayers() {
        ArrayDeque<Integer> found = new ArrayDeque<>();
        for (int a = 0; a < parts.length; a++) {
            if (paysMembers[a] && !parts[a].isKey() && paying.isTold(a)) {
                parts[a] = Part.PAYING;
                found.add(a);
            }
        }
        follow(found);
    }

    private void sumDealings() {
        AccountRanges.each(evidence.byPayer(), evidence.byPayee(), (from, to) -> {
            for (int a = from; a < to; a++) {
                sumSchemeOut(a);
                if (parts[a] == Part.OTHER) {
                    sumSupplies(a);
                }
            }
        });
    }

    private void sumSchemeOut(int a) {
        CompressedGraph byPayer = evidence.byPayer();
        for (int at = byPayer.begin(a); at < byPayer.begin(a + 1); at++) {
            if (byPayer.head(at) != a && parts[byPayer.head(at)].isKey()) {
                schemeOutFen[a] = Math.addExact(schemeOutFen[a], transfers.amountFen(byPayer.arc(at)));
            }
        }
    }

    private void sumSupplies(int a) {
        CompressedGraph byPayee = evidence.byPayee();
        for (int at = byPayee.begin(a); at < byPayee.begin(a + 1); at++) {
            if (parts[byPayee.head(at)].isKey() && isSupply(byPayee.arc(at), a)) {
                supplierFen[a] += transfers.amountFen(byPayee.arc(at));
            }
        }
    }

    /** Whether summary or holder speak of technical work. */
    private boolean isSupply(int transfer, int payee) {
        return Words.in(transfers.memo(transfer), rules.outsiders().supplierWords())
                || Words.in(accounts.holder(payee), rules.outsiders().supplierHolderWords());
    }

    private void findExits() {
        for (int a = 0; a < parts.length; a++) {
            boolean open = parts[a] == Part.OTHER
                    || parts[a] == Part.MEMBER && rules.exit().members();
            if (open && takesOut(a) && !isSupplier(a)) {
                parts[a] = Part.EXIT;
            }
        }
    }

    private boolean takesOut(int a) {
        FundsRules.Exit rule = rules.exit();
        return schemeInFen[a] > 0
                && schemeInFen[a] >= rule.minSchemeInFen()
                && Share.atLeast(schemeInFen[a], rule.minShareOfCollectedPercent(), collectedFen)
                && Share.atMost(schemeOutFen[a], rule.maxBackPercent(), figures.inFen.get(a));
    }

    /** Why the account has its part; the first reason is the one that decided. */
    List<Reason> reasons(int a) {
        return switch (parts[a]) {
            case CASH -> List.of(Reason.of("cashFen", figures.turnoverFen(a)));
            case COLLECTING -> collecting.reasons(a);
            case PAYING -> paying.reasons(a, fromSchemeFen[a]);
            case TRANSIT -> transit.reasons(a, schemeInFen[a]);
            case EXIT -> exitReasons(a);
            case MEMBER -> withSchemeMoney(Reason.of("heldByMember", 1), a);
            case OTHER -> withSchemeMoney(Reason.of("noKeyPart", 0), a);
        };
    }

    private List<Reason> exitReasons(int a) {
        FundsRules.Exit rule = rules.exit();
        return List.of(
                Reason.of("schemeInFen", schemeInFen[a]).atLeast(rule.minSchemeInFen()),
                Reason.of("schemeOutFen", schemeOutFen[a])
                        .atMost(Share.percent(figures.inFen.get(a), rule.maxBackPercent())),
                Reason.of("outsideOutFen", figures.outFen.get(a) - schemeOutFen[a]));
    }

    private List<Reason> withSchemeMoney(Reason first, int a) {
        List<Reason> reasons = new ArrayList<>(List.of(first));
        if (fromSchemeFen[a] > 0) {
            reasons.add(Reason.of("fromSchemeFen", fromSchemeFen[a]));
        }
        return reasons;
    }
}
