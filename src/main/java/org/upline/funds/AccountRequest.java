package org.upline.funds;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account whose own statement is to be asked for (调单), and the time the request should span at least.
 *
 * @param first transfer of it that other statements show; null if there is none in yuan
 * @param last likewise
 */
public record AccountRequest(
        String account,
        List<String> cards,
        String holder,
        String holderId,
        String bank,
        Part part,
        @Nullable LocalDateTime first,
        @Nullable LocalDateTime last,
        long inFen,
        long outFen) {}
