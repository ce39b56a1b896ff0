package org.upline.hierarchy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The numeric thresholds of the law, inclusive ("以上"包括本数), as configuration. Sources: Criminal Law art. 224-1;
 * 公通字〔2013〕37号; 立案追诉标准(二); 《禁止传销条例》 arts. 7 and 24.
 */
public final class Thresholds {
    private static final String SHIPPED = "thresholds.properties";
    private static final List<String> RULES =
            List.of("base", "repeat", "serious.people", "serious.money", "serious.repeat");

    private static final String HEADCOUNT = "headcount";
    private static final String LEVELS = "levels";
    private static final String MONEY = "moneyFen";
    private static final String PRIORS = "priors";

    private final Map<String, SortedMap<String, Long>> minima;
    private final Set<String> priors;

    private Thresholds(Map<String, SortedMap<String, Long>> minima, Set<String> priors) {
        this.minima = minima;
        this.priors = priors;
    }

    /** The thresholds as the law has them; nobody has a prior penalty. */
    public static Thresholds standard() {
        return of(RuleFile.shipped(SHIPPED));
    }

    /**
     * The standard thresholds with those of a properties file in their place.
     *
     * @throws org.upline.model.UplineException if the file cannot be read, has an unknown key or a value that is no number
     */
    public static Thresholds changedBy(Path file) {
        return of(RuleFile.changed(SHIPPED, file));
    }

    /**
     * The same thresholds, knowing who has been punished before.
     *
     * @param personIds persons with a criminal penalty for this offence, or an administrative one within one year; rules
     *     that ask for one are never met by others
     */
    public Thresholds withPriors(Set<String> personIds) {
        return new Thresholds(minima, Set.copyOf(personIds));
    }

    /** All they say: equal thresholds give equal texts. Behind the numbers come the persons punished before, rising. */
    List<String> texts() {
        List<String> texts = new ArrayList<>(List.of(new TreeMap<>(minima).toString()));
        texts.add(Integer.toString(priors.size()));
        texts.addAll(new TreeSet<>(priors));
        return texts;
    }

    private static Thresholds of(SortedMap<String, Long> numbers) {
        Map<String, SortedMap<String, Long>> minima = new TreeMap<>();
        numbers.forEach((key, minimum) -> {
            int dot = key.lastIndexOf('.');
            minima.computeIfAbsent(key.substring(0, dot), rule -> new TreeMap<>())
                    .put(key.substring(dot + 1), minimum);
        });
        return new Thresholds(minima, Set.of());
    }

    /**
     * A unit with the part below him against every rule. Money is the fees of all below him, without his own.
     *
     * @return in the order base, repeat, serious.people, serious.money, serious.repeat
     */
    public List<ThresholdCheck> unit(CountedTree tree, int unit) {
        Map<String, Long> figures =
                figures(tree.legalHeadcount(unit), tree.legalLevels(unit), tree.downlineFeesFen(unit));
        String personId = tree.columns().persons().id(tree.person(unit));
        figures.put(PRIORS, priors.contains(personId) ? 1L : 0L);
        return check(RULES, figures);
    }

    /**
     * All organisations of a tree together against the rules for organisations, as {@link Organisations} puts them
     * together.
     */
    public List<ThresholdCheck> organisations(CountedTree tree) {
        return Organisations.of(tree, this).thresholds();
    }

    /** Figures of an organisation, or of several, against the rules that ask for no person. */
    List<ThresholdCheck> organisation(long headcount, int levels, long moneyFen) {
        List<String> rules =
                RULES.stream().filter(rule -> !minima(rule).containsKey(PRIORS)).toList();
        return check(rules, figures(headcount, levels, moneyFen));
    }

    /** How many levels make an organisation. */
    long baseLevels() {
        return minimum("base", LEVELS);
    }

    /** Whether the part below a unit, with himself, reaches {@code base}. */
    public boolean reachesBase(CountedTree tree, int unit) {
        return tree.legalHeadcount(unit) >= minimum("base", HEADCOUNT)
                && tree.legalLevels(unit) >= minimum("base", LEVELS);
    }

    private static Map<String, Long> figures(long headcount, long levels, long moneyFen) {
        Map<String, Long> figures = new TreeMap<>();
        figures.put(HEADCOUNT, headcount);
        figures.put(LEVELS, levels);
        figures.put(MONEY, moneyFen);
        return figures;
    }

    private List<ThresholdCheck> check(List<String> rules, Map<String, Long> figures) {
        List<ThresholdCheck> checks = new ArrayList<>();
        for (String rule : rules) {
            SortedMap<String, Long> threshold = minima(rule);
            SortedMap<String, Long> value = new TreeMap<>(figures);
            value.keySet().retainAll(threshold.keySet());
            boolean met = value.entrySet().stream().allMatch(e -> e.getValue() >= minimum(rule, e.getKey()));
            checks.add(new ThresholdCheck(rule, value, threshold, met));
        }
        return List.copyOf(checks);
    }

    private SortedMap<String, Long> minima(String rule) {
        return Objects.requireNonNull(minima.get(rule), rule);
    }

    private long minimum(String rule, String figure) {
        return Objects.requireNonNull(minima(rule).get(figure), figure);
    }
}
