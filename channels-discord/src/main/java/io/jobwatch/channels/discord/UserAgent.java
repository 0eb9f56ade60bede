package io.jobwatch.channels.discord;

import java.lang.module.ModuleDescriptor;
import java.util.Optional;

/**
 * Who calls, in the form that Discord asks for (<a
 * href="https://discord.com/developers/docs/reference#user-agent">rule</a>): others may be blocked
 * before its servers.
 */
final class UserAgent {

  private UserAgent() {}

  static String text() {
    // Classes of a named module know nothing of their jar's manifest.
    String version =
        Optional.ofNullable(UserAgent.class.getModule().getDescriptor())
            .flatMap(ModuleDescriptor::rawVersion)
            .or(() -> Optional.ofNullable(UserAgent.class.getPackage().getImplementationVersion()))
            .orElse("0");
    return "DiscordBot (https://jobwatch.io, " + version + ")";
  }
}
