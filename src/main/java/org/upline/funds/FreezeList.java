package org.upline.funds;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.upline.model.Money;

/**
 * What banks are asked to freeze: the accounts of a plan with an amount above nothing, with all that the form asks for.
 *
 * @param plan from which it is made
 * @param term for which the freezes are applied for
 * @param manner how
 * @param rows in the order of the plan
 */
public record FreezeList(FreezePlan plan, FreezeTerm term, Manner manner, List<Row> rows) {
    /** 冻结方式 of the form. */
    public enum Manner {
        /** 01 限额内冻结: nothing may be paid out up to the amount. */
        LIMITED,
        /** 02 只收不付: nothing may be paid out at all. */
        WHOLE
    }

    /**
     * An account to freeze.
     *
     * @param item its place in the plan
     * @param holderId identity number of the holder as the bank has it; empty where unknown
     * @param currency ISO 4217 code; yuan where nobody wrote it down, for the traced money is
     * @param balanceTime when the balance stood; null where unknown
     * @param route by which accounts most of the money came, from the origin on
     */
    public record Row(
            FreezePlan.Item item,
            String holderId,
            HolderKind holderKind,
            String currency,
            @Nullable LocalDateTime balanceTime,
            List<String> route) {}

    /** O(transfers). */
    public static FreezeList of(Trace trace, FreezePlan plan, FreezeTerm term, Manner manner) {
        AccountColumns accounts = trace.ledger().accounts();
        TraceRoutes routes = new TraceRoutes(trace);
        List<Row> rows = plan.accounts().stream()
                .filter(item -> item.requestFen() > 0)
                .map(item -> {
                    int a = trace.ledger().account(item.account());
                    String currency = accounts.currency(a);
                    return new Row(
                            item,
                            accounts.holderId(a),
                            HolderKind.of(accounts, a),
                            currency.isEmpty() ? Money.CNY : currency,
                            accounts.balanceTime(a),
                            routes.to(a));
                })
                .toList();
        return new FreezeList(plan, term, manner, rows);
    }
}
