package org.upline.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.upline.model.Message;
import org.upline.model.UplineException;

/**
 * Where a database on a Neo4j server or cluster is, without who may enter: {@code neo4j://host:7687/database}. A cluster is
 * reached by {@code neo4j}, which asks it who leads; a single member by {@code bolt}; {@code +s} encrypts and checks the
 * certificate, {@code +ssc} encrypts and takes any.
 *
 * @param uri scheme, host, port and routing context
 * @param database name of the database
 */
public record ServerAddress(URI uri, String database) {
    private static final Set<String> SCHEMES = Set.of("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc");

    /** As Neo4j allows; in lower case, as it keeps them. */
    private static final Pattern DATABASE = Pattern.compile("[a-z][a-z0-9.-]{2,62}");

    private static final int STANDARD_PORT = 7687;

    /**
     * Reads an address as it is written; without a path the database is {@value StoreTarget#DEFAULT_DATABASE}.
     *
     * @throws UplineException if it is none, or if a user or password stands in it; such an address is not repeated in the
     *     error, for errors are written down
     */
    public static ServerAddress of(String written) {
        if (written.indexOf('@') >= 0) {
            throw UplineException.of("server.address.secret");
        }
        URI uri = parsed(written.strip());
        String scheme =
                uri == null || uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        if (uri == null || !SCHEMES.contains(scheme) || uri.getHost() == null || uri.getFragment() != null) {
            throw UplineException.of("store.server.uri", written);
        }
        String path = uri.getPath() == null ? "" : uri.getPath().replaceFirst("^/", "");
        String database = path.isEmpty() ? StoreTarget.DEFAULT_DATABASE : path.toLowerCase(Locale.ROOT);
        if (!DATABASE.matcher(database).matches() || database.equals("system")) {
            throw UplineException.of("server.address.database", database);
        }
        try {
            int port = uri.getPort() < 0 ? STANDARD_PORT : uri.getPort();
            return new ServerAddress(
                    new URI(
                            scheme,
                            null,
                            uri.getHost().toLowerCase(Locale.ROOT),
                            port,
                            null,
                            scheme.startsWith("neo4j") ? uri.getQuery() : null,
                            null),
                    database);
        } catch (URISyntaxException e) {
            throw new UplineException(Message.of("store.server.uri", written), e);
        }
    }

    private static @Nullable URI parsed(String written) {
        try {
            return new URI(written);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** As it may be written again. */
    @Override
    public String toString() {
        String query = uri.getQuery() == null ? "" : "?" + uri.getRawQuery();
        return uri.getScheme() + "://" + uri.getRawAuthority() + "/" + database + query;
    }
}
