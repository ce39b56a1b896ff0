package org.upline.intake.dump;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks through a dump row by row and tells of CREATE TABLE and INSERT (or REPLACE); all other statements are passed over. It
 * stops after each row, so that rows can be drawn from it one at a time.
 */
final class DumpStatements {
    /** What a line inside CREATE TABLE starts with when it is no column; a column of such a name is quoted. */
    private static final Set<String> NO_COLUMN =
            Set.of("PRIMARY", "KEY", "UNIQUE", "INDEX", "CONSTRAINT", "FULLTEXT", "SPATIAL", "FOREIGN", "CHECK");

    private final SqlTokens tokens;
    private final DumpValues values;
    private final DumpVisitor visitor;
    private @Nullable Insert insert;

    DumpStatements(SqlTokens tokens, Charset charset, DumpVisitor visitor) {
        this.tokens = tokens;
        this.values = new DumpValues(tokens, charset);
        this.visitor = visitor;
    }

    /** @param at the token by which an INSERT that does not end is named */
    private record Insert(String table, @Nullable List<String> columns, SqlToken at) {}

    /** Goes on to the end of the next row. False when the dump is at its end. */
    boolean advance() {
        while (true) {
            Insert open = insert;
            if (open != null) {
                if (row(open)) {
                    return true;
                }
            } else if (!statement()) {
                return false;
            }
        }
    }

    private boolean statement() {
        SqlToken first = tokens.next();
        if (first.kind() == SqlToken.Kind.FILE_END) {
            return false;
        }
        if (first.isWord("CREATE")) {
            create(first);
        } else if (first.isWord("INSERT") || first.isWord("REPLACE")) {
            beginInsert(first);
        } else {
            skipStatement(first);
        }
        return true;
    }

    private void skipStatement(SqlToken from) {
        SqlToken token = from;
        while (!token.ends()) {
            token = tokens.next();
        }
    }

    private void create(SqlToken first) {
        SqlToken token = tokens.next();
        if (token.isWord("TEMPORARY")) {
            token = tokens.next();
        }
        if (!token.isWord("TABLE")) {
            skipStatement(token);
            return;
        }
        token = tokens.next();
        while (token.isWord("IF") || token.isWord("NOT") || token.isWord("EXISTS")) {
            token = tokens.next();
        }
        String name = token.isName() ? token.text() : "";
        token = tokens.next();
        if (token.isSign('.')) {
            name = tokens.next().text();
            token = tokens.next();
        }
        if (token.isSign('(') && !name.isEmpty()) {
            visitor.table(name, columns(first));
            token = tokens.next();
        }
        while (!token.ends()) {
            token = tokens.next();
        }
        requireEnd(token, first);
    }

    private List<String> columns(SqlToken create) {
        List<String> columns = new ArrayList<>();
        int depth = 1;
        boolean begins = true;
        while (depth > 0) {
            SqlToken token = tokens.next();
            if (token.ends()) {
                throw tokens.error("intake.dump.truncated", create);
            }
            if (begins && isColumn(token)) {
                columns.add(token.text());
            }
            depth += token.isSign('(') ? 1 : token.isSign(')') ? -1 : 0;
            begins = depth == 1 && token.isSign(',');
        }
        return columns;
    }

    private static boolean isColumn(SqlToken token) {
        boolean word = token.kind() == SqlToken.Kind.WORD
                && !NO_COLUMN.contains(token.text().toUpperCase(Locale.ROOT));
        return word || token.kind() == SqlToken.Kind.NAME;
    }

    private void beginInsert(SqlToken first) {
        SqlToken token = tokens.next();
        while (token.isWord("LOW_PRIORITY")
                || token.isWord("HIGH_PRIORITY")
                || token.isWord("DELAYED")
                || token.isWord("IGNORE")
                || token.isWord("INTO")) {
            token = tokens.next();
        }
        if (!token.isName()) {
            throw tokens.error(token.ends() ? "intake.dump.truncated" : "intake.dump.insertForm", first);
        }
        String table = token.text();
        token = tokens.next();
        if (token.isSign('.')) {
            table = tokens.next().text();
            token = tokens.next();
        }
        List<String> columns = null;
        if (token.isSign('(')) {
            columns = values.read(token);
            token = tokens.next();
        }
        if (!token.isWord("VALUES") && !token.isWord("VALUE")) {
            throw tokens.error(token.ends() ? "intake.dump.truncated" : "intake.dump.insertForm", first);
        }
        insert = new Insert(table, columns, first);
    }

    /** Reads a row; false where the statement is over. */
    private boolean row(Insert open) {
        SqlToken token = tokens.next();
        if (token.isSign(',')) {
            token = tokens.next();
        }
        if (token.isSign('(')) {
            List<String> read = null;
            if (visitor.wants(open.table())) {
                read = values.read(token);
            } else {
                values.skip(token);
            }
            visitor.row(open.table(), open.columns(), read, token.line());
            return true;
        }
        // What may follow the rows, ON DUPLICATE KEY UPDATE, changes none of them here.
        while (!token.ends()) {
            token = tokens.next();
        }
        requireEnd(token, open.at());
        insert = null;
        return false;
    }

    private void requireEnd(SqlToken token, SqlToken statement) {
        if (token.kind() == SqlToken.Kind.FILE_END) {
            throw tokens.error("intake.dump.truncated", statement);
        }
    }
}
