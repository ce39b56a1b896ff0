package org.upline;

public final class Upline {
    public static void main(String[] a) {
        System.out.println("hi");
    }
}
