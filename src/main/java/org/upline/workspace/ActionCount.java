package org.upline.workspace;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.upline.funds.AccountColumns;
import org.upline.funds.MeasureKind;
import org.upline.funds.Measures;
import org.upline.funds.Part;
import org.upline.funds.TransferColumns;
import org.upline.hierarchy.Candidate;
import org.upline.hierarchy.CountedTree;
import org.upline.hierarchy.statistics.HomeAndPlace;
import org.upline.hierarchy.statistics.UnitTimes;
import org.upline.model.Measure;
import org.upline.model.Region;
import org.upline.workspace.ActionStatistics.Month;
import org.upline.workspace.ActionStatistics.PartTotal;
import org.upline.workspace.ActionStatistics.Place;

/** The use case of summing a case up for the monthly statistics sheet. O(members + accounts + transfers). */
public final class ActionCount {
    /** Stands behind every month. */
    private static final String UNDATED = "~";

    private final OpenCase opened;
    private final CountedTree tree;
    private final SchemeMoney money;
    private final Tier[] tiers;
    private final SortedMap<String, Sums> months = new TreeMap<>();
    private final Sums total = new Sums();

    private ActionCount(OpenCase opened, CountedTree tree, CaseRules rules) {
        this.opened = opened;
        this.tree = tree;
        this.money = SchemeMoney.of(opened, rules.funds());
        this.tiers = tiers(rules);
    }

    /**
     * Sums up.
     *
     * @param tree the members of the case, counted by some rule
     */
    public static ActionStatistics of(OpenCase opened, CountedTree tree, CaseRules rules) {
        ActionCount count = new ActionCount(opened, tree, rules);
        count.addJoining();
        count.addTransfers();
        count.addFrozen();
        List<Month> months = new ArrayList<>();
        count.months.forEach((month, sums) -> months.add(sums.month(month.equals(UNDATED) ? null : month)));
        return new ActionStatistics(List.copyOf(months), count.total.month(null), count.places(), count.parts());
    }

    private enum Tier {
        ORGANISER,
        CORE,
        PARTICIPANT
    }

    /** What adds up in a month. */
    private static final class Sums {
        private final int[] heads = new int[Tier.values().length];
        private int accounts;
        private int keyAccounts;
        private long inFen;
        private long outFen;
        private int measures;
        private long frozenFen;

        Month month(@Nullable String month) {
            return new Month(
                    month,
                    Arrays.stream(heads).sum(),
                    heads[0],
                    heads[1],
                    heads[2],
                    accounts,
                    keyAccounts,
                    inFen,
                    outFen,
                    measures,
                    frozenFen);
        }
    }

    private Tier[] tiers(CaseRules rules) {
        Tier[] of = new Tier[tree.units()];
        Arrays.fill(of, Tier.PARTICIPANT);
        for (Candidate candidate :
                CandidateSearch.rank(tree, money, rules.leaders(), opened.knowledge(), ActionStatistics.CANDIDATES)) {
            if (candidate.memberId().isEmpty()) {
                // He is in no member list, so he is none of the heads and joined in no month.
                continue;
            }
            int unit = tree.unitOf(tree.columns().find(candidate.memberId()));
            of[unit] = switch (candidate.tier()) {
                case "organiser" -> Tier.ORGANISER;
                case "core" -> Tier.CORE;
                default -> Tier.PARTICIPANT;
            };
        }
        return of;
    }

    private Sums in(@Nullable LocalDateTime time) {
        return months.computeIfAbsent(
                time == null ? UNDATED : time.toLocalDate().toString().substring(0, "2021-05".length()),
                month -> new Sums());
    }

    @SuppressWarnings("EnumOrdinal") // the order of the columns
    private void addJoining() {
        UnitTimes times = UnitTimes.of(tree);
        for (int unit = 0; unit < tree.units(); unit++) {
            in(times.joined(unit)).heads[tiers[unit].ordinal()]++;
            total.heads[tiers[unit].ordinal()]++;
        }
    }

    private void addTransfers() {
        TransferColumns transfers = opened.ledger().transfers();
        Sums[] lastSeen = new Sums[opened.ledger().accounts().count()];
        LocalDateTime month = LocalDateTime.MIN;
        Sums sums = total;
        for (int t = 0; t < transfers.count(); t++) {
            if (transfers.isYuan(t)) {
                LocalDateTime time = transfers.time(t);
                if (sums == total || time.getMonth() != month.getMonth() || time.getYear() != month.getYear()) {
                    sums = in(time);
                    month = time;
                }
                see(transfers.payer(t), sums, lastSeen);
                see(transfers.payee(t), sums, lastSeen);
                add(sums, t);
                add(total, t);
            }
        }
    }

    /** Transfers ascend in time, so an account that was seen in this month was last seen in it. */
    private void see(int account, Sums sums, Sums[] lastSeen) {
        int key = money.profiles().part(account).isKey() ? 1 : 0;
        if (lastSeen[account] == null) {
            total.accounts++;
            total.keyAccounts += key;
        }
        if (lastSeen[account] != sums) {
            lastSeen[account] = sums;
            sums.accounts++;
            sums.keyAccounts += key;
        }
    }

    private void add(Sums sums, int transfer) {
        TransferColumns transfers = opened.ledger().transfers();
        boolean from = money.profiles().part(transfers.payer(transfer)).isKey();
        boolean to = money.profiles().part(transfers.payee(transfer)).isKey();
        if (to && !from) {
            sums.inFen = Math.addExact(sums.inFen, transfers.amountFen(transfer));
        }
        if (from && !to) {
            sums.outFen = Math.addExact(sums.outFen, transfers.amountFen(transfer));
        }
    }

    private void addFrozen() {
        Measures measures = opened.ledger().measures();
        for (int i = 0; i < measures.count(); i++) {
            Measure measure = measures.measure(i);
            if (MeasureKind.of(measure).binds()) {
                Long limit = measure.amountFen();
                for (Sums sums : List.of(in(measure.from()), total)) {
                    sums.measures++;
                    sums.frozenFen = Math.addExact(sums.frozenFen, limit == null ? 0 : limit);
                }
            }
        }
    }

    @SuppressWarnings("EnumOrdinal") // the order of the columns
    private List<Place> places() {
        @Nullable Region[] homes = HomeAndPlace.homes(tree);
        TreeMap<String, int[]> heads = new TreeMap<>();
        for (int unit = 0; unit < homes.length; unit++) {
            Region home = homes[unit];
            heads.computeIfAbsent(home == null ? HomeAndPlace.UNKNOWN : home.code(), code -> new int[3])[
                    tiers[unit].ordinal()]++;
        }
        List<Place> places = new ArrayList<>();
        heads.forEach((code, of) -> places.add(new Place(code, of[0] + of[1] + of[2], of[0], of[1], of[2])));
        return places;
    }

    @SuppressWarnings("EnumOrdinal") // one row for each, in their order
    private List<PartTotal> parts() {
        AccountColumns accounts = opened.ledger().accounts();
        TransferColumns transfers = opened.ledger().transfers();
        Part[] parts = Part.values();
        int[] count = new int[parts.length];
        int[] obtained = new int[parts.length];
        long[] inFen = new long[parts.length];
        long[] outFen = new long[parts.length];
        for (int a = 0; a < accounts.count(); a++) {
            int part = money.profiles().part(a).ordinal();
            count[part]++;
            obtained[part] += accounts.obtained(a) ? 1 : 0;
        }
        for (int t = 0; t < transfers.count(); t++) {
            if (transfers.isYuan(t)) {
                int to = money.profiles().part(transfers.payee(t)).ordinal();
                int from = money.profiles().part(transfers.payer(t)).ordinal();
                inFen[to] = Math.addExact(inFen[to], transfers.amountFen(t));
                outFen[from] = Math.addExact(outFen[from], transfers.amountFen(t));
            }
        }
        List<PartTotal> totals = new ArrayList<>();
        for (Part part : parts) {
            int p = part.ordinal();
            totals.add(new PartTotal(part, count[p], obtained[p], inFen[p], outFen[p]));
        }
        return totals;
    }
}
