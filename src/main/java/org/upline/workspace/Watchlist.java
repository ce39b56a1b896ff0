package org.upline.workspace;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.upline.intake.format.ListReading;
import org.upline.model.Message;
import org.upline.model.UplineException;
import org.upline.model.WrittenNumber;

/**
 * The watchlist (黑名单) of a home. It lies beside the cases, since it is for all of them; no figure of a case depends on it,
 * so a case stays a function of its own sources and decisions.
 *
 * @param entries in the order of arrival
 */
public record Watchlist(List<WatchEntry> entries) {
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final List<String> NUMBERS = List.of("idNumber", "phone", "card", "account");

    public Watchlist {
        entries = List.copyOf(entries);
    }

    /**
     * What became of the rows of a file.
     *
     * @param already rows that the list has, or a row above says
     */
    public record Taken(String file, int rowsRead, int accepted, int already, List<RejectedListRow> rejected) {}

    /** The list of a home; empty if there is none yet. */
    public static Watchlist of(Home home) {
        Path file = file(home);
        try {
            return new Watchlist(
                    Files.exists(file) ? JSON.readValue(file.toFile(), new TypeReference<>() {}) : List.of());
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    /**
     * Adds the rows of a table to the list of a home, in one step.
     *
     * @throws UplineException if the file cannot be read, or has none of the columns
     */
    public static Taken take(Home home, Path table) {
        String name = String.valueOf(table.getFileName());
        List<WatchEntry> entries = new ArrayList<>(of(home).entries());
        int before = entries.size();
        int already = 0;
        List<RejectedListRow> rejected = new ArrayList<>();
        List<ListReading.Row> rows = ListReading.read(table, "list.watchlist");
        for (ListReading.Row row : rows) {
            WatchEntry entry = entry(row, name);
            String damaged = NUMBERS.stream()
                    .filter(field -> WrittenNumber.hasLostDigits(row.cell(field)))
                    .findFirst()
                    .orElse("");
            if (!damaged.isEmpty()) {
                rejected.add(new RejectedListRow(
                        row.number(), damaged, Message.of("persons.row.damaged", row.cell(damaged))));
            } else if (entry.name().isEmpty() && !entry.hasNumber()) {
                rejected.add(new RejectedListRow(row.number(), "", Message.of("persons.row.nobody")));
            } else if (entries.stream().anyMatch(entry::sameAs)) {
                already++;
            } else {
                entries.add(entry);
            }
        }
        Path file = file(home);
        try {
            OwnerOnly.createDirectories(home.folder());
            AtomicFile.write(file, JSON.writeValueAsString(entries) + "\n");
        } catch (IOException e) {
            throw unusable(file, e);
        }
        return new Taken(name, rows.size(), entries.size() - before, already, rejected);
    }

    private static WatchEntry entry(ListReading.Row row, String file) {
        return new WatchEntry(
                row.cell("name"),
                row.cell("idNumber"),
                row.cell("phone"),
                row.cell("card"),
                row.cell("account"),
                row.cell("remark"),
                file,
                row.number());
    }

    private static Path file(Home home) {
        return home.folder().resolve("watchlist.json");
    }

    private static UplineException unusable(Path file, IOException cause) {
        return new UplineException(
                Message.of("persons.watchlist.unusable", file.toString(), FileTrouble.of(cause)), cause);
    }
}
