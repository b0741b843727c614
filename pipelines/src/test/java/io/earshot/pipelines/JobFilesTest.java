package io.earshot.pipelines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobFilesTest {
  @TempDir private Path folder;

  @Test
  void whatTheClusterHasAndWhatOnlyTheProgramNeedsStayHere() throws IOException {
    List<String> names =
        List.of(
            "classes",
            "nlp-models-0.1.0.jar",
            "flink-core-1.19.0.jar",
            "beam-sdks-java-core-2.70.0.jar",
            "beam-sdks-java-extensions-google-cloud-platform-core-2.70.0.jar",
            "beam-sdks-java-io-hadoop-file-system-2.70.0.jar",
            "beam-vendor-grpc-1_69_0-0.1.jar",
            "hadoop-client-api-3.4.2.jar",
            "grpc-core-1.67.1.jar",
            "opentelemetry-api-1.47.0.jar",
            "sqlite-jdbc-3.49.1.0.jar",
            "stanford-corenlp-4.5.10.jar");
    for (String name : names) {
      Files.createFile(folder.resolve(name));
    }
    String classPath =
        Stream.concat(names.stream(), Stream.of("not-there.jar"))
            .map(name -> folder.resolve(name).toString())
            .collect(Collectors.joining(File.pathSeparator));
    assertThat(JobFiles.of(classPath))
        .extracting(file -> Path.of(file).getFileName().toString())
        .containsExactly(
            "classes",
            "nlp-models-0.1.0.jar",
            "beam-sdks-java-core-2.70.0.jar",
            "beam-vendor-grpc-1_69_0-0.1.jar",
            "opentelemetry-api-1.47.0.jar",
            "stanford-corenlp-4.5.10.jar");
  }
}
