package org.upline.store;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.RecognitionException;
import org.antlr.v4.runtime.Recognizer;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStreamRewriter;
import org.antlr.v4.runtime.misc.Interval;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;
import org.neo4j.cypher.internal.parser.v5.Cypher5Lexer;
import org.neo4j.cypher.internal.parser.v5.Cypher5Parser;
import org.upline.model.UplineException;

/**
 * A query as users write it, made to see one case alone in a database that holds several: every node of every pattern is also
 * asked for {@link CaseScope#PROPERTY}. Relations join nodes of one case only, so that is enough, paths of any length
 * included. The query is read with Neo4j's own grammar, never by searching its text, and all else in it stays as it is.
 *
 * <p>What reaches data other than by a pattern (procedures, {@code LOAD CSV}, {@code USE}, commands on schema and users) is
 * refused. This keeps cases apart for those who mean well; it is no access control.
 *
 * @param text to be run, with the parameter {@value CaseScope#PROPERTY}
 * @param inTransactions whether it has {@code CALL … IN TRANSACTIONS}
 */
record ScopedQuery(String text, boolean inTransactions) {
    private static final String CONDITION = CaseScope.PROPERTY + ": $" + CaseScope.PROPERTY;
    private static final Pattern PREFIX = Pattern.compile("\\s*(EXPLAIN|PROFILE)\\s", Pattern.CASE_INSENSITIVE);
    private static final Pattern ESCAPED_CHARACTER = Pattern.compile("\\\\u+[0-9a-fA-F]{4}");

    /** Procedures that say nothing of any case. */
    private static final Set<String> PROCEDURES = Set.of("db.labels", "db.relationshiptypes", "db.propertykeys");

    /** Where Neo4j's own functions of two words begin; those of plug-ins may reach any node. */
    private static final Set<String> FUNCTIONS =
            Set.of("date", "datetime", "localdatetime", "localtime", "time", "duration", "point", "vector");

    /** The query does not follow the grammar this program knows. */
    static final class NotUnderstood extends Exception {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Reads a query.
     *
     * @throws NotUnderstood if it is wrong, or newer than this program
     * @throws UplineException if it could reach beyond the case; says by what
     */
    static ScopedQuery of(String cypher) throws NotUnderstood {
        Matcher prefix = PREFIX.matcher(cypher);
        int begin = prefix.lookingAt() ? prefix.end() : 0;
        if (ESCAPED_CHARACTER.matcher(cypher).find()) {
            throw beyond("\\u");
        }
        return new Rewriting(cypher.substring(begin)).done(cypher.substring(0, begin));
    }

    /** Whether the query asks for its plan, in place of an answer or with it. */
    static boolean isPlanned(String cypher) {
        return PREFIX.matcher(cypher).lookingAt();
    }

    private static UplineException beyond(String what) {
        return UplineException.of("server.query.beyond", what);
    }

    /** The parsing and changing of one text. */
    private static final class Rewriting {
        private final CommonTokenStream tokens;
        private final TokenStreamRewriter changed;
        private final Cypher5Parser.StatementsContext tree;
        private final Set<String> named = new HashSet<>();
        private boolean inTransactions;

        Rewriting(String text) throws NotUnderstood {
            List<String> errors = new ArrayList<>();
            BaseErrorListener listener = new BaseErrorListener() {
                @Override
                public void syntaxError(
                        Recognizer<?, ?> recognizer,
                        @Nullable Object symbol,
                        int line,
                        int column,
                        String message,
                        @Nullable RecognitionException e) {
                    errors.add(message);
                }
            };
            Cypher5Lexer lexer = new Cypher5Lexer(CharStreams.fromString(text));
            lexer.removeErrorListeners();
            lexer.addErrorListener(listener);
            tokens = new CommonTokenStream(lexer);
            Cypher5Parser parser = new Cypher5Parser(tokens);
            parser.removeErrorListeners();
            parser.addErrorListener(listener);
            tree = parser.statements();
            if (!errors.isEmpty() || tree.statement().size() != 1) {
                throw new NotUnderstood();
            }
            changed = new TokenStreamRewriter(tokens);
        }

        ScopedQuery done(String prefix) {
            for (Token token : tokens.getTokens()) {
                if (token.getText().contains(CaseScope.PROPERTY)) {
                    throw beyond(CaseScope.PROPERTY);
                }
            }
            // In the order of the text, without recursion: a query may be nested as deep as somebody likes.
            Deque<ParseTree> open = new ArrayDeque<>(List.of(tree));
            List<Cypher5Parser.ReturnItemContext> items = new ArrayList<>();
            while (!open.isEmpty()) {
                ParseTree next = open.pop();
                visit(next);
                if (next instanceof Cypher5Parser.ReturnItemContext item && item.AS() == null) {
                    items.add(item);
                }
                List<ParseTree> children = new ArrayList<>();
                for (int i = 0; i < next.getChildCount(); i++) {
                    children.add(next.getChild(i));
                }
                Collections.reverse(children);
                children.forEach(open::push);
            }
            items.forEach(this::keepName);
            return new ScopedQuery(prefix + changed.getText(), inTransactions);
        }

        private void visit(ParseTree next) {
            if (next instanceof Cypher5Parser.NodePatternContext node) {
                node(node);
            } else if (next instanceof Cypher5Parser.InsertNodePatternContext node) {
                inserted(node);
            } else if (next instanceof Cypher5Parser.FunctionInvocationContext call) {
                function(call);
            } else if (next instanceof Cypher5Parser.CallClauseContext call) {
                String name = name(call.procedureName());
                if (!PROCEDURES.contains(name)) {
                    throw beyond("CALL " + name);
                }
            } else if (next instanceof Cypher5Parser.SubqueryInTransactionsParametersContext) {
                inTransactions = true;
            } else if (next instanceof Cypher5Parser.SetPropsContext) {
                throw beyond("SET … = {…}");
            } else if (next instanceof Cypher5Parser.LoadCSVClauseContext) {
                throw beyond("LOAD CSV");
            } else if (next instanceof Cypher5Parser.UseClauseContext) {
                throw beyond("USE");
            } else if (next instanceof Cypher5Parser.CommandContext command) {
                throw beyond(command.getStart().getText().toUpperCase(Locale.ROOT) + " …");
            } else if (next instanceof Cypher5Parser.VariableContext variable) {
                named.add(variable.getText());
            }
        }

        private void node(Cypher5Parser.NodePatternContext node) {
            Cypher5Parser.PropertiesContext properties = node.properties();
            if (properties != null && properties.map() == null) {
                throw beyond("(" + properties.getText() + ")");
            }
            boolean bare = node.labelExpression() == null && properties == null;
            if (isMadeBefore(node, node.variable(), bare)) {
                return;
            }
            if (properties != null) {
                into(properties.map());
            } else {
                Token end = (node.WHERE() == null ? node.RPAREN() : node.WHERE()).getSymbol();
                changed.insertBefore(end, " {" + CONDITION + "} ");
            }
        }

        private void inserted(Cypher5Parser.InsertNodePatternContext node) {
            boolean bare = node.insertNodeLabelExpression() == null && node.map() == null;
            if (isMadeBefore(node, node.variable(), bare)) {
                return;
            }
            if (node.map() != null) {
                into(node.map());
            } else {
                changed.insertBefore(node.RPAREN().getSymbol(), " {" + CONDITION + "} ");
            }
        }

        /** A node that a writing clause only refers to may not be described again. */
        private boolean isMadeBefore(
                ParserRuleContext node, Cypher5Parser.@Nullable VariableContext variable, boolean bare) {
            return bare && variable != null && named.contains(variable.getText()) && isWritten(node);
        }

        private static boolean isWritten(ParserRuleContext node) {
            for (ParserRuleContext above = node.getParent(); above != null; above = above.getParent()) {
                if (above instanceof Cypher5Parser.CreateClauseContext
                        || above instanceof Cypher5Parser.InsertClauseContext
                        || above instanceof Cypher5Parser.MergeClauseContext) {
                    return true;
                }
                if (above instanceof Cypher5Parser.ClauseContext) {
                    return false;
                }
            }
            return false;
        }

        private void into(Cypher5Parser.MapContext map) {
            String comma = map.propertyKeyName().isEmpty() ? "" : ", ";
            changed.insertAfter(map.LCURLY().getSymbol(), CONDITION + comma);
        }

        private void function(Cypher5Parser.FunctionInvocationContext call) {
            String name = name(call.functionName());
            int dot = name.indexOf('.');
            if (dot >= 0 && !FUNCTIONS.contains(name.substring(0, dot))) {
                throw beyond(name + "()");
            }
            if (name.equals("keys")) {
                changed.insertBefore(call.getStart(), "[uplineKey IN ");
                changed.insertAfter(call.getStop(), " WHERE uplineKey <> '" + CaseScope.PROPERTY + "']");
            }
        }

        private static String name(ParserRuleContext named) {
            return named.getText().replace("`", "").toLowerCase(Locale.ROOT);
        }

        /** A column without a name is called as it is written, and must go on being called so. */
        private void keepName(Cypher5Parser.ReturnItemContext item) {
            Interval place = item.expression().getSourceInterval();
            String written = tokens.getText(place);
            if (!written.equals(changed.getText(place))) {
                changed.insertAfter(item.expression().getStop(), " AS `" + written.replace("`", "``") + "`");
            }
        }
    }
}
