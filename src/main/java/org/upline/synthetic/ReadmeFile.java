package org.upline.synthetic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes README.md beside the data: what it holds, that all of it is made up, and the command that makes it again. */
final class ReadmeFile {
    static final String FILE = "README.md";

    private ReadmeFile() {}

    static void write(Truth truth, Path directory) throws IOException {
        String statements = truth.statements().stream()
                .map(file -> "- `" + file.file() + "`: " + file.rowsRead() + " rows 行\n")
                .collect(Collectors.joining());
        Files.writeString(
                directory.resolve(FILE),
                String.format(
                        Locale.ROOT,
                        """
                # Synthetic pyramid-selling case 合成传销案件

                Everything here is made up: no person, number, account or company is real.
                本目录全部数据均为程序生成，人名、证件号、手机号、卡号、公司均属虚构。

                Made by 生成命令:

                    %s

                The same command gives the same bytes on every machine. 同一命令在任何机器上生成的文件逐字节相同。

                - `%s`: member list 会员表, %d rows 行, %d members 会员, %d persons 自然人
                - `%s`: account master data 账户信息, %d rows 行, %d accounts 账户
                %s- `%s`: what must be found in these files 标准答案

                Bank rows in all: %d; transfers %d. 流水合计 %d 行，有效转账 %d 笔。
                """,
                        truth.options().command("DIRECTORY"),
                        truth.members().file(),
                        truth.members().rowsRead(),
                        truth.members().accepted(),
                        truth.persons().count(),
                        truth.accountList().file(),
                        truth.accountList().rowsRead(),
                        truth.accountList().accounts(),
                        statements,
                        TruthFile.FILE,
                        truth.statementTotal().rowsRead(),
                        truth.statementTotal().transfers(),
                        truth.statementTotal().rowsRead(),
                        truth.statementTotal().transfers()));
    }
}
