package org.upline.funds;

/**
 * When a way to behave is told of an account, see {@link Sign}. Shares are whole percent, money is fen; limits are
 * inclusive.
 *
 * @param many many partners on one side, few on the other
 * @param quick what comes in is gone within hours
 * @param cycles the account is filled and emptied again and again
 * @param round whole thousands
 * @param feesMinPayers how many must pay what looks like a fee
 * @param window few pay in and many are paid within days, or the other way round
 * @param dormant nothing for months, then much at once
 * @param fresh much at once after the account was opened
 * @param loop money that comes back
 * @param device one address or device for many accounts
 */
public record SignRules(
        Many many,
        Quick quick,
        Cycles cycles,
        Round round,
        int feesMinPayers,
        Window window,
        Dormant dormant,
        Fresh fresh,
        Loop loop,
        Device device) {

    public record Many(int minPartners, int maxOthersPercent) {}

    public record Quick(int hours, int minPercent, long minInFen) {}

    public record Cycles(int minTimes, long minFilledFen, int maxRestPercent) {}

    public record Round(long unitFen, int minPercent, int minCount) {}

    public record Window(int days, long minInFen, int minPassPercent, int maxFew, int minMany) {}

    public record Dormant(int days, int withinDays, long minFen) {}

    public record Fresh(int days, long minFen) {}

    public record Loop(int hours, long minFen, int tolerancePercent, long minReturnedFen) {}

    public record Device(int minAccounts, int maxAccounts) {}

    static SignRules of(RuleProperties p) {
        return new SignRules(
                new Many(p.count("sign.many.minPartners"), p.count("sign.many.maxOthersPercent")),
                new Quick(
                        p.count("sign.quick.hours"), p.count("sign.quick.minPercent"), p.whole("sign.quick.minInFen")),
                new Cycles(
                        p.count("sign.cycles.minTimes"),
                        p.whole("sign.cycles.minFilledFen"),
                        p.count("sign.cycles.maxRestPercent")),
                new Round(
                        Math.max(1, p.whole("sign.round.unitFen")),
                        p.count("sign.round.minPercent"),
                        p.count("sign.round.minCount")),
                p.count("sign.fees.minPayers"),
                new Window(
                        p.count("sign.window.days"),
                        p.whole("sign.window.minInFen"),
                        p.count("sign.window.minPassPercent"),
                        p.count("sign.window.maxFew"),
                        p.count("sign.window.minMany")),
                new Dormant(
                        p.count("sign.dormant.days"),
                        p.count("sign.dormant.withinDays"),
                        p.whole("sign.dormant.minFen")),
                new Fresh(p.count("sign.new.days"), p.whole("sign.new.minFen")),
                new Loop(
                        p.count("sign.loop.hours"),
                        p.whole("sign.loop.minFen"),
                        p.count("sign.loop.tolerancePercent"),
                        p.whole("sign.loop.minReturnedFen")),
                new Device(p.count("sign.device.minAccounts"), p.count("sign.device.maxAccounts")));
    }
}
