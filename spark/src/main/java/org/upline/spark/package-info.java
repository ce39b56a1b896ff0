/**
 * The figures of a case on Apache Spark, by the rules by which the program counts them on one machine. Tables in, tables out;
 * DataFrames only. Nothing here decides what counts as equal, who stands above whom or which transfers are two sides of one:
 * that was done when the tables were written.
 */
package org.upline.spark;
