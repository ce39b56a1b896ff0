package org.upline.intake;

/** A payment platform, whose wallets are accounts beside those of banks. */
enum Platform {
    ALIPAY("支付宝"),
    TENPAY("财付通");

    private final String bank;

    Platform(String bank) {
        this.bank = bank;
    }

    /** The name that stands where an account names its bank. */
    String bank() {
        return bank;
    }
}
