package io.jobwatch.storage.jooq.internal.codec;

import io.jobwatch.model.Destination;
import io.jobwatch.model.Route;
import java.util.List;

/** Routes: those of a subscriber or an alert, and the one of a delivery. */
public final class RouteCodec {

  private static final String ONE = "route";
  private static final String SEVERAL = "routes";
  private static final int VERSION = 1;

  private RouteCodec() {}

  /** One route as JSON. */
  public static String write(Route route) {
    return json(route).document(ONE, VERSION);
  }

  /** One route from JSON. */
  public static Route read(String json) {
    return route(JsonReader.document(ONE, json, VERSION));
  }

  /** Several routes as JSON. */
  public static String writeAll(List<Route> routes) {
    return new JsonWriter()
        .objects(SEVERAL, routes.stream().map(RouteCodec::json).toList())
        .document(SEVERAL, VERSION);
  }

  /** Several routes from JSON. */
  public static List<Route> readAll(String json) {
    return JsonReader.document(SEVERAL, json, VERSION).objects(SEVERAL).stream()
        .map(RouteCodec::route)
        .toList();
  }

  private static JsonWriter json(Route route) {
    return new JsonWriter()
        .objects(
            "chain",
            route.chain().stream()
                .map(
                    destination ->
                        new JsonWriter()
                            .text("channel", destination.channel())
                            .text("address", destination.address()))
                .toList());
  }

  private static Route route(JsonReader json) {
    return new Route(
        json.objects("chain").stream()
            .map(step -> Destination.of(step.required("channel"), step.required("address")))
            // Rows may have one twice that differs by the blanks around its address.
            .distinct()
            .toList());
  }
}
