package org.upline.store;

/**
 * Is told how far the writing of a graph, or its reading back, has come. What it throws ends the work; what was written stays for
 * the next.
 */
@FunctionalInterface
public interface LoadWatch {
    /**
     * So many nodes and relations stand on the server, or were read.
     *
     * @param total how many there will be
     */
    void written(long rows, long total);
}
