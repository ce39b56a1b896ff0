package org.upline.funds;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * The limits by which accounts get their part, signs and score and payments are told to be entry fees. The program's values,
 * with what they mean, stand in {@code rules.properties}. Shares are whole percent, money is fen; limits are inclusive.
 *
 * @param collecting when an account collects
 * @param paying when it pays out
 * @param transit when money only passes
 * @param exit when money leaves the scheme there
 * @param outsiders who has dealings with a scheme without being of it
 * @param signs when a way to behave is told
 * @param score points
 * @param fees when a payment is an entry fee
 */
public record FundsRules(
        Collecting collecting,
        Paying paying,
        Transit transit,
        Exit exit,
        Outsiders outsiders,
        SignRules signs,
        Score score,
        Fees fees) {

    public record Collecting(
            int minFeePayers,
            int minFeeSharePercent,
            int minMemberPayers,
            int minMemberSharePercent,
            int minPayers,
            int maxPayeesPercent) {}

    public record Paying(
            int minMemberPayees,
            int minMemberSharePercent,
            int minSchemePercent,
            List<String> words,
            int minWordPercent,
            int minPayees,
            int maxPayersPercent) {
        public Paying {
            words = List.copyOf(words);
        }
    }

    public record Transit(
            long minInFen,
            int minPassThroughPercent,
            int maxPassThroughPercent,
            int maxBalancePercent,
            BigDecimal maxDwellHours,
            int minSchemePercent,
            int minSchemePercentForMembers,
            int minSeenPassedPercent) {}

    public record Exit(long minSchemeInFen, int minShareOfCollectedPercent, int maxBackPercent, boolean members) {}

    /** Words by which payment platforms, technical suppliers and employers are known. */
    public record Outsiders(
            List<String> platformWords,
            List<String> supplierHolderWords,
            List<String> supplierWords,
            int supplierMinPercent,
            List<String> employerWords,
            int employerMinPayees,
            int employerMinPercent) {
        public Outsiders {
            platformWords = List.copyOf(platformWords);
            supplierHolderWords = List.copyOf(supplierHolderWords);
            supplierWords = List.copyOf(supplierWords);
            employerWords = List.copyOf(employerWords);
        }
    }

    /** The most points a factor can give; for a part, what it gives. */
    public record Score(
            int turnover,
            int memberCounterparties,
            int counterparties,
            int throughput,
            int collecting,
            int paying,
            int transit,
            int exit) {
        int ofPart(Part part) {
            return switch (part) {
                case COLLECTING -> collecting;
                case PAYING -> paying;
                case TRANSIT -> transit;
                case EXIT -> exit;
                case CASH, MEMBER, OTHER -> 0;
            };
        }
    }

    public record Fees(List<String> words, boolean unknownPayers) {
        public Fees {
            words = List.copyOf(words);
        }
    }

    /** The program's own values. */
    public static FundsRules standard() {
        return with(new Properties());
    }

    /**
     * The program's own values with an investigator's laid over them.
     *
     * @throws org.upline.model.UplineException if a name is unknown or a value makes no sense
     */
    public static FundsRules with(Properties own) {
        RuleProperties p = RuleProperties.withOwn(own);
        return new FundsRules(
                new Collecting(
                        p.count("collecting.minFeePayers"),
                        p.count("collecting.minFeeSharePercent"),
                        p.count("collecting.minMemberPayers"),
                        p.count("collecting.minMemberSharePercent"),
                        p.count("collecting.minPayers"),
                        p.count("collecting.maxPayeesPercent")),
                new Paying(
                        p.count("paying.minMemberPayees"),
                        p.count("paying.minMemberSharePercent"),
                        p.count("paying.minSchemePercent"),
                        p.words("paying.words"),
                        p.count("paying.minWordPercent"),
                        p.count("paying.minPayees"),
                        p.count("paying.maxPayersPercent")),
                new Transit(
                        p.whole("transit.minInFen"),
                        p.count("transit.minPassThroughPercent"),
                        p.count("transit.maxPassThroughPercent"),
                        p.count("transit.maxBalancePercent"),
                        p.decimal("transit.maxDwellHours"),
                        p.count("transit.minSchemePercent"),
                        p.count("transit.minSchemePercentForMembers"),
                        p.count("transit.minSeenPassedPercent")),
                new Exit(
                        p.whole("exit.minSchemeInFen"),
                        p.count("exit.minShareOfCollectedPercent"),
                        p.count("exit.maxBackPercent"),
                        p.yes("exit.members")),
                new Outsiders(
                        p.words("platform.words"),
                        p.words("supplier.holderWords"),
                        p.words("supplier.words"),
                        p.count("supplier.minPercent"),
                        p.words("employer.words"),
                        p.count("employer.minPayees"),
                        p.count("employer.minPercent")),
                SignRules.of(p),
                new Score(
                        p.count("score.turnover"),
                        p.count("score.memberCounterparties"),
                        p.count("score.counterparties"),
                        p.count("score.throughput"),
                        p.count("score.part.collecting"),
                        p.count("score.part.paying"),
                        p.count("score.part.transit"),
                        p.count("score.part.exit")),
                new Fees(p.words("fee.words"), p.yes("fee.unknownPayers")));
    }

    /**
     * All it says: equal rules give equal texts. Not by {@code toString}, which a record links to its components when it is first
     * asked for: with so many of them 130 method handles, and 0.4 of 1.7 seconds of processor time of a start.
     */
    public List<String> texts() {
        List<String> texts = new ArrayList<>();
        addTexts(texts, this);
        return texts;
    }

    private static void addTexts(List<String> texts, Record rules) {
        for (RecordComponent component : rules.getClass().getRecordComponents()) {
            try {
                Object value = component.getAccessor().invoke(rules);
                if (value instanceof Record inner) {
                    addTexts(texts, inner);
                } else {
                    texts.add(String.valueOf(value));
                }
            } catch (ReflectiveOperationException ownRecord) {
                throw new IllegalStateException(ownRecord);
            }
        }
    }
}
