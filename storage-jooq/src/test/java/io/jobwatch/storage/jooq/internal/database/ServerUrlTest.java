package io.jobwatch.storage.jooq.internal.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ServerUrlTest {

  @Test
  void addsWhatThePromisesNeed() {
    DatabaseUrl postgresql = parsed("jdbc:postgresql://db.example:5432/jobs");
    assertThat(postgresql.kind()).isEqualTo(DatabaseKind.POSTGRESQL);
    assertThat(postgresql.url())
        .isEqualTo(
            "jdbc:postgresql://db.example:5432/jobs?ApplicationName=jobwatch&connectTimeout=10"
                + "&reWriteBatchedInserts=true&socketTimeout=40&tcpKeepAlive=true");
    DatabaseUrl mariadb = parsed("jdbc:mariadb://one,two:3307/jobs");
    assertThat(mariadb.kind()).isEqualTo(DatabaseKind.MARIADB);
    assertThat(mariadb.url())
        .isEqualTo(
            "jdbc:mariadb://one,two:3307/jobs?allowLocalInfile=false&connectTimeout=10000"
                + "&socketTimeout=40000&tcpKeepAlive=true&useBulkStmts=true");
  }

  @Test
  void keepsHarmlessSettingsThatAreGiven() {
    assertThat(parsed(" jdbc:postgresql://db/jobs?sslmode=verify-full&socketTimeout=7 ").url())
        .contains("sslmode=verify-full")
        .contains("socketTimeout=7&");
    assertThat(parsed("jdbc:mariadb://[::1]:3306/jobs?sslMode=verify-full").url())
        .contains("sslMode=verify-full");
  }

  /** A driver passes over a name that it does not know, such as another driver's, silently. */
  @ParameterizedTest
  @MethodSource("rules")
  void allowsAndAddsOnlySettingsThatTheDriverKnows(UrlRules rules) throws SQLException {
    String url = rules.prefix() + "//db/jobs";
    DriverPropertyInfo[] known =
        DriverManager.getDriver(url).getPropertyInfo(url, new Properties());

    assertThat(known)
        .extracting(property -> property.name)
        .containsAll(rules.allowed())
        .containsAll(rules.needed().keySet());
  }

  static Stream<UrlRules> rules() {
    return Stream.of(UrlRules.POSTGRESQL, UrlRules.MARIADB);
  }

  @Test
  void refusesSettingsThatRunCodeReadFilesOrHoldSecrets() {
    for (String setting :
        List.of(
            "socketFactory=com.acme.Evil",
            "socketFactoryArg=x",
            "sslfactory=com.acme.Evil",
            "sslhostnameverifier=com.acme.Evil",
            "sslpasswordcallback=com.acme.Evil",
            "authenticationPluginClassName=com.acme.Evil",
            "loggerFile=/tmp/x",
            "sslkey=/etc/shadow",
            "options=-c%20x",
            "user=ada",
            "password=s3cret",
            "s3cret",
            "=s3cret")) {
      assertRefused("jdbc:postgresql://db/jobs?" + setting);
    }
    for (String setting :
        List.of(
            "allowLocalInfile=true",
            "initSql=DROP",
            "sessionVariables=x=1",
            "localSocket=/tmp/x",
            "pool=true",
            "credentialType=AWS-IAM",
            "serverSslCert=/etc/shadow",
            "allowMultiQueries=true",
            "useServerPrepStmts=true;x",
            "password=s3cret")) {
      assertRefused("jdbc:mariadb://db/jobs?" + setting);
    }
  }

  @Test
  void refusesWhatIsNoPlainAddress() {
    for (String url :
        List.of(
            "jdbc:postgresql:jobs",
            "jdbc:postgresql://ada:s3cret@db/jobs",
            "jdbc:postgresql://db/",
            "jdbc:postgresql://db/../x",
            "jdbc:mariadb:replication://db/jobs",
            "jdbc:mariadb://address=(host=s3cret)/jobs",
            "jdbc:mysql://db/jobs",
            "jdbc:oracle:thin:@db",
            "jdbc:h2:tcp://db/jobs")) {
      assertRefused(url);
    }
  }

  private static void assertRefused(String url) {
    assertThatIllegalArgumentException()
        .as(url)
        .isThrownBy(() -> DatabaseUrl.parse(url))
        .withMessageNotContaining("s3cret");
  }

  private static DatabaseUrl parsed(String url) {
    return DatabaseUrl.parse(url).withSocketTimeout(Duration.ofSeconds(40));
  }
}
