package io.jobwatch;

import static io.jobwatch.ScriptedBoard.job;
import static org.assertj.core.api.Assertions.assertThat;

import io.jobwatch.model.Match;
import io.jobwatch.model.Route;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;

/** Lines that are written in a run carry its id, whatever the host has put there. */
class RunLinesTest {

  @AfterEach
  void clear() {
    MDC.clear();
  }

  @Test
  void carryTheIdInEveryStageAndGiveTheHostsBack() {
    List<String> ids = new CopyOnWriteArrayList<>();
    MDC.put("run_id", "of the host");
    try (Pipeline pipeline = Pipeline.everythingOver(Route.of("test/pager", "4711"))) {
      pipeline.board.lists(job("1", "Java Engineer"));
      pipeline.board.beforeAnswering(() -> ids.add(String.valueOf(MDC.get("run_id"))));
      pipeline.listen(
          new JobwatchListener() {
            @Override
            public void sourceFetched(SourceReport report) {
              ids.add(String.valueOf(MDC.get("run_id")));
            }

            @Override
            public void matched(Match match) {
              ids.add(String.valueOf(MDC.get("run_id")));
            }
          });

      RunReport report = pipeline.run();

      assertThat(ids).hasSize(3).containsOnly(report.runId());
      assertThat(MDC.get("run_id")).isEqualTo("of the host");
    }
  }
}
