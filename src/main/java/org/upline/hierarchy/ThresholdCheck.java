package org.upline.hierarchy;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A figure held against a numeric threshold. It says whether the number is reached and nothing about guilt.
 *
 * @param rule {@code base}, {@code repeat}, {@code serious.people}, {@code serious.money} or {@code serious.repeat}
 * @param value what was counted: {@code headcount}, {@code levels}, {@code moneyFen}, {@code priors}, as far as the rule
 *     asks for them
 * @param threshold what each must at least be
 * @param met whether all of them are
 */
public record ThresholdCheck(
        String rule, SortedMap<String, Long> value, SortedMap<String, Long> threshold, boolean met) {
    public ThresholdCheck {
        value = Collections.unmodifiableSortedMap(new TreeMap<>(value));
        threshold = Collections.unmodifiableSortedMap(new TreeMap<>(threshold));
    }
}
