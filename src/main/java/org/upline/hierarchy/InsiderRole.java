package org.upline.hierarchy;

/**
 * The part an investigator has found somebody to play; the parts are those of 公通字〔2013〕37号. {@link LeaderRules} says what
 * each adds to the score.
 */
public enum InsiderRole {
    /** 发起策划操纵. */
    ORGANISING("organising", "organiser"),
    /** 管理协调. */
    MANAGING("managing", "core"),
    /** 宣传培训. */
    TRAINING("training", "core"),
    /** 技术服务. */
    TECHNICAL("technical", "participant"),
    /** 财务. */
    FINANCE("finance", "core"),
    /** 劳务性工作: labour alone makes nobody a candidate. */
    LABOUR("labour", "participant");

    private final String word;
    private final String tier;

    InsiderRole(String word, String tier) {
        this.word = word;
        this.tier = tier;
    }

    /** The name in configuration. */
    public String word() {
        return word;
    }

    /** The least tier of a candidate who plays it. */
    String tier() {
        return tier;
    }
}
