package org.upline.synthetic;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.upline.model.IdentityNumber;

/** Finds out from the member list alone what its rows come to, by the counting rules in the plainest way. */
final class MemberRecount {
    final Map<String, Integer> fates = new TreeMap<>();
    final Map<String, Map<String, String>> members = new LinkedHashMap<>();

    MemberRecount(GeneratedCase written) {
        for (Map<String, String> row : WrittenCase.rows(WrittenCase.file(written, MemberList.FILE))) {
            String id = row.get("会员编号");
            Map<String, String> known = members.get(id);
            String fate = id.isEmpty()
                    ? "rejected"
                    : known == null ? "accepted" : known.equals(row) ? "duplicate" : "conflict";
            fates.merge(fate, 1, Integer::sum);
            if (fate.equals("accepted")) {
                members.put(id, row);
            }
        }
    }

    /** Level of each member: the way up, until nobody is above or the one who joined first in a cycle is met. */
    Map<String, Integer> levels() {
        Map<String, Integer> levels = new HashMap<>();
        for (String id : members.keySet()) {
            // Upwards until a level is known, then down again.
            List<String> way = new ArrayList<>();
            String at = id;
            while (at != null && !levels.containsKey(at)) {
                way.add(at);
                at = above(at);
            }
            int level = at == null ? 0 : levels.get(at);
            for (int i = way.size() - 1; i >= 0; i--) {
                levels.put(way.get(i), ++level);
            }
        }
        return levels;
    }

    private String above(String id) {
        String referrer = members.get(id).get("推荐人编号");
        if (!members.containsKey(referrer) || referrer.equals(id)) {
            return null;
        }
        List<String> cycle = cycle(id);
        return !cycle.isEmpty() && id.equals(cycle.get(0)) ? null : referrer;
    }

    /** The cycle a member is in, by time of joining; empty if in none. No generated cycle is longer than five. */
    List<String> cycle(String id) {
        List<String> way = new ArrayList<>(List.of(id));
        String at = id;
        for (int step = 0; step < 5; step++) {
            at = members.get(at).get("推荐人编号");
            if (at.equals(id) && way.size() > 1) {
                way.sort((a, b) ->
                        members.get(a).get("注册时间").compareTo(members.get(b).get("注册时间")));
                return way;
            }
            if (!members.containsKey(at)) {
                return List.of();
            }
            way.add(at);
        }
        return List.of();
    }

    /** Members of each person, by the four rules, in plain string order, by the first member. */
    List<List<String>> persons() {
        Map<String, TreeSet<String>> personOf = new HashMap<>();
        members.keySet().forEach(id -> personOf.put(id, new TreeSet<>(List.of(id))));
        Map<String, String> firstWith = new HashMap<>();
        for (Map.Entry<String, Map<String, String>> entry : members.entrySet()) {
            for (String key : keys(entry.getValue())) {
                String other = firstWith.putIfAbsent(key, entry.getKey());
                if (other != null && personOf.get(other) != personOf.get(entry.getKey())) {
                    TreeSet<String> joined = personOf.get(other);
                    joined.addAll(personOf.get(entry.getKey()));
                    joined.forEach(id -> personOf.put(id, joined));
                }
            }
        }
        Map<String, List<String>> persons = new TreeMap<>();
        personOf.values().forEach(person -> persons.put(person.first(), List.copyOf(person)));
        return List.copyOf(persons.values());
    }

    private static List<String> keys(Map<String, String> row) {
        List<String> keys = new ArrayList<>();
        String name = row.get("真实姓名");
        String number = row.get("身份证号").toUpperCase(java.util.Locale.ROOT);
        if (number.matches("\\d{15}")) {
            String long17 = number.substring(0, 6) + "19" + number.substring(6);
            number = long17 + IdentityNumber.checkDigit(long17);
        }
        if (number.matches("\\d{17}[\\dX]") && !number.matches("(.)\\1+")) {
            boolean valid = IdentityNumber.checkDigit(number) == number.charAt(17);
            keys.add(valid ? "id " + number : "id " + number + " " + name);
        }
        keys.add("phone " + row.get("手机号") + " " + name);
        if (!row.get("银行卡号").isEmpty()) {
            keys.add("card " + row.get("银行卡号") + " " + name);
        }
        return keys;
    }
}
