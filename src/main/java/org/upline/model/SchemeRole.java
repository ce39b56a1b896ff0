package org.upline.model;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a person did for the scheme, as 公通字〔2013〕37号 part 2 tells organisers and leaders from those who only did chores: an
 * investigator's finding from other evidence, never computed.
 */
@SuppressWarnings("ImmutableEnumChecker") // a list of strings that nobody changes
public enum SchemeRole {
    /** 发起, 策划, 操纵. */
    PLANNING("发起策划操纵", "发起", "策划", "操纵"),
    /** 管理, 协调. */
    MANAGING("管理协调", "管理", "协调"),
    /** 宣传, 培训. */
    TRAINING("宣传培训", "宣传", "培训"),
    TECHNICAL("技术服务", "技术"),
    FINANCE("财务"),
    /** Chores such as cooking or cleaning; those who did nothing else are as a rule not held liable. */
    LABOUR("劳务性工作", "劳务");

    private final List<String> chinese;

    SchemeRole(String... chinese) {
        this.chinese = List.of(chinese);
    }

    /** As commands and files write it, such as {@code planning}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role somebody wrote in English or Chinese, with or without signs between its words. */
    public static Optional<SchemeRole> read(String written) {
        String plain = written.strip().toLowerCase(Locale.ROOT).replaceAll("[、，,/\\s]", "");
        for (SchemeRole role : values()) {
            if (role.word().equals(plain) || role.chinese.contains(plain)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
