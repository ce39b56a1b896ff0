package org.upline.intake.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;

class MirrorsTest {

    @Test
    void twoGenuineEqualTransfersStayTwo() {
        Ledger ledger = new Rows()
                .out("1001", "2021-05-01 09:00:00", "5.00", "2002")
                .serial("1")
                .out("1001", "2021-05-01 09:00:00", "5.00", "2002")
                .serial("2")
                .in("2002", "2021-05-01 09:00:03", "5.00", "1001")
                .serial("x")
                .in("2002", "2021-05-01 09:00:04", "5.00", "1001")
                .serial("y")
                .resolve();
        assertThat(ledger.transfers())
                .hasSize(2)
                .allSatisfy(transfer -> assertThat(transfer.rows()).hasSize(2));
    }

    @Test
    void aSerialNumberOutweighsTheClock() {
        Ledger ledger = new Rows()
                .out("1001", "2021-05-01 09:00:00", "5.00", "2002")
                .serial("7")
                .out("1001", "2021-05-01 10:00:00", "5.00", "2002")
                .serial("8")
                .in("2002", "2021-05-01 10:00:00", "5.00", "1001")
                .serial("7")
                .resolve();
        assertThat(ledger.transfers().get(0).rows())
                .extracting(Object::toString)
                .containsExactly("a:2", "a:4");
        assertThat(ledger.transfers()).hasSize(2);
    }

    @Test
    void butNotAMonthLater() {
        Ledger ledger = new Rows()
                .out("1001", "2021-05-01 09:00:00", "5.00", "2002")
                .serial("7")
                .in("2002", "2021-06-01 09:00:00", "5.00", "1001")
                .serial("7")
                .resolve();
        assertThat(ledger.transfers()).hasSize(2);
    }

    @Test
    void sixtySecondsAreTheSameTransferSixtyOneAreNot() {
        assertThat(Rows.told(new Rows()
                        .out("1001", "2021-05-01 09:00:00", "5.00", "2002")
                        .in("2002", "2021-05-01 09:01:00", "5.00", "1001")
                        .resolve()))
                .containsExactly("1001>2002 5.00 2021-05-01 09:00");
        assertThat(Rows.told(new Rows()
                        .out("1001", "2021-05-01 09:00:00", "5.00", "2002")
                        .in("2002", "2021-05-01 09:01:01", "5.00", "1001")
                        .resolve()))
                .hasSize(2);
    }

    /** The same limits where more than two rows agree in amount and ends, which are matched in another way. */
    @Test
    void theLimitsHoldAmongSeveralRowsToo() {
        for (String seconds : new String[] {"00", "01"}) {
            Ledger ledger = new Rows()
                    .out("1001", "2021-05-01 09:00:00", "5.00", "2002")
                    .out("1001", "2021-05-03 09:00:00", "5.00", "2002")
                    .in("2002", "2021-05-01 09:01:" + seconds, "5.00", "1001")
                    .resolve();
            assertThat(ledger.transfers()).hasSize(seconds.equals("00") ? 2 : 3);
        }
    }

    /** At exactly so many days a serial number still tells, a second later it does not: with two rows and with three. */
    @Test
    void aSerialNumberTellsToTheDayAndNoLonger() {
        int days = LedgerRules.DEFAULT.serialDays();
        for (int more : new int[] {0, 1}) {
            for (boolean third : new boolean[] {false, true}) {
                String later = LocalDateTime.of(2021, 5, 1, 9, 0)
                        .plusDays(days)
                        .plusSeconds(more)
                        .format(DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss"));
                Rows rows = new Rows()
                        .out("1001", "2021-05-01 09:00:00", "5.00", "2002")
                        .serial("7")
                        .in("2002", later, "5.00", "1001")
                        .serial("7");
                if (third) {
                    rows.out("1001", "2021-04-01 09:00:00", "5.00", "2002").serial("6");
                }
                assertThat(rows.resolve().transfers())
                        .as(more + " s later, " + third)
                        .hasSize((third ? 2 : 1) + more);
            }
        }
    }

    @Test
    void aRowWithoutTimeOfDayMatchesItsWholeDay() {
        Ledger ledger = new Rows()
                .out("1001", "2021-05-01", "5.00", "2002")
                .memo("付")
                .in("2002", "2021-05-01 23:59:59", "5.00", "1001")
                .memo("收")
                .out("1001", "2021-05-02", "6.00", "2002")
                .in("2002", "2021-05-03 00:00:00", "6.00", "1001")
                .resolve();
        assertThat(Rows.told(ledger))
                .containsExactly(
                        "1001>2002 5.00 2021-05-01 23:59:59",
                        "1001>2002 6.00 2021-05-02",
                        "1001>2002 6.00 2021-05-03 00:00");
        assertThat(ledger.transfers().get(0).memo()).isEqualTo("付");
    }

    @Test
    void theSameSideTwiceIsNoMirror() {
        Ledger ledger = new Rows()
                .out("1001", "2021-05-01 09:00:00", "5.00", "2002")
                .out("2002", "2021-05-01 09:00:00", "5.00", "1001")
                .in("2002", "2021-05-01 09:00:00", "5.01", "1001")
                .resolve();
        assertThat(ledger.transfers()).hasSize(3);
    }

    @Test
    void aNameIsNotMatchedWithANumber() {
        Ledger ledger = new Rows()
                .out("1001", "2021-05-01 09:00:00", "5.00", "")
                .name("乙")
                .in("2002", "2021-05-01 09:00:00", "5.00", "1001")
                .holder("乙")
                .resolve();
        assertThat(ledger.transfers()).hasSize(2);
    }

    @Test
    void withinOneAccountBothSidesAreInOneStatement() {
        Ledger ledger = new Rows()
                .out("62220001_156_1", "2021-05-01 09:00:00", "5.00", "62220001")
                .balance("95.00")
                .in("62220001_156_2", "2021-05-01 09:00:00", "5.00", "62220001")
                .balance("5.00")
                .resolve();
        assertThat(Rows.told(ledger)).containsExactly("62220001>62220001 5.00 2021-05-01 09:00");
        assertThat(Rows.account(ledger, "62220001").openingFen()).isEqualTo(10_000);
        assertThat(Rows.account(ledger, "62220001").balanceFen()).isEqualTo(10_000);
        assertThat(ledger.findings()).isEmpty();
    }
}
