package io.earshot.pipelines;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The files that a night takes along to a Flink cluster: this program's class path, without what
 * the cluster has itself and without what only the program needs.
 */
final class JobFiles {
  /** Beginnings of file names. What is missing here is only sent for nothing. */
  private static final List<String> STAY_HERE =
      List.of(
          // The cluster's own.
          "async-profiler-",
          "flink-",
          "slf4j-",
          // Console, care store and command line.
          "HikariCP-",
          "flyway-",
          "htmx.",
          "jakarta.",
          "javalin-",
          "jdbi3-",
          "jetty-",
          "jline-",
          "jte-",
          "kotlin-",
          "postgresql-",
          "progressbar-",
          "sqlite-",
          // File systems of the workspace: workers read and write its mirror.
          "beam-sdks-java-io-",
          "hadoop-client-",
          "netty-",
          // Google's cloud, which Beam's library brings along.
          "beam-sdks-java-extensions-google-cloud-platform-core-",
          "conscrypt-",
          "gapic-",
          "gax-",
          "gcsio-",
          "google-",
          "grpc-",
          "opencensus-",
          "opentelemetry-gcp-",
          "proto-google-");

  private JobFiles() {}

  /** Of this process's class path, in its order. Folders are packed by Beam. */
  static List<String> ofClassPath() {
    return of(System.getProperty("java.class.path"));
  }

  /**
   * Of a class path.
   *
   * @param classPath as Java writes it
   */
  static List<String> of(String classPath) {
    return Stream.of(classPath.split(File.pathSeparator))
        .map(Path::of)
        .filter(Files::exists)
        .filter(file -> STAY_HERE.stream().noneMatch(nameOf(file)::startsWith))
        .map(Path::toString)
        .toList();
  }

  private static String nameOf(Path file) {
    return file.getFileName().toString();
  }
}
