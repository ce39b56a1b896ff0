package org.upline.workspace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.upline.hierarchy.MemberColumns;
import org.upline.intake.format.ListReading;
import org.upline.intake.value.Moment;
import org.upline.intake.value.Times;
import org.upline.model.Message;
import org.upline.model.PriorPenalty;
import org.upline.model.SchemeRole;
import org.upline.model.UplineException;
import org.upline.workspace.DecideByHand.Authored;

/**
 * Decisions read from a table an investigator keeps: roles, or prior penalties, a row each.
 *
 * @param file its name
 * @param rowsRead rows below the column names
 * @param rulings one for each row that says something new, with the reason given there
 * @param already rows that say what the case knows, or a row above says
 * @param rejected rows that cannot be understood, by row
 */
public record RulingList(
        String file, int rowsRead, List<Authored> rulings, int already, List<RejectedListRow> rejected) {

    /** What a row says; throws {@link Rejection} where it says nothing. */
    private interface RowReading {
        Ruling read(MemberColumns columns, ListReading.Row row) throws Rejection;
    }

    /** Roles: columns for person, role and reason. */
    public static RulingList roles(OpenCase opened, Path file, Authorship authorship) {
        return read(opened, file, "list.roles", authorship, (columns, row) -> {
            SchemeRole role = SchemeRole.read(row.cell("role"))
                    .orElseThrow(() -> new Rejection(row, "role", Message.of("persons.row.role", row.cell("role"))));
            return new Ruling.Role(member(columns, row), role);
        });
    }

    /** Prior penalties: columns for person, kind, date and reason. */
    public static RulingList priors(OpenCase opened, Path file, Authorship authorship) {
        return read(opened, file, "list.priors", authorship, (columns, row) -> {
            PriorPenalty.Kind kind = PriorPenalty.Kind.read(row.cell("kind"))
                    .orElseThrow(() -> new Rejection(row, "kind", Message.of("persons.row.kind", row.cell("kind"))));
            Moment date = Times.parse(row.cell("date"));
            if (date == null) {
                throw new Rejection(row, "date", Message.of("persons.row.date", row.cell("date")));
            }
            return new Ruling.Prior(
                    member(columns, row), kind, date.time().toLocalDate().toString());
        });
    }

    private static RulingList read(
            OpenCase opened, Path file, String format, Authorship authorship, RowReading reading) {
        MemberColumns columns = opened.members();
        Set<Ruling> known = new HashSet<>();
        opened.decisions().byHand().forEach(decision -> known.add(decision.ruling()));
        List<Authored> rulings = new ArrayList<>();
        List<RejectedListRow> rejected = new ArrayList<>();
        int already = 0;
        List<ListReading.Row> rows = ListReading.read(file, format);
        for (ListReading.Row row : rows) {
            try {
                Ruling ruling = reading.read(columns, row);
                if (known.add(ruling)) {
                    String reason = row.cell("reason").isEmpty() ? authorship.reason() : row.cell("reason");
                    rulings.add(new Authored(ruling, new Authorship(reason, authorship.by(), authorship.at())));
                } else {
                    already++;
                }
            } catch (Rejection rejection) {
                rejected.add(rejection.rejected);
            }
        }
        return new RulingList(String.valueOf(file.getFileName()), rows.size(), rulings, already, rejected);
    }

    private static String member(MemberColumns columns, ListReading.Row row) throws Rejection {
        try {
            return PersonRulings.member(columns, row.cell("member"));
        } catch (UplineException unknown) {
            throw new Rejection(row, "member", unknown.reason());
        }
    }

    private static final class Rejection extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient RejectedListRow rejected;

        Rejection(ListReading.Row row, String field, Message reason) {
            this.rejected = new RejectedListRow(row.number(), field, reason);
        }
    }
}
