package org.upline.synthetic;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a reader of the files must find, as the generator knows it. All amounts are fen; lists of ids are in plain string
 * order unless said otherwise.
 *
 * @param options by which the case was made
 * @param members what must become of the rows of the member list
 * @param tree the referral tree of the member accounts, repaired, nothing excluded
 * @param persons the natural persons
 * @param hostileNames members whose name tries to do something where it is shown
 * @param rareCharacterNames members whose name has a character outside the Basic Multilingual Plane
 * @param accountList what is in 账户信息.csv
 * @param statements what must become of the statement rows, files in the order of their names, when they are imported
 *     together; of two mirrored rows the one in the earlier file, or the earlier one in a file, is the transfer
 * @param statementTotal the same over all files
 * @param oddities what is out of the ordinary among the statement rows
 * @param fees entry fees
 * @param roles who plays which part
 * @param accounts the scheme's accounts
 */
public record Truth(
        GeneratorOptions options,
        MemberFile members,
        Tree tree,
        Persons persons,
        List<String> hostileNames,
        List<String> rareCharacterNames,
        AccountFile accountList,
        List<StatementCounts> statements,
        StatementCounts statementTotal,
        Oddities oddities,
        Fees fees,
        List<RolePlayer> roles,
        List<SchemeAccount> accounts) {

    /** rowsRead = accepted + duplicates + conflicts + rejected. */
    public record MemberFile(
            String file, int rowsRead, int accepted, int duplicates, int conflicts, int rejected, long feesFen) {}

    /**
     * Cycles are in the order of their first members, each cycle in plain string order; perLevel starts with level 1.
     */
    public record Tree(
            int roots,
            int maxLevel,
            List<Integer> perLevel,
            List<String> selfReferral,
            List<String> missingReferrer,
            List<String> missingReferrers,
            List<List<String>> cycles) {}

    /** Persons with one member are counted, those with several are listed, by their smallest member. */
    public record Persons(int count, List<List<String>> withSeveralMembers) {}

    /** Rows of 账户信息.csv (one for each card) and accounts they describe. */
    public record AccountFile(String file, int rowsRead, int accounts) {}

    /**
     * rowsRead = transfers + duplicates + mirrored + failed + reversed + informational + rejected. {@code amountFen} sums
     * the transfers in yuan, {@code usdCents} those in US dollars.
     */
    public record StatementCounts(
            String file,
            int rowsRead,
            int transfers,
            int duplicates,
            int mirrored,
            int failed,
            int reversed,
            int informational,
            int rejected,
            long amountFen,
            long usdCents) {}

    /**
     * @param damagedNumbers transfers whose other side's number has lost its digits
     * @param blankDirections transfers whose direction only the balance tells
     * @param gap the page that is missing; null if the case is too small to show one
     * @param equalPair two genuine transfers that differ in their time alone; null if the case is too small
     */
    public record Oddities(
            int damagedNumbers,
            int blankDirections,
            @Nullable Gap gap,
            @Nullable EqualPair equalPair) {}

    /** Rows of an account that no file has; the balance jumps from {@code beforeFen} to {@code afterFen}. */
    public record Gap(String account, int hiddenRows, String first, String last, long beforeFen, long afterFen) {}

    /** Two transfers of {@code amountFen} each, {@code secondsApart}, both with rows in both statements. */
    public record EqualPair(String payer, String payee, long amountFen, String firstTime, int secondsApart) {}

    /** Fees in the list and those of them that were paid through banks. */
    public record Fees(long listedFen, long payments, long paidFen) {}

    /** One who plays a part: his members, and the accounts he holds; no members for a company. */
    public record RolePlayer(String role, String name, List<String> members, List<String> accounts) {}

    /**
     * An account with its part: collecting, transit, paying, exit or other; in the order of opening. {@code obtained} says
     * whether any file has rows of its own statement; its own number may stand in 账户信息.csv even if none has.
     */
    public record SchemeAccount(String account, List<String> cards, String holder, String part, boolean obtained) {}
}
