package org.upline.store;

import org.upline.model.BonusKind;
import org.upline.model.SiteEntry;

/** An order, bonus or withdrawal on the scheme's site as a node: {@code (:SiteEntry)}. */
final class SiteEntryNode {
    static final String LABEL = "SiteEntry";

    private SiteEntryNode() {}

    /** Its key, by its place among the entries of the case, from 0. */
    static String id(int ordinal) {
        return "E-" + (ordinal + 1L);
    }

    static void write(SiteEntry entry, int ordinal, PropertyWriter to) {
        BonusKind bonus = entry.bonus();
        to.key("id", id(ordinal))
                .number("ordinal", (long) ordinal)
                .text("member", entry.memberId())
                .text("kind", entry.kind().name())
                .text("bonus", bonus == null ? "" : bonus.name())
                .text("label", entry.label())
                .number("fen", entry.fen())
                .time("time", entry.time())
                .flag("settled", entry.settled())
                .text("card", entry.card())
                .place(entry.row());
    }
}
