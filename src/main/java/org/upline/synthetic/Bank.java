package org.upline.synthetic;

/**
 * The banks whose statements are in the case, each with the habits of its export. They stand in the order of their
 * files' names.
 */
public enum Bank {
    ICBC("中国工商银行", "622202", "进", "出", "成功", "失败", TimeForm.PLAIN, 0),
    CCB("中国建设银行", "621700", "贷", "借", "1", "0", TimeForm.PLAIN, 7),
    ABC("中国农业银行", "622848", "收", "付", "Y", "N", TimeForm.COMPACT, 12),
    BOG("贵州银行", "621735", "进", "出", "是", "否", TimeForm.DATE_ONLY, 0),
    BOC("中国银行", "621661", "入", "出", "成功", "失败", TimeForm.FRACTIONS, 19),
    CMB("招商银行", "621483", "进", "出", "成功", "失败", TimeForm.PLAIN, 30);

    private static final Bank[] ALL = values();

    public final String title;
    final String prefix;
    final String in;
    final String out;
    final String done;
    final String failed;
    final TimeForm timeForm;

    /**
     * Seconds by which the bank's clock is ahead. One value a bank keeps the rows of an account in their order and the two
     * sides of a transfer at most 30 seconds apart.
     */
    final int clockAhead;

    Bank(String title, String prefix, String in, String out, String done, String failed, TimeForm form, int ahead) {
        this.title = title;
        this.prefix = prefix;
        this.in = in;
        this.out = out;
        this.done = done;
        this.failed = failed;
        this.timeForm = form;
        this.clockAhead = ahead;
    }

    public static Bank of(int ordinal) {
        return ALL[ordinal];
    }

    public static int count() {
        return ALL.length;
    }

    /** Its number in file names, from 1. */
    int number() {
        return ordinal() + 1;
    }

    /** Its accounts are written with currency and serial behind the number, such as {@code …_156_1}. */
    boolean writesSubAccounts() {
        return this == ABC;
    }

    /** Its export has no serial numbers and no currency. */
    boolean isTerse() {
        return this == BOC;
    }

    boolean givesTimeOfDay() {
        return timeForm != TimeForm.DATE_ONLY;
    }
}
