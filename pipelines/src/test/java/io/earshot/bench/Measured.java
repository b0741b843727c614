package io.earshot.bench;

import io.earshot.cli.Earshot;
import io.earshot.workspace.WorkspaceJson;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * One piece of work, measured in a process of its own: {@code night ARGUMENTS...} for a run of the
 * program, {@code floor INPUT FOLDER THREADS} for the plain loops. The last line it prints is the
 * measurement as JSON.
 */
final class Measured {
  private Measured() {}

  /**
   * What a process needed.
   *
   * @param wallSeconds from the beginning of the work to its end; without the start of the JVM
   * @param cpuSeconds user and system time of the whole process
   * @param peakHeapMegabytes sum of the peaks of the heap's pools: not below the true peak
   * @param peakResidentMegabytes most physical memory, or -1 where /proc does not tell
   */
  record Cost(
      double wallSeconds, double cpuSeconds, long peakHeapMegabytes, long peakResidentMegabytes) {}

  /** Does the work named in the arguments. */
  public static void main(String[] arguments) throws Exception {
    List<String> rest = Arrays.asList(arguments).subList(1, arguments.length);
    long begun = System.nanoTime();
    if (arguments[0].equals("floor")) {
      Floor.run(Path.of(rest.get(0)), Path.of(rest.get(1)), Integer.parseInt(rest.get(2)));
    } else {
      int exitCode = Earshot.run(rest.toArray(String[]::new));
      if (exitCode != 0) {
        System.exit(exitCode);
      }
    }
    double wall = (System.nanoTime() - begun) / 1e9;
    System.out.println(WorkspaceJson.MAPPER.writeValueAsString(cost(wall)));
  }

  private static Cost cost(double wallSeconds) throws IOException {
    double cpu =
        ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime()
            / 1e9;
    long heap = 0;
    for (MemoryPoolMXBean pool : ManagementFactory.getMemoryPoolMXBeans()) {
      heap += pool.getType() == MemoryType.HEAP ? pool.getPeakUsage().getUsed() : 0;
    }
    return new Cost(wallSeconds, cpu, heap >> 20, resident());
  }

  private static long resident() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return -1;
    }
    for (String line : Files.readAllLines(status)) {
      if (line.startsWith("VmHWM:")) {
        return Long.parseLong(line.replaceAll("[^0-9]", "")) >> 10;
      }
    }
    return -1;
  }
}
