package io.earshot.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.earshot.care.store.Nights.ReadFile;
import io.earshot.connectors.Mention;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArrivedPostsTest {
  @TempDir Path folder;

  private ReadFile file(String name, String... posts) throws IOException {
    Path file = folder.resolve(name);
    Files.write(file, List.of(posts), UTF_8);
    return new ReadFile(file.toString(), "mentions");
  }

  private static String post(String id, String text, String modifiedAt) {
    return String.format(
        Locale.ROOT,
        "{\"id\":\"%s\",\"source\":\"forum\",\"kind\":\"post\",\"text\":\"%s\","
            + "\"createdAt\":\"2026-11-17T10:00:00Z\",\"modifiedAt\":\"%s\"}",
        id,
        text,
        modifiedAt);
  }

  @Test
  void aPostIsFoundInTheLatestNightThatReadIt() throws IOException {
    ReadFile first =
        file(
            "1.jsonl",
            post("f:1", "call 01", "2026-11-17T11:00:00Z"),
            post("f:2", "call 02", "2026-11-17T11:00:00Z"));
    ReadFile second =
        file(
            "2.jsonl",
            post("f:2", "call 04", "2026-11-18T12:00:00Z"),
            post("f:2", "call 03", "2026-11-18T11:00:00Z"));
    ReadFile third = file("3.jsonl", post("f:9", "call 09", "2026-11-19T11:00:00Z"));
    ReadFile gone = new ReadFile(folder.resolve("gone.jsonl").toString(), "mentions");
    ArrivedPosts posts =
        new ArrivedPosts(folder, List.of(List.of(third), List.of(gone, second), List.of(first)));
    assertThat(posts.find("f:1")).map(Mention::text).contains("call 01");
    assertThat(posts.find("f:2")).map(Mention::text).contains("call 04");
    assertThat(posts.find("f:3")).isEmpty();
  }
}
