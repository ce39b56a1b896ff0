package org.upline.quality;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.upline.funds.AccountProfile;
import org.upline.funds.AccountProfiles;
import org.upline.funds.Part;
import org.upline.model.CountingRule;

/**
 * How many of the scheme's own accounts are found with the part they play. {@code number} names as many accounts of each
 * part as there are, those with the highest scores; {@code assigned} names all that were given the part. Accounts of which
 * no file of the case tells are not looked for: nobody could find them.
 */
public final class PartQuality implements Measurement {
    private static final List<Part> PARTS = List.of(Part.COLLECTING, Part.TRANSIT, Part.PAYING, Part.EXIT);

    @Override
    public String table() {
        return "parts";
    }

    @Override
    public List<Hits> of(OpenedTrial trial) {
        AccountProfiles profiles = trial.money().profiles();
        Set<String> known = IntStream.range(0, trial.ledger().accounts().count())
                .mapToObj(trial.ledger().accounts()::number)
                .collect(Collectors.toSet());
        List<Hits> hits = new ArrayList<>();
        for (Part part : PARTS) {
            String word = CountingRule.word(part);
            Set<String> planted = trial.made().truth().accounts().stream()
                    .filter(account -> account.part().equals(word) && known.contains(account.number()))
                    .map(account -> account.number())
                    .collect(Collectors.toSet());
            List<AccountProfile> assigned = profiles.top(part, Integer.MAX_VALUE);
            int number = Math.min(planted.size(), assigned.size());
            hits.add(hits(word, "number", planted, assigned.subList(0, number)));
            hits.add(hits(word, "assigned", planted, assigned));
        }
        return hits;
    }

    private static Hits hits(String subject, String measure, Set<String> planted, List<AccountProfile> named) {
        Set<String> right = new HashSet<>(planted);
        right.retainAll(named.stream().map(AccountProfile::account).collect(Collectors.toSet()));
        return new Hits(subject, measure, planted.size(), named.size(), right.size());
    }
}
