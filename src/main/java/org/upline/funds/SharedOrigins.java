package org.upline.funds;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntUnaryOperator;
import java.util.regex.Pattern;
import org.upline.graph.CompressedGraph;
import org.upline.graph.Snapshot;
import org.upline.model.Placeholder;

/**
 * How many accounts were worked from one network address, or on one device. Left out is what tells nobody apart: empty
 * values and such as {@code 0.0.0.0}; addresses of private networks, which stand in every home (RFC 1918, RFC 3927, RFC
 * 6890); the device address {@code 02:00:00:00:00:00}, which phones show to every program; and what so many accounts share
 * that it must be a bank's own. O(transfers), apart from the sorting of those with a value.
 */
final class SharedOrigins {
    private static final Pattern PRIVATE = Pattern.compile(
            "(10|127|0)\\..*|192\\.168\\..*|169\\.254\\..*|172\\.(1[6-9]|2\\d|3[01])\\..*|::1|f[cde].*:.*");

    private static final Pattern NO_DEVICE = Pattern.compile("0*20*|f+");

    private final CompressedGraph byPayer;
    private final IntUnaryOperator origin;

    /** By value: how many accounts; 0 where it tells nobody apart. */
    private final int[] accounts;

    private SharedOrigins(CompressedGraph byPayer, IntUnaryOperator origin, int[] accounts) {
        this.byPayer = byPayer;
        this.origin = origin;
        this.accounts = accounts;
    }

    static SharedOrigins ofAddresses(PartEvidence evidence) {
        TransferColumns transfers = evidence.transfers();
        return count(evidence, transfers::ip, transfers.ips(), SharedOrigins::tellsAddress);
    }

    static SharedOrigins ofDevices(PartEvidence evidence) {
        TransferColumns transfers = evidence.transfers();
        return count(evidence, transfers::mac, transfers.macs(), SharedOrigins::tellsDevice);
    }

    /** Reads what was found of addresses. */
    static SharedOrigins readAddresses(PartEvidence evidence, Snapshot kept) {
        return new SharedOrigins(evidence.byPayer(), evidence.transfers()::ip, kept.ints("shared.address"));
    }

    /** Reads what was found of devices. */
    static SharedOrigins readDevices(PartEvidence evidence, Snapshot kept) {
        return new SharedOrigins(evidence.byPayer(), evidence.transfers()::mac, kept.ints("shared.device"));
    }

    /** By value, how many accounts. */
    int[] counts() {
        return accounts.clone();
    }

    /** Which values tell one apart from another. */
    private interface Telling {
        boolean tells(String value);
    }

    private static SharedOrigins count(
            PartEvidence evidence, IntUnaryOperator origin, List<String> values, Telling telling) {
        int[] accounts = new int[values.size()];
        int[] lastSeen = new int[values.size()];
        Arrays.fill(lastSeen, -1);
        CompressedGraph byPayer = evidence.byPayer();
        for (int a = 0; a < evidence.accounts().count(); a++) {
            for (int at = byPayer.begin(a); at < byPayer.begin(a + 1); at++) {
                int value = origin.applyAsInt(byPayer.arc(at));
                if (lastSeen[value] != a) {
                    lastSeen[value] = a;
                    accounts[value]++;
                }
            }
        }
        int most = evidence.rules().signs().device().maxAccounts();
        for (int value = 0; value < accounts.length; value++) {
            if (value == 0 || accounts[value] > most || !telling.tells(values.get(value))) {
                accounts[value] = 0;
            }
        }
        return new SharedOrigins(byPayer, origin, accounts);
    }

    private static boolean tellsAddress(String value) {
        return !Placeholder.isOne(value)
                && !PRIVATE.matcher(value.toLowerCase(Locale.ROOT)).matches();
    }

    private static boolean tellsDevice(String value) {
        String digits = value.toLowerCase(Locale.ROOT).replaceAll("[^0-9a-z]", "");
        return !Placeholder.isOne(value) && !NO_DEVICE.matcher(digits).matches() && !Placeholder.isOne(digits);
    }

    /** The most accounts, itself among them, that one of its values leads to. */
    int most(int account) {
        int most = 0;
        for (int at = byPayer.begin(account); at < byPayer.begin(account + 1); at++) {
            most = Math.max(most, accounts[origin.applyAsInt(byPayer.arc(at))]);
        }
        return most;
    }
}
