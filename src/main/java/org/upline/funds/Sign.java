package org.upline.funds;

/**
 * A way to behave that stands out. Signs are told beside an account's part, each with what was found and its limit; they
 * decide nothing. Their texts are under {@code funds.reason.} and {@link #factor}.
 *
 * <p>Several follow the order of the People's Bank of China on large and suspicious payments (〔2006〕第2号, arts. 11 and 20),
 * which speaks of money that comes in dispersed and goes out concentrated or the other way round within a short time (ten
 * business days), and of accounts long idle that are suddenly used. The limits are the program's own.
 */
enum Sign {
    /** Many pay in, few are paid; the value counts the payers. */
    MANY_IN_FEW_OUT("manyInFewOut"),
    /** Few pay in, many are paid; the value counts the payees. */
    FEW_IN_MANY_OUT("fewInManyOut"),
    /** What comes in is gone within hours; the value is the share of it in percent. */
    QUICK_IN_AND_OUT("quickInAndOut"),
    /** Filled and emptied again and again; the value counts the times. */
    EMPTIED_AGAIN_AND_AGAIN("emptiedAgainAndAgain"),
    /** Round amounts; the value is their share among the transfers in percent. */
    ROUND_AMOUNTS("roundAmounts"),
    /** What looks like entry fees; the value counts those who paid them. */
    FEE_SIZED_AMOUNTS("feeSizedAmounts"),
    /** 集中转入分散转出 within days; the value counts the payees. */
    CONCENTRATED_IN_DISPERSED_OUT("concentratedInDispersedOut"),
    /** 分散转入集中转出 within days; the value counts the payers. */
    DISPERSED_IN_CONCENTRATED_OUT("dispersedInConcentratedOut"),
    /** Nothing for months, then much at once; the value counts the idle days. */
    DORMANT_THEN_SUDDEN("dormantThenSudden"),
    /** Much at once after the bank opened it; the value is money. */
    NEW_WITH_LARGE_SUMS("newWithLargeFen"),
    /** Money that comes back to where it came from, directly or over one other account; the value is what came back. */
    LOOP("loopFen"),
    /** One network address for several accounts; the value counts them. */
    SHARED_ADDRESS("sharedAddress"),
    /** One device for several accounts; the value counts them. */
    SHARED_DEVICE("sharedDevice"),
    /** The holder is a payment platform. */
    PAYMENT_PLATFORM("paymentPlatform"),
    /** Paid by the scheme for technical work; the value is what key accounts paid for it. */
    TECHNICAL_SUPPLIER("technicalSupplierFen"),
    /** Pays wages to members, and not with the scheme's money; the value counts the members. */
    EMPLOYER("employer"),
    /** Many members pay in, but no fees: a shop, a landlord, a lottery; the value counts the members. */
    MEMBERS_BUT_NO_FEES("membersButNoFees");

    private final String factor;

    Sign(String factor) {
        this.factor = factor;
    }

    /** Its name as a {@link Reason#factor()}. */
    String factor() {
        return factor;
    }
}
