package org.upline.model;

/** For what a scheme's site credited a bonus; the words are those of the sites. */
public enum BonusKind {
    /** 推荐奖、直推奖. */
    REFERRAL,
    /** 管理奖. */
    MANAGEMENT,
    /** 见点奖. */
    POSITION,
    /** 对碰奖、量碰奖. */
    PAIRING,
    /** 层碰奖. */
    LAYER,
    /** 领导奖. */
    LEADERSHIP,
    /** 感恩奖. */
    GRATITUDE,
    /** 分红. */
    DIVIDEND,
    /** 报单奖、报单费. */
    ORDER,
    /** Another word, or none. */
    OTHER
}
