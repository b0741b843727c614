package io.earshot.nlp.benchmark;

import io.earshot.nlp.Assessment;
import io.earshot.nlp.Assessor;
import io.earshot.nlp.privacy.PostMasker;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * How many English posts one thread judges a second, and what it allocates for each. The posts are
 * invented, of the length and manner of posts to an airline (100 chars in the mean).
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@State(Scope.Thread)
@Threads(1)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx512m", "-XX:+UseSerialGC", "-XX:-DontCompileHugeMethods"})
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class AssessmentBenchmark {
  private static final List<String> POSTS =
      List.of(
          "@acmeair two hours on the tarmac at Elmfield and nobody tells us anything, what is going on?",
          "Thank you @acmeair for the upgrade, the crew on the evening flight was wonderful :)",
          "@acmeair my bag did not arrive and your hotline keeps hanging up on me. Third time this year!",
          "Is there wifi on the new trains to Westport? Asking for a long meeting tomorrow...",
          "@bluebank why was I charged twice for the same transfer? Please send me a DM",
          "loving the new album, on repeat all day <3 #nowplaying https://example.org/a1",
          "Worst company ever. Never again. I'm switching to somebody who cares about customers",
          "@acmeair flight AB123 got cancelled, stuck overnight with two kids and no hotel. Unacceptable!!!",
          "The app crashes every time I open the basket since the last update, on two phones",
          "Good morning everybody, coffee first and then the market with my sister");

  private Assessor assessor;
  private PostMasker masker;
  private int next;

  @Setup
  public void load() {
    assessor = Assessor.shipped();
    masker = new PostMasker();
  }

  private String post() {
    next = (next + 1) % POSTS.size();
    return POSTS.get(next);
  }

  /** The full assessment: language, mood, complaint, severity, intents, touchpoints, cues. */
  @Benchmark
  public Assessment assess() {
    return assessor.assess(null, post());
  }

  /** What comes before it in a night: personal data masked. */
  @Benchmark
  public String mask() {
    return masker.mask(post());
  }
}
