package org.upline.intake.format;

import java.util.Locale;
import org.upline.model.SourceKind;

/** A sort of table for which an investigator can name the columns himself. */
public enum MappedKind {
    MEMBERS("members"),
    ACCOUNTS("bank.accounts"),
    TRANSACTIONS("bank.transactions"),
    /** Orders (报单) on the scheme's site. */
    ORDERS("site.orders"),
    /** Bonuses (奖金) credited on the scheme's site. */
    BONUSES("site.bonuses"),
    /** Withdrawals (提现) from the scheme's site. */
    WITHDRAWALS("site.withdrawals");

    private final String id;
    private final Format format;

    MappedKind(String id) {
        this.id = id;
        format = FormatFile.of(id);
    }

    /** Id of the format whose fields such a table has. */
    public String formatId() {
        return id;
    }

    /** What such a file is read as. */
    public SourceKind source() {
        return format.kind();
    }

    /**
     * The fields and needs, for a table of which it is known that it is of this sort.
     *
     * @param prefix of the id such tables shall have, before the word of the sort
     */
    public Format as(String prefix) {
        return format.known(prefix + word());
    }

    /** In lower case, as it is written in mappings and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
