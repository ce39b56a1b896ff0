package org.upline.store;

/**
 * One generation of one case among others in a database: the property by which each of its nodes says that it is of it.
 * Relations need none, for none leads from one case to another.
 */
record CaseScope(String caseId, String generation) {
    /** Name of the property, and of the parameter that queries compare it with. Never shown to users. */
    static final String PROPERTY = "uplineScope";

    String value() {
        return caseId + "/" + generation;
    }
}
