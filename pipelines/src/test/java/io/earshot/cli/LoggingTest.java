package io.earshot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LoggingTest {
  private Level before;

  @BeforeEach
  void remember() {
    before = Logger.getLogger("").getLevel();
  }

  @AfterEach
  void restore() {
    Logger.getLogger("").setLevel(before);
  }

  @Test
  void whatTheLibrariesLogGoesThroughTheLoggingThatIsConfigured() {
    assertThat(LoggerFactory.getILoggerFactory().getClass().getName())
        .isEqualTo("org.slf4j.jul.JDK14LoggerFactory");
  }

  @Test
  void onlyErrorsAreShownUnlessMoreIsAskedFor() {
    org.slf4j.Logger library = LoggerFactory.getLogger("org.example.library");
    Logging.configure(false);
    assertThat(library.isErrorEnabled()).isTrue();
    assertThat(library.isWarnEnabled()).isFalse();
    Logging.configure(true);
    assertThat(library.isInfoEnabled()).isTrue();
    assertThat(library.isDebugEnabled()).isFalse();
  }
}
