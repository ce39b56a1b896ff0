package org.upline.spark;

import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Spark within the test, on two cores. */
final class LocalSpark implements BeforeAllCallback {
    static SparkSession session() {
        return SparkSession.builder()
                .master("local[2]")
                .appName("Upline tests")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "2")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.log.level", "ERROR")
                // Plans are many and tables small here: compiling each plan would take most of the time.
                .config("spark.sql.codegen.wholeStage", "false")
                .config("spark.sql.codegen.factoryMode", "NO_CODEGEN")
                .config("spark.sql.adaptive.enabled", "false")
                .getOrCreate();
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        session();
    }
}
