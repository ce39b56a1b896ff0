package org.upline.shell.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.upline.intake.AccountContent;
import org.upline.intake.MemberContent;
import org.upline.intake.MemberRow;
import org.upline.intake.Preview;
import org.upline.intake.SiteContent;
import org.upline.intake.SourceContent;
import org.upline.intake.TransactionContent;
import org.upline.intake.format.Binding;
import org.upline.intake.format.FieldName;
import org.upline.intake.format.RecognisedTable;
import org.upline.intake.ledger.AccountRow;
import org.upline.intake.ledger.BankRow;
import org.upline.model.Member;
import org.upline.model.Message;
import org.upline.model.SiteEntry;
import org.upline.model.SourceFile;
import org.upline.model.SourceKind;
import org.upline.report.Column;
import org.upline.report.ColumnType;
import org.upline.report.Table;
import org.upline.shell.CommandResult;

/** What {@code import … --dry-run} shows of files: what each is taken for, why, and its first rows as understood. */
final class PreviewResult {
    private static final Column ROW = new Column("row", ColumnType.INT, "books.column.row");

    private static final int SHOWN = 5;

    private PreviewResult() {}

    /**
     * A column of a file.
     *
     * @param field what it is taken for; null for an unknown column
     * @param why {@code alias} for a name in the vocabulary, {@code mapping} or {@code position} for one that the mapping
     *     says, {@code unknown}
     * @param knownAs the name in the vocabulary or the mapping that it equals
     */
    record ColumnMeaning(
            String column,
            @Nullable String field,
            String why,
            @Nullable String knownAs) {}

    /** A row that would be kept out. */
    record Refused(int row, String column, String reason) {}

    /**
     * A file as it would be read.
     *
     * @param part separator, or name of the sheet
     * @param firstRows as understood, by what their columns are
     * @param warnings what must be known of the file before it is imported
     */
    record Understood(
            String file,
            String sha256,
            SourceKind kind,
            String format,
            String encoding,
            String part,
            int headerRow,
            List<ColumnMeaning> columns,
            List<String> unknownColumns,
            List<Map<String, @Nullable Object>> firstRows,
            List<Refused> rejected,
            List<String> warnings) {}

    static CommandResult of(List<Preview> previews, Function<Message, String> words) {
        List<Understood> files =
                previews.stream().map(preview -> understood(preview, words)).toList();
        CommandResult result = CommandResult.of(files);
        for (Understood file : files) {
            result = result.say(Message.of(
                    "books.preview.file",
                    file.file(),
                    Message.of("workspace.kind." + file.kind()),
                    file.format(),
                    file.encoding(),
                    file.part(),
                    file.headerRow()));
            if (!file.columns().isEmpty()) {
                result = result.table(meanings(file, words));
            }
            if (!file.firstRows().isEmpty()) {
                result = result.table(firstRows(file));
            }
            for (Refused refused : file.rejected()) {
                result = result.say(Message.of("books.reject.line", refused.row(), refused.column(), refused.reason()));
            }
        }
        for (Understood file : files) {
            for (String warning : file.warnings()) {
                result = result.say(Message.of("mapping.notice", warning));
            }
        }
        return result.say(Message.of("books.preview.nothing"));
    }

    private static Understood understood(Preview preview, Function<Message, String> words) {
        SourceFile source = preview.recognition().source();
        RecognisedTable table = preview.first().original().table();
        return new Understood(
                source.name(),
                source.sha256(),
                source.kind(),
                source.format(),
                source.encoding(),
                preview.recognition().part(),
                table.headerRow(),
                columns(table),
                table.unknown(),
                rows(preview.first()),
                preview.first().rejects().stream()
                        .limit(SHOWN)
                        .map(reject -> new Refused(reject.row(), reject.column(), words.apply(reject.reason())))
                        .toList(),
                preview.first().findings().stream()
                        .filter(finding ->
                                ImportNotices.isOne(finding) || finding.kind().equals("pathChecked"))
                        .map(finding -> words.apply(FindingText.of(finding)))
                        .toList());
    }

    private static List<ColumnMeaning> columns(RecognisedTable table) {
        List<ColumnMeaning> columns = new ArrayList<>();
        for (String header : table.header()) {
            columns.add(new ColumnMeaning(header, null, "unknown", null));
        }
        for (Binding binding : table.bindings().values()) {
            columns.set(
                    binding.column(),
                    new ColumnMeaning(
                            binding.header(),
                            binding.field(),
                            binding.why().name().toLowerCase(Locale.ROOT),
                            binding.alias()));
        }
        return columns;
    }

    private static List<Map<String, @Nullable Object>> rows(SourceContent content) {
        if (content instanceof MemberContent members) {
            return members.rows().stream()
                    .limit(SHOWN)
                    .map(PreviewResult::member)
                    .toList();
        }
        if (content instanceof AccountContent accounts) {
            return accounts.rows().stream()
                    .limit(SHOWN)
                    .map(PreviewResult::account)
                    .toList();
        }
        if (content instanceof TransactionContent transactions) {
            return transactions.rows().stream()
                    .limit(SHOWN)
                    .map(PreviewResult::transaction)
                    .toList();
        }
        if (content instanceof SiteContent site) {
            return site.first(SHOWN).stream().map(PreviewResult::siteEntry).toList();
        }
        throw new IllegalStateException(content.toString());
    }

    private static Map<String, @Nullable Object> member(MemberRow row) {
        Member member = row.member();
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("row", member.row().row());
        shown.put("id", member.id());
        shown.put("name", member.name());
        shown.put("referrer", member.referrer());
        shown.put("placement", member.placement());
        shown.put("feeFen", member.feeFen());
        shown.put("joined", member.joined());
        return shown;
    }

    private static Map<String, @Nullable Object> account(AccountRow row) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("row", row.row().row());
        shown.put("account", row.account());
        shown.put("card", row.card());
        shown.put("holder", row.holder());
        shown.put("currency", row.currency());
        shown.put("balanceFen", row.balanceFen());
        shown.put("opened", row.opened());
        return shown;
    }

    private static Map<String, @Nullable Object> transaction(BankRow row) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("row", row.row().row());
        shown.put("account", row.account());
        shown.put("card", row.card());
        shown.put("time", row.time());
        shown.put("direction", row.direction());
        shown.put("amountFen", row.amountFen());
        shown.put("balanceFen", row.balanceFen());
        shown.put("currency", row.currency());
        shown.put("counterparty", row.counterparty());
        shown.put("counterpartyName", row.counterpartyName());
        return shown;
    }

    private static Map<String, @Nullable Object> siteEntry(SiteEntry entry) {
        Map<String, @Nullable Object> shown = new LinkedHashMap<>();
        shown.put("row", entry.row().row());
        shown.put("member", entry.memberId());
        shown.put("entryKind", entry.kind());
        shown.put("bonus", entry.bonus());
        shown.put("label", entry.label());
        shown.put("amountFen", entry.fen());
        shown.put("time", entry.time());
        shown.put("settled", entry.settled());
        return shown;
    }

    private static Table meanings(Understood file, Function<Message, String> words) {
        List<Column> columns = List.of(
                new Column("column", ColumnType.TEXT, "books.column.column"),
                new Column("field", ColumnType.TEXT, "books.column.takenFor"),
                new Column("why", ColumnType.TEXT, "books.column.why"));
        return Table.of("books.table.columns", columns, file.columns(), column -> {
            String known = column.knownAs();
            String field = column.field();
            Message why = known == null
                    ? Message.of("books.preview.unknownColumn")
                    : Message.of("mapping.why." + column.why(), known);
            return Table.row(
                    column.column(),
                    field == null ? null : words.apply(FieldName.of(file.kind(), field)),
                    words.apply(why));
        });
    }

    /** All rows of a file have the same columns. */
    private static Table firstRows(Understood file) {
        List<Column> columns = file.firstRows().get(0).keySet().stream()
                .map(PreviewResult::column)
                .toList();
        return Table.of(
                "books.table.firstRows",
                columns,
                file.firstRows(),
                row -> Table.row(row.values().toArray()));
    }

    private static Column column(String key) {
        return switch (key) {
            case "row" -> ROW;
            case "time", "joined", "opened" -> new Column(key, ColumnType.TIME, "books.column." + key);
            default -> new Column(key, key.endsWith("Fen") ? ColumnType.YUAN : ColumnType.TEXT, "books.column." + key);
        };
    }
}
