package io.jobwatch.storage.jooq.internal.codec;

import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Criteria;
import io.jobwatch.model.EventType;
import io.jobwatch.model.NotificationItem;
import io.jobwatch.model.PostingContent;
import io.jobwatch.model.Profile;
import io.jobwatch.model.Route;
import io.jobwatch.model.Verdict;
import io.jobwatch.storage.jooq.internal.codec.DetailsCodec.Details;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is read is what was written, whatever it was. */
class RoundTripTest {

  @Property(tries = 300)
  void ofCriteria(@ForAll("criteria") Criteria criteria) {
    assertThat(CriteriaCodec.read(CriteriaCodec.write(criteria))).isEqualTo(criteria);
  }

  @Property(tries = 300)
  void ofProfiles(@ForAll("profiles") Profile profile) {
    Profile read = ProfileCodec.read("ada", ProfileCodec.write(profile), profile.cv());

    assertThat(read).isEqualTo(profile);
    assertThat(read.version()).isEqualTo(profile.version());
  }

  @Property(tries = 300)
  void ofDetails(@ForAll("contents") PostingContent content) {
    Details details = new Details(content, "a hash", content.postedAt());
    Details read =
        DetailsCodec.read(
            DetailsCodec.write(details),
            PostingContent.builder(content.title(), content.company())
                .descriptionHtml(content.descriptionHtml())
                .descriptionText(content.descriptionText())
                .raw(content.raw()));

    assertThat(read).isEqualTo(details);
    assertThat(read.content().hash()).isEqualTo(content.hash());
  }

  @Property(tries = 100)
  void ofRoutes(@ForAll("routes") List<Route> routes) {
    assertThat(RouteCodec.readAll(RouteCodec.writeAll(routes))).isEqualTo(routes);
    assertThat(routes).allMatch(route -> RouteCodec.read(RouteCodec.write(route)).equals(route));
  }

  @Property(tries = 100)
  void ofVerdictsAndItems(@ForAll("verdicts") List<Verdict.Scored> verdicts) {
    List<NotificationItem> items =
        verdicts.stream()
            .map(verdict -> new NotificationItem("a", "uid", EventType.NEW_MATCH, verdict))
            .toList();

    assertThat(ItemsCodec.read(ItemsCodec.write(items), "b", EventType.STATUS_CHANGED))
        .isEqualTo(items);
    assertThat(verdicts)
        .allMatch(verdict -> VerdictCodec.read(VerdictCodec.write(verdict)).equals(verdict));
  }

  @Property(tries = 100)
  void ofOptions(@ForAll("options") Map<String, String> options) {
    assertThat(OptionsCodec.read(OptionsCodec.write(options))).isEqualTo(options);
  }

  @Provide
  Arbitrary<Criteria> criteria() {
    return ModelArbitraries.criteria();
  }

  @Provide
  Arbitrary<Profile> profiles() {
    return ModelArbitraries.profiles();
  }

  @Provide
  Arbitrary<PostingContent> contents() {
    return ModelArbitraries.contents();
  }

  @Provide
  Arbitrary<List<Route>> routes() {
    return ModelArbitraries.routes().list().ofMaxSize(3);
  }

  @Provide
  Arbitrary<List<Verdict.Scored>> verdicts() {
    return ModelArbitraries.verdicts().list().ofMaxSize(3);
  }

  @Provide
  Arbitrary<Map<String, String>> options() {
    return Arbitraries.maps(ModelArbitraries.texts(), ModelArbitraries.texts()).ofMaxSize(5);
  }
}
