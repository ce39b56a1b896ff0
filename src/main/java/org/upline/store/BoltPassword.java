package org.upline.store;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;

/**
 * The password of the embedded database's one user. It is drawn anew each time the database is started and lives only in
 * this process; Neo4j keeps a salted hash of it. Between two starts nobody knows a password that is right.
 */
final class BoltPassword {
    static final String USER = "neo4j";

    private static final int BYTES = 32;

    private BoltPassword() {}

    static String renew(RunningDatabase database) {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String password = HexFormat.of().formatHex(random);
        database.system()
                .executeTransactionally(
                        "ALTER USER " + USER + " SET PASSWORD $password CHANGE NOT REQUIRED",
                        Map.of("password", password));
        return password;
    }
}
