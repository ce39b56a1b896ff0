package org.upline.workspace;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.upline.funds.FundsRules;
import org.upline.hierarchy.LeaderRules;
import org.upline.hierarchy.Thresholds;
import org.upline.model.Message;
import org.upline.model.UplineException;

/**
 * What figures are compared with and scored by: the program's own values, and over them those of the files an investigator
 * keeps in the folder {@code rules} of the home, {@code thresholds.properties}, {@code leaders.properties} and {@code
 * accounts.properties}, in UTF-8. A file holds only what it changes.
 */
public record CaseRules(Thresholds thresholds, LeaderRules leaders, FundsRules funds) {

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
        return new CaseRules(thresholds, leaders, funds);
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
