package org.upline.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.upline.hierarchy.Candidate;
import org.upline.hierarchy.LeaderRules;
import org.upline.synthetic.trial.TrialRole.Tier;
import org.upline.synthetic.trial.TrialTruth.Player;
import org.upline.workspace.CandidateSearch;

/**
 * Precision and recall of the candidates at the true number, beside single measures taken the same way. Of a ranking, the
 * first o are named organisers and the next c core members, where o and c are how many there truly are; so nobody is named
 * twice, and an organiser who is taken for a core member is wrong in both places. {@code circle} asks only whether the first
 * o + c are the right people.
 */
public final class LeaderQuality implements Measurement {
    private final LeaderRules rules;

    public LeaderQuality(LeaderRules rules) {
        this.rules = rules;
    }

    /** By what a named person can be recognised. */
    private record Named(Set<String> memberIds, String idNumber) {}

    @Override
    public String table() {
        return "leaders";
    }

    @Override
    public List<Hits> of(OpenedTrial trial) {
        int wanted = (int) trial.made().truth().players().stream()
                .filter(player -> player.role().tier() != Tier.NONE)
                .count();
        List<Hits> hits = new ArrayList<>();
        hits.addAll(held("leaders", candidates(trial, wanted), trial));
        SingleMeasures.of(trial)
                .forEach((name, figure) -> hits.addAll(held(name, first(trial, figure, wanted), trial)));
        hits.sort(Comparator.comparing(
                Hits::subject, Comparator.comparingInt(List.of("organiser", "core", "circle")::indexOf)));
        return hits;
    }

    private List<Named> candidates(OpenedTrial trial, int wanted) {
        List<Candidate> candidates = CandidateSearch.rank(trial.tree(), trial.money(), rules, wanted);
        return candidates.stream()
                .map(candidate -> candidate.memberId().isEmpty()
                        ? new Named(Set.of(), candidate.personId().substring("ID-".length()))
                        : named(trial, trial.members().person(trial.members().find(candidate.memberId()))))
                .toList();
    }

    private static List<Named> first(OpenedTrial trial, IntToDoubleFunction figure, int wanted) {
        int units = trial.tree().units();
        return IntStream.range(0, units)
                .boxed()
                .sorted(Comparator.<Integer>comparingDouble(unit -> -figure.applyAsDouble(unit))
                        .thenComparingInt(unit -> unit))
                .limit(wanted)
                .map(unit -> named(trial, trial.tree().person(unit)))
                .toList();
    }

    private static Named named(OpenedTrial trial, int person) {
        Set<String> ids = new HashSet<>();
        Arrays.stream(trial.members().persons().members(person))
                .forEach(member -> ids.add(trial.members().id(member)));
        return new Named(ids, "");
    }

    private static List<Hits> held(String measure, List<Named> ranked, OpenedTrial trial) {
        List<Player> organisers = players(trial, Tier.ORGANISER);
        List<Player> core = players(trial, Tier.CORE);
        List<Player> circle = new ArrayList<>(organisers);
        circle.addAll(core);
        int first = Math.min(organisers.size(), ranked.size());
        return List.of(
                hits("organiser", measure, organisers, ranked.subList(0, first)),
                hits("core", measure, core, ranked.subList(first, ranked.size())),
                hits("circle", measure, circle, ranked));
    }

    private static List<Player> players(OpenedTrial trial, Tier tier) {
        return trial.made().truth().players().stream()
                .filter(player -> player.role().tier() == tier)
                .toList();
    }

    /** Each player is found once, by whomever of those named he is recognised first. */
    private static Hits hits(String subject, String measure, List<Player> players, List<Named> named) {
        List<Player> open = new ArrayList<>(players);
        int right = 0;
        for (Named one : named) {
            int found = IntStream.range(0, open.size())
                    .filter(k -> isHe(one, open.get(k)))
                    .findFirst()
                    .orElse(-1);
            if (found >= 0) {
                open.remove(found);
                right++;
            }
        }
        return new Hits(subject, measure, players.size(), named.size(), right);
    }

    private static boolean isHe(Named named, Player player) {
        return player.idNumbers().contains(named.idNumber)
                || named.memberIds.stream().anyMatch(player.memberIds()::contains);
    }
}
