package org.upline.store;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Transaction;
import org.neo4j.server.security.SecureHasher;
import org.neo4j.server.security.SystemGraphCredential;

/**
 * The password of the embedded database's one user. It is drawn anew each time the database is started and lives only in
 * this process; Neo4j keeps a salted hash of it. Between two starts nobody knows a password that is right.
 */
final class BoltPassword {
    static final String USER = "neo4j";

    private static final int BYTES = 32;

    private BoltPassword() {}

    /**
     * Gives the user a new password. The hash is put where {@code ALTER USER} puts it, because that command, the first Cypher
     * of a start, would take more than a second of it.
     */
    static String renew(RunningDatabase database) {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        String hash = SystemGraphCredential.createCredentialForPassword(
                        password.getBytes(StandardCharsets.US_ASCII), new SecureHasher())
                .serialize();
        try (Transaction tx = database.system().beginTx()) {
            Node user = tx.findNode(Label.label("User"), "name", USER);
            if (user == null) {
                throw new IllegalStateException("Neo4j has no user " + USER);
            }
            user.setProperty("credentials", hash);
            user.setProperty("passwordChangeRequired", false);
            tx.commit();
        }
        return password;
    }
}
