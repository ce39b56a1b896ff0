package org.upline.synthetic;

import java.util.List;

/** The fixed lists from which names are made. */
final class Names {
    private static final String SURNAMES =
            "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文";
    private static final String GIVEN =
            "伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂玲华红梅建国志云飞鹏辉琴春燕波斌宇浩凯健俊帆雪荣爱珍莉林玉萍海峰新利清宁成康星光天达安岩中茂进有坚和彪博诚先敬震振壮会思群豪心邦承乐";
    private static final List<String> PROVINCES =
            List.of("贵州", "贵州", "贵州", "四川", "云南", "湖南", "广西", "重庆", "广东", "河南", "山东", "江苏");
    private static final List<String> REGIONS = List.of(
            "520199", "520199", "520199", "510199", "530199", "430199", "450199", "500199", "440199", "410199",
            "370199", "320199");
    private static final List<String> MERCHANTS = List.of("示例超市", "示例便利店", "示例加油站", "示例餐饮店", "示例药房", "示例网上商城");
    private static final List<String> EXIT_MERCHANTS = List.of("示例珠宝行", "示例名表行", "示例烟酒商行");
    private static final List<String> EMPLOYERS = List.of("示例建筑劳务公司", "示例电子厂", "示例物业公司", "示例运输公司");
    private static final List<String> RANKS = List.of("一星", "二星", "三星", "四星", "五星", "钻石", "皇冠");

    private Names() {}

    /** A surname and one or two given characters; all three picks are taken modulo the length of their list. */
    static String person(int surname, int first, int second) {
        String name = "" + SURNAMES.charAt(surname % SURNAMES.length()) + GIVEN.charAt(first % GIVEN.length());
        // One in four has a single given character.
        return second % 4 == 0 ? name : name + GIVEN.charAt(second / 4 % GIVEN.length());
    }

    static String province(int pick) {
        return PROVINCES.get(pick % PROVINCES.size());
    }

    /** A county code of that province that GB/T 2260 has never given out. */
    static String region(int pick) {
        return REGIONS.get(pick % REGIONS.size());
    }

    static String merchant(int pick) {
        return MERCHANTS.get(pick % MERCHANTS.size());
    }

    static String exitMerchant(int pick) {
        return EXIT_MERCHANTS.get(pick % EXIT_MERCHANTS.size());
    }

    static String employer(int pick) {
        return EMPLOYERS.get(pick % EMPLOYERS.size());
    }

    static String rank(int pick) {
        return RANKS.get(pick % RANKS.size());
    }
}
