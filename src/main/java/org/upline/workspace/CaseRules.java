package org.upline.workspace;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.Supplier;
import org.upline.funds.FundsRules;
import org.upline.hierarchy.CaseKnowledge;
import org.upline.hierarchy.LeaderRules;
import org.upline.hierarchy.PersonRules;
import org.upline.hierarchy.Thresholds;
import org.upline.model.Message;
import org.upline.model.UplineException;

/**
 * What figures are compared with and scored by: the program's own values, and over them those of the files an investigator
 * keeps in the folder {@code rules} of the home, {@code thresholds.properties}, {@code leaders.properties}, {@code
 * accounts.properties} and {@code persons.properties}, in UTF-8. A file holds only what it changes.
 */
public record CaseRules(Thresholds thresholds, LeaderRules leaders, FundsRules funds, PersonRules persons) {

    /** @throws UplineException if a file cannot be read, has an unknown name or a value that makes no sense */
    public static CaseRules of(Home home) {
        Path folder = home.folder().resolve("rules");
        Path thresholdFile = folder.resolve("thresholds.properties");
        Path leaderFile = folder.resolve("leaders.properties");
        Path accountFile = folder.resolve("accounts.properties");
        Thresholds thresholds =
                Files.exists(thresholdFile) ? Thresholds.changedBy(thresholdFile) : Thresholds.standard();
        LeaderRules leaders = Files.exists(leaderFile)
                ? LeaderRules.changedBy(leaderFile, thresholds)
                : LeaderRules.standard(thresholds);
        FundsRules funds = Files.exists(accountFile) ? FundsRules.with(properties(accountFile)) : FundsRules.standard();
        Path personFile = folder.resolve("persons.properties");
        PersonRules persons = Files.exists(personFile) ? PersonRules.changedBy(personFile) : PersonRules.standard();
        return new CaseRules(thresholds, leaders, funds, persons);
    }

    /** The same rules, with the thresholds of those lowered who were punished before. */
    CaseRules withPriors(Set<String> personIds) {
        Thresholds knowing = thresholds.withPriors(personIds);
        return new CaseRules(knowing, leaders.with(knowing), funds, persons);
    }

    /**
     * The same with what is known of priors.
     *
     * @param acts last day of the case's data; asked where there are priors alone
     */
    CaseRules knowing(CaseKnowledge knowledge, Supplier<Optional<LocalDate>> acts) {
        return knowledge.hasPriors() ? withPriors(knowledge.repeaters(acts.get())) : this;
    }

    private static Properties properties(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return properties;
        } catch (IOException | IllegalArgumentException e) {
            throw new UplineException(
                    Message.of("workspace.rules.unreadable", file.toString(), String.valueOf(e.getMessage())), e);
        }
    }
}
