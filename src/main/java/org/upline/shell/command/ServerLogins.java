package org.upline.shell.command;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.upline.model.Message;
import org.upline.model.UplineException;
import org.upline.shell.Invocation;
import org.upline.store.ServerAddress;
import org.upline.store.ServerStore;
import org.upline.store.StoreTarget;

/**
 * Opens servers and keeps them open for the session. User and password come from the environment or are asked for at the
 * terminal; they stay in this process's memory.
 */
final class ServerLogins implements AutoCloseable {
    private static final String USER = "UPLINE_NEO4J_USER";
    private static final String PASSWORD = "UPLINE_NEO4J_PASSWORD";
    private static final String USUAL_USER = "neo4j";

    /** By address, as those that were accepted. */
    private final Map<ServerAddress, StoreTarget> accepted = new HashMap<>();

    private final Map<ServerAddress, ServerStore> open = new HashMap<>();

    ServerStore server(Invocation in, ServerAddress address) {
        ServerStore server = open.get(address);
        if (server == null || server.isLost()) {
            closeQuietly(open.remove(address));
            StoreTarget target = accepted.containsKey(address) ? accepted.get(address) : target(in, address);
            in.progress().stage(Message.of("server.stage.connect", address.toString()));
            server = ServerStore.connect(target);
            accepted.put(address, target);
            open.put(address, server);
        }
        return server;
    }

    private static StoreTarget target(Invocation in, ServerAddress address) {
        Optional<String> password = in.session().variable(PASSWORD);
        String user = in.session()
                .variable(USER)
                .or(() -> password.isPresent()
                        ? Optional.empty()
                        : in.asked(Message.of("server.ask.user", address.toString(), USUAL_USER)))
                .orElse(USUAL_USER);
        String secret = password.or(() -> in.askedInSecret(Message.of("server.ask.password", user, address.toString())))
                .orElseThrow(() -> UplineException.of("server.login.missing", address.toString(), USER, PASSWORD));
        return new StoreTarget(address.uri(), user, secret, address.database());
    }

    private static void closeQuietly(@org.jspecify.annotations.Nullable ServerStore server) {
        if (server != null) {
            server.close();
        }
    }

    @Override
    public void close() {
        open.values().forEach(ServerStore::close);
        open.clear();
    }
}
