package org.upline.hierarchy;

import java.util.List;

/**
 * A person in the list of persons.
 *
 * @param name on his first account
 * @param accounts member ids, in plain string order
 * @param flags what is out of the ordinary
 */
public record PersonEntry(String personId, String name, List<String> accounts, List<PersonFlag> flags) {}
