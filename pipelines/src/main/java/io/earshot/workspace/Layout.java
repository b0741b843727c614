package io.earshot.workspace;

/**
 * Where things lie inside a generation, as paths relative to its folder, with forward slashes. Kept
 * in one place because writers on the workers and readers in the program must agree.
 */
public final class Layout {
  /** Only in generations of the first format. */
  public static final String MENTIONS = "mentions";

  public static final String QUEUE = "queue";
  public static final String INDEX = "index";
  public static final String DEAD_LETTERS = "dead-letters";

  public static final String QUEUE_FILE = QUEUE + "/queue.jsonl";
  public static final String REPORT_FILE = "report.json";
  public static final String MANIFEST_FILE = "manifest.json";

  /** Parts that the workers hand to the program and that are gone when it publishes. */
  public static final String HANDOVER = "handover";

  private Layout() {}

  /** Whether a manifest path, which begins with the run id, lies in this part. */
  static boolean isIn(String manifestPath, String part) {
    int slash = manifestPath.indexOf('/');
    return manifestPath.startsWith(part + "/", slash + 1);
  }
}
