package io.earshot.console;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Style, script and htmx, from within the program. */
final class StaticFiles {
  /** The version is part of the path within the webjar; the parent pom names the same. */
  static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.4/dist/htmx.min.js";

  private StaticFiles() {}

  static void serve(RoutesConfig routes) {
    serve(routes, "/console.css", "/io/earshot/console/static/console.css", "text/css");
    serve(routes, "/console.js", "/io/earshot/console/static/console.js", "text/javascript");
    serve(routes, "/icon.svg", "/io/earshot/console/static/icon.svg", "image/svg+xml");
    serve(routes, "/htmx.js", HTMX, "text/javascript");
  }

  private static void serve(RoutesConfig routes, String path, String resource, String type) {
    byte[] content = read(resource);
    routes.get(
        path,
        context ->
            context
                .contentType(type + "; charset=utf-8")
                .header("Cache-Control", "private, max-age=3600")
                .result(content));
  }

  private static byte[] read(String resource) {
    try (InputStream in = StaticFiles.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing from the program");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
