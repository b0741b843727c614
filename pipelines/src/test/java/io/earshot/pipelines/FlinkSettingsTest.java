package io.earshot.pipelines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.earshot.workspace.ConfigurationException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.GlobalConfiguration;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.RestOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlinkSettingsTest {
  @TempDir Path folder;
  @TempDir Path written;

  @Test
  void oursTurnTheAdaptiveSchedulerOff() throws Exception {
    assertThat(scheduler(Optional.empty())).isEqualTo(JobManagerOptions.SchedulerType.Default);
  }

  @ParameterizedTest
  @ValueSource(strings = {"config.yaml", "flink-conf.yaml"})
  void theirsHoldButForTheSchedulerThatTheyDoNotName(String name) throws Exception {
    Files.writeString(folder.resolve(name), "rest.retry.max-attempts: 3");

    assertThat(settings(Optional.of(folder.toString())).get(RestOptions.RETRY_MAX_ATTEMPTS))
        .isEqualTo(3);
    assertThat(scheduler(Optional.of(folder.toString())))
        .isEqualTo(JobManagerOptions.SchedulerType.Default);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"jobmanager.scheduler: AdaptiveBatch", "jobmanager:\n  scheduler: AdaptiveBatch"})
  void aSchedulerThatTheyNameHolds(String named) throws Exception {
    Files.writeString(folder.resolve("config.yaml"), named);

    assertThat(scheduler(Optional.of(folder.toString())))
        .isEqualTo(JobManagerOptions.SchedulerType.AdaptiveBatch);
  }

  @Test
  void aFolderWithoutSettingsIsRefused() {
    assertThatThrownBy(() -> FlinkSettings.write(written, 2, Optional.of(folder.toString())))
        .isInstanceOf(ConfigurationException.class)
        .hasMessage(
            "FLINK_CONF_DIR is %s, which holds neither config.yaml nor flink-conf.yaml", folder);
  }

  @Test
  void whatTasksExchangeStaysInTheFolderOfTheRun() throws Exception {
    assertThat(settings(Optional.empty()).get(CoreOptions.TMP_DIRS)).isEqualTo(written.toString());
  }

  private JobManagerOptions.SchedulerType scheduler(Optional<String> theirs) throws Exception {
    return settings(theirs).get(JobManagerOptions.SCHEDULER);
  }

  private Configuration settings(Optional<String> theirs) throws Exception {
    FlinkSettings.write(written, 2, theirs);
    return GlobalConfiguration.loadConfiguration(written.toString());
  }
}
