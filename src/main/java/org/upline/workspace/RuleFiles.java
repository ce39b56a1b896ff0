package org.upline.workspace;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.upline.funds.FundsRules;
import org.upline.hierarchy.Thresholds;

/** The files that hold the rules: the program's own values, and what an investigator's home folder lays over them. */
public final class RuleFiles {
    private RuleFiles() {}

    /**
     * Copies all of them into a folder: {@code standard-NAME} for the program's own, {@code changed-NAME} for the home's,
     * which hold only what they change.
     */
    public static void copy(Home home, Path folder) throws IOException {
        Files.createDirectories(folder);
        Map<String, InputStream> standard = new LinkedHashMap<>();
        standard.put("thresholds", Thresholds.class.getResourceAsStream("thresholds.properties"));
        standard.put("leaders", Thresholds.class.getResourceAsStream("leaders.properties"));
        standard.put("persons", Thresholds.class.getResourceAsStream("persons.properties"));
        standard.put("accounts", FundsRules.class.getResourceAsStream("rules.properties"));
        for (Map.Entry<String, InputStream> file : standard.entrySet()) {
            String name = file.getKey() + ".properties";
            try (InputStream in = Objects.requireNonNull(file.getValue(), name)) {
                Files.copy(in, folder.resolve("standard-" + name));
            }
            Path changed = home.folder().resolve("rules").resolve(name);
            if (Files.exists(changed)) {
                Files.copy(changed, folder.resolve("changed-" + name));
            }
        }
    }
}
