package org.upline.store;

import java.util.List;
import java.util.Map;
import org.upline.model.CaseData;
import org.upline.model.Person;

/**
 * What one generation of a case holds.
 *
 * @param generation id of the generation
 * @param data everything that was read from the sources
 * @param persons by id in plain string order
 * @param holderByAccount from {@link org.upline.model.Account#number()} to the {@link Person#id()} of its holder, for the
 *     accounts whose holder is known to be a member
 */
public record StoredCase(String generation, CaseData data, List<Person> persons, Map<String, String> holderByAccount) {}
