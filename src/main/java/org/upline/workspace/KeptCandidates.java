package org.upline.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.upline.hierarchy.Candidate;
import org.upline.hierarchy.CandidateColumns;
import org.upline.hierarchy.CaseKnowledge;
import org.upline.hierarchy.CountedTree;
import org.upline.hierarchy.Counting;
import org.upline.hierarchy.MemberColumns;
import org.upline.hierarchy.PersonColumns;
import org.upline.model.CountingRule;
import org.upline.model.SchemeRole;

/**
 * The ranking of a large case, kept with the generation under everything it depends on: the counting rule, the rules of
 * money, of leaders and of thresholds, and what investigators recorded of people. Others are computed.
 */
final class KeptCandidates {
    /** At least so many are kept, so that asking for some more costs nothing. */
    private static final int AT_LEAST = 100;

    /** Longer lists are computed: reading them costs as much. */
    private static final int AT_MOST = 10_000;

    /** Files of it, for several counting rules; they are small. */
    private static final int FILES = 16;

    private final MemberColumns members;
    private final KeptAnswers answers;
    private final CaseRules rules;
    private final CountingRule counting;
    private final CaseKnowledge knowledge;

    KeptCandidates(OpenCase opened, CaseRules rules, CountingRule counting) {
        this(opened.members(), opened.knowledge(), opened.answers(), rules, counting);
    }

    /**
     * Of a case that is not open yet.
     *
     * @param answers where they are kept
     */
    KeptCandidates(
            MemberColumns members,
            CaseKnowledge knowledge,
            KeptAnswers answers,
            CaseRules rules,
            CountingRule counting) {
        this.members = members;
        this.knowledge = knowledge;
        this.answers = answers;
        this.rules = rules;
        this.counting = counting;
    }

    /** Those of a case, kept if it is large. */
    static List<Candidate> top(OpenCase opened, CaseRules rules, CountingRule counting, int top) {
        KeptCandidates candidates = new KeptCandidates(opened, rules, counting);
        return SchemeMoney.isWorthKeeping(opened) && top <= AT_MOST
                ? candidates.kept(top, () -> SchemeMoney.of(opened, rules.funds()))
                : candidates.fresh(top, SchemeMoney.of(opened, rules.funds()));
    }

    /** The first of a longer list that is kept, however small the case is. */
    List<Candidate> kept(int top, Supplier<SchemeMoney> money) {
        int depth = Math.max(top, AT_LEAST);
        KeptAnswers.Kind<List<Candidate>> kind =
                new KeptAnswers.Kind<>("leaders", FILES, CandidateColumns::read, CandidateColumns::write);
        List<Candidate> candidates = answers.get(kind, under(depth), () -> fresh(depth, money.get()));
        return candidates.subList(0, Math.min(top, candidates.size()));
    }

    private List<Candidate> fresh(int top, SchemeMoney money) {
        CountedTree tree = Counting.count(members, counting);
        return CandidateSearch.rank(tree, money, rules.leaders(), knowledge, top);
    }

    /** All that the list depends on. */
    private List<String> under(int depth) {
        List<String> under = new ArrayList<>(List.of(
                Integer.toString(depth),
                counting.unit().name(),
                counting.tree().name(),
                new TreeSet<>(counting.exclude()).toString()));
        under.addAll(rules.funds().texts());
        under.addAll(rules.leaders().texts());
        PersonColumns persons = members.persons();
        Map<Integer, Set<SchemeRole>> roles = new TreeMap<>();
        for (int person = 0; person < persons.size(); person++) {
            if (!knowledge.roles(person).isEmpty()) {
                roles.put(person, knowledge.roles(person));
            }
        }
        roles.forEach((person, his) -> {
            under.add(persons.id(person));
            under.add(his.toString());
        });
        return under;
    }
}
