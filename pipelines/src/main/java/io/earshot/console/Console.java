package io.earshot.console;

import io.earshot.care.store.CareStore;
import io.earshot.care.store.RefusedException;
import io.earshot.care.store.Role;
import io.earshot.workspace.Workspace;
import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpResponseException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The console as a server. Every address it answers stands in {@link #routes}. */
public final class Console implements AutoCloseable {
  private static final Logger LOG = Logger.getLogger(Console.class.getName());
  private static final long REQUEST_BYTES = 200_000;

  /** The longest query, 10,000 characters, takes up to nine bytes for each of them. */
  private static final int LONGEST_ADDRESS_BYTES = 100_000;

  private static final int LOOK_SECONDS = 5;

  private final Javalin server;
  private final CareStore store;
  private final PublishedNight night;
  private final DashboardPages dashboard;
  private final ConsoleAddress address;
  private final ScheduledExecutorService lookout = Executors.newSingleThreadScheduledExecutor();

  private Console(
      Workspace workspace,
      CareStore store,
      ConsoleAddress address,
      Clock clock,
      SearchPages.Bounds searchBounds) {
    this.store = store;
    this.address = address;
    this.night =
        new PublishedNight(
            workspace, store.queueMerge(), store.nights(), new SearchAlerts(store.savedSearches()));
    Views views = new Views(night, store.noteCalls());
    People people = new People(store.secret("pseudonyms"));
    Posts posts = new Posts(night);
    OnePerson onePerson = new OnePerson(store.journal(), night);
    ReplyDesk replies = new ReplyDesk(store, night, onePerson);
    this.dashboard = new DashboardPages(store, night, views, people);
    Gatekeeper gatekeeper = new Gatekeeper(store.accounts(), address.behindProxy());
    this.server =
        Javalin.create(
            config -> {
              config.startup.showJavalinBanner = false;
              config.startup.showOldJavalinVersionWarning = false;
              config.http.maxRequestSize = REQUEST_BYTES;
              config.jetty.modifyHttpConfiguration(
                  http -> http.setRequestHeaderSize(LONGEST_ADDRESS_BYTES));
              config.routes.before(gatekeeper::check);
              StaticFiles.serve(config.routes);
              routes(
                  config.routes,
                  new SignInPages(store, gatekeeper, views, clock),
                  new PeoplePages(store, gatekeeper, views, people),
                  new QueuePages(store, views, people, clock),
                  new ItemPages(store, night, posts, replies, onePerson, views, people, clock),
                  new ItemActions(store, clock),
                  new CorrectionPages(store, night, onePerson, views, people),
                  new NotePages(store, views, people),
                  new IncidentPages(store, posts, views, people, clock),
                  new RevealPages(store, night, posts, views),
                  dashboard,
                  new TeamPages(store, night, views, people, clock),
                  new SearchPages(night, views, people, searchBounds),
                  new SavedSearchPages(store, night, views, people),
                  new SearchExport(store, night, people));
              config.routes.exception(
                  Refusal.class,
                  (refusal, context) ->
                      problem(
                          views, context, refusal.getStatus(), refusal.in(Views.texts(context))));
              config.routes.exception(
                  RefusedException.class,
                  (refused, context) ->
                      problem(views, context, 400, Refusal.of(refused).in(Views.texts(context))));
              // The server's own, which it says in English.
              config.routes.exception(
                  HttpResponseException.class,
                  (refusal, context) ->
                      problem(
                          views,
                          context,
                          refusal.getStatus(),
                          Views.texts(context)
                              .get(
                                  refusal.getStatus() == 404
                                      ? "refused.nowhere"
                                      : "refused.request")));
              config.routes.exception(
                  Exception.class,
                  (failure, context) -> {
                    LOG.severe(() -> "unexpected " + place(failure));
                    problem(views, context, 500, Views.texts(context).get("problem.defect"));
                  });
            });
  }

  private static void routes(
      RoutesConfig routes,
      SignInPages signIn,
      PeoplePages people,
      QueuePages queue,
      ItemPages item,
      ItemActions actions,
      CorrectionPages corrections,
      NotePages notes,
      IncidentPages incident,
      RevealPages reveal,
      DashboardPages dashboard,
      TeamPages team,
      SearchPages search,
      SavedSearchPages savedSearches,
      SearchExport export) {
    routes.get("/", context -> context.redirect("/queue"));
    routes.get("/login", signIn::showLogin);
    routes.post("/login", signIn::logIn);
    routes.post("/logout", signIn::logOut);
    routes.get("/welcome", signIn::showWelcome);
    routes.post("/welcome", signIn::join);
    routes.get("/account", signIn::showAccount);
    routes.post("/account/password", signIn::changePassword);
    routes.post("/language", signIn::setLanguage);

    routes.get("/people", admins(people::show));
    routes.post("/people/invite", admins(people::invite));
    routes.post("/people/invite-back", admins(people::inviteBack));
    routes.post("/people/disable", admins(people::setDisabled));
    routes.post("/people/personal-data", admins(people::setPersonalData));

    routes.get("/queue", queue::show);
    routes.get("/queue/live", queue::live);
    routes.get("/item", item::show);
    routes.get("/corrections", corrections::show);
    routes.post("/item/claim", actions::claim);
    routes.post("/item/takeover", actions::takeOver);
    routes.post("/item/release", actions::release);
    routes.post("/item/answered", item::answered);
    routes.post("/item/check", item::check);
    routes.post("/item/state", actions::setState);
    routes.post("/item/note", notes::add);
    routes.post("/item/assign", actions::assign);
    routes.post("/item/snooze", actions::snooze);
    routes.post("/item/correct", corrections::correct);
    routes.post("/item/merge", corrections::merge);
    routes.post("/item/undo", corrections::undo);
    routes.get("/notes", notes::show);
    routes.post("/notes/seen", notes::see);

    routes.get("/incident", incident::show);
    routes.post("/incident", incident::act);
    routes.post("/item/reveal", reveal::show);

    routes.get("/dashboard", dashboard::show);
    routes.get("/team", team::show);
    routes.get("/team/items", team::items);
    routes.get("/team.csv", team::csv);

    routes.get("/search", search::show);
    routes.get("/searches", savedSearches::show);
    routes.post("/searches", savedSearches::add);
    routes.post("/searches/remove", savedSearches::remove);
    routes.get("/search/explain", search::explain);
    routes.get("/search/export.csv", export::csv);
    routes.get("/search/export.jsonl", export::jsonLines);
  }

  private static Handler admins(Handler handler) {
    return context -> {
      if (Requests.account(context).role() != Role.ADMIN) {
        throw Refusal.forbidden("admins");
      }
      handler.handle(context);
    };
  }

  private static void problem(Views views, Context context, int status, String sentence) {
    context.status(status);
    Map<String, Object> values = new HashMap<>();
    values.put("page", views.page(context, "problem"));
    values.put("sentence", sentence);
    values.put("back", WayBack.of(context));
    values.put("written", WayBack.written(context));
    views.show(context, "problem.jte", values);
  }

  /**
   * Starts serving; the store is closed with the console.
   *
   * @throws io.earshot.workspace.WorkspaceException if the published night cannot be read
   */
  public static Console start(
      Workspace workspace, CareStore store, ConsoleAddress address, Clock clock) {
    return start(workspace, store, address, clock, SearchPages.Bounds.USUAL);
  }

  /** The same with other bounds of the search. */
  static Console start(
      Workspace workspace,
      CareStore store,
      ConsoleAddress address,
      Clock clock,
      SearchPages.Bounds searchBounds) {
    Console console = new Console(workspace, store, address, clock, searchBounds);
    console.night.refresh();
    console.server.start(address.host(), address.port());
    // Ends with the console; what fails in it is logged by it.
    ScheduledFuture<?> unused =
        console.lookout.scheduleWithFixedDelay(
            console::look, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
    return console;
  }

  /** Looks for a new night. What fails now may be mended when it is looked again. */
  private void look() {
    try {
      night.refresh();
      dashboard.prepare();
    } catch (RuntimeException e) {
      LOG.severe(() -> "the new night is not shown, or not counted, yet: " + place(e));
    }
  }

  /** What happened and where; not the message, which may quote a post. */
  private static String place(Throwable failure) {
    return Stream.concat(
            Stream.of(failure.getClass().getName()),
            Arrays.stream(failure.getStackTrace()).limit(12).map(frame -> "\n  at " + frame))
        .collect(Collectors.joining());
  }

  /** Where it can be reached. */
  public String url() {
    return "http://" + address.host() + ":" + server.port();
  }

  /** The link that makes the first administrator; empty when there is an account already. */
  public Optional<String> firstLink() {
    return store.accounts().list().isEmpty() ? Optional.of(adminLink()) : Optional.empty();
  }

  /** A one-time link that makes one more administrator, for where nobody can log in any more. */
  public String adminLink() {
    return url() + "/welcome?token=" + store.accounts().invite(Role.ADMIN, "setup");
  }

  @Override
  public void close() {
    lookout.shutdownNow();
    server.stop();
    night.close();
    store.close();
  }
}
