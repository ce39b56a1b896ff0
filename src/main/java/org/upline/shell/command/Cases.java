package org.upline.shell.command;

import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.upline.model.Message;
import org.upline.model.SourceKind;
import org.upline.model.UplineException;
import org.upline.shell.CancelledException;
import org.upline.shell.Invocation;
import org.upline.shell.Messages;
import org.upline.store.CypherSession;
import org.upline.store.EmbeddedNeo4j;
import org.upline.workspace.CaseFolder;
import org.upline.workspace.CaseName;
import org.upline.workspace.CaseRules;
import org.upline.workspace.Home;
import org.upline.workspace.OpenCase;
import org.upline.workspace.ServerGraph;
import org.upline.workspace.StoreWish;

/**
 * Gives commands the case they work in. What is costly to open, the snapshot's columns and the database, stays open from
 * one line of a session to the next, as long as the case is the same and unchanged.
 */
public final class Cases implements AutoCloseable {
    private final ServerLogins logins = new ServerLogins();
    private @Nullable OpenCase open;
    private @Nullable EmbeddedNeo4j database;
    private @Nullable Path databaseHome;

    public Home home(Invocation in) {
        StoreWish wish = new StoreWish(
                in.settings().store(), in.session().variable("UPLINE_STORE"), address -> logins.server(in, address));
        return new Home(in.settings().home(), wish);
    }

    /** The rules figures are compared with and scored by. */
    CaseRules rules(Invocation in) {
        return CaseRules.of(home(in));
    }

    /** The same for a case, with what is known there of priors. */
    CaseRules rules(Invocation in, OpenCase opened) {
        return opened.knowing(rules(in));
    }

    /** The folder of the case; it must exist. */
    public CaseFolder folder(Invocation in) {
        return home(in).open(new CaseName(in.settings().caseName()));
    }

    /**
     * Does work in the case, made if it is not there: importing into a new case needs no ceremony. A case made for work that
     * then cannot be done goes again.
     */
    <T> T inCaseForImport(Invocation in, Function<CaseFolder, T> work) {
        Home home = home(in);
        CaseName name = new CaseName(in.settings().caseName());
        boolean made = !home.cases().contains(name);
        CaseFolder folder = home.openOrCreate(name);
        closeDatabase();
        boolean keep = false;
        try {
            T result = work.apply(folder);
            keep = true;
            return result;
        } catch (UplineException failure) {
            // What a server holds already is gone on with by the next import, which must find the case.
            keep = folder.graph() instanceof ServerGraph
                    && (failure instanceof CancelledException
                            || failure.reason().key().contains("server."));
            throw failure;
        } finally {
            if (made && !keep && folder.decisions().imports().isEmpty()) {
                folder.drop();
            }
        }
    }

    /** The case as it stands now. */
    public OpenCase open(Invocation in) {
        CaseFolder folder = folder(in);
        OpenCase current = open;
        if (current == null
                || !current.folder().folder().equals(folder.folder())
                || !current.folder().graph().name().equals(folder.graph().name())
                || !current.decisions().equals(folder.decisions())) {
            current = OpenCase.open(folder, words(in), new ShownBuild(in.progress()));
            open = current;
        }
        in.progress().silentStage(Message.of("shell.progress.working"));
        return current;
    }

    /** The case, which must hold members. */
    public OpenCase openWithMembers(Invocation in) {
        OpenCase opened = open(in);
        if (opened.members().size() == 0) {
            throw empty(opened, SourceKind.MEMBERS, "import members 会员.csv");
        }
        return opened;
    }

    /** The case, which must hold transfers. */
    public OpenCase openWithTransfers(Invocation in) {
        OpenCase opened = open(in);
        if (opened.ledger().transfers().count() == 0) {
            throw empty(opened, SourceKind.TRANSACTIONS, "import transactions 交易明细信息.csv");
        }
        return opened;
    }

    private static UplineException empty(OpenCase opened, SourceKind kind, String example) {
        return UplineException.of("workspace.case.empty", opened.name(), Message.of("workspace.kind." + kind), example);
    }

    /** Queries on the graph of the case as it stands now. A database of its own is started for them. */
    public CypherSession cypher(Invocation in) {
        OpenCase opened = open(in);
        opened.requireGraph(words(in), new ShownBuild(in.progress()));
        return opened.folder().graph() instanceof ServerGraph server
                ? server.cypher(opened.generation())
                : database(opened).cypher();
    }

    private synchronized EmbeddedNeo4j database(OpenCase opened) {
        Path wanted = opened.database();
        EmbeddedNeo4j current = database;
        if (current == null || !wanted.equals(databaseHome)) {
            closeDatabase();
            current = EmbeddedNeo4j.at(wanted);
            database = current;
            databaseHome = wanted;
        }
        return current;
    }

    /** Puts messages into words of the language asked for. */
    static Function<Message, String> words(Invocation in) {
        return Messages.in(in.settings().language())::text;
    }

    /** Gives up all that is open, at the end. */
    @Override
    public void close() {
        closeDatabase();
        logins.close();
    }

    /** Stops the database, if it runs, before its case is changed. */
    synchronized void closeDatabase() {
        if (database != null) {
            database.close();
            database = null;
            databaseHome = null;
        }
    }
}
