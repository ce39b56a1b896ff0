package org.upline.workspace;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.upline.model.Message;
import org.upline.model.UplineException;
import org.upline.store.CypherSession;
import org.upline.store.ServerAddress;
import org.upline.store.ServerCase;
import org.upline.store.StoredCase;

/**
 * The graph in a database on a server, which other cases may share.
 *
 * @param connection to the case there; made when it is first needed, for it may ask for a password
 */
public record ServerGraph(ServerAddress address, Supplier<ServerCase> connection) implements GraphPlace {
    /** How many write at once; as many as the processors of a small server. */
    private static final int SESSIONS = 4;

    @Override
    public boolean holds(Path folder, String generation) {
        return connection.get().holds(generation);
    }

    @Override
    public void write(Path folder, Supplier<StoredCase> content, BuildWatch watch) {
        ServerCase there = connection.get();
        watch.stage(Message.of("server.stage.write", address.toString()));
        there.write(content.get(), SESSIONS, watch::rows);
    }

    @Override
    public void keepOnly(String generation) {
        try {
            connection.get().keepOnly(generation);
        } catch (UplineException outOfReach) {
            // Tidying up is no part of the work, which is done; the next change of the case does it.
            return;
        }
    }

    @Override
    public void drop() {
        connection.get().drop();
    }

    /** Queries on a generation that stands there. */
    public CypherSession cypher(String generation) {
        return connection.get().cypher(generation);
    }

    @Override
    public String name() {
        return address.toString();
    }
}
