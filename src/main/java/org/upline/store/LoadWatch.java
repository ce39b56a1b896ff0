package org.upline.store;

/** Is told how far the writing of a graph has come. What it throws ends the writing; what was written stays for the next. */
@FunctionalInterface
public interface LoadWatch {
    /**
     * So many nodes and relations stand on the server.
     *
     * @param total how many there will be
     */
    void written(long rows, long total);
}
