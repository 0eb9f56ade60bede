package io.jobwatch.internal.memory;

import io.jobwatch.model.Alert;
import io.jobwatch.model.AlertActivity;
import io.jobwatch.model.Application;
import io.jobwatch.model.Attempt;
import io.jobwatch.model.Company;
import io.jobwatch.model.DigestMatch;
import io.jobwatch.model.DisabledDestination;
import io.jobwatch.model.InboxMessage;
import io.jobwatch.model.LedgerEntry;
import io.jobwatch.model.Notification;
import io.jobwatch.model.Profile;
import io.jobwatch.model.Snooze;
import io.jobwatch.model.Subscriber;
import io.jobwatch.spi.storage.AlertChange;
import io.jobwatch.spi.storage.OperatorMark;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** All that an in-memory storage holds, by id unless said otherwise. */
final class Rows {

  final NavigableMap<String, SourceRow> sources = new TreeMap<>();
  final NavigableMap<String, PostingRow> postings = new TreeMap<>();

  /** By number. */
  final NavigableMap<Long, ChangeRow> changes = new TreeMap<>();

  final NavigableMap<String, Subscriber> subscribers = new TreeMap<>();

  /** By subscriber. */
  final NavigableMap<String, Profile> profiles = new TreeMap<>();

  /** By subscriber. */
  final NavigableMap<String, List<DisabledDestination>> disabled = new TreeMap<>();

  /** By subscriber and what is snoozed. */
  final NavigableMap<Pair, Snooze> snoozes = new TreeMap<>();

  final NavigableMap<String, Alert> alerts = new TreeMap<>();

  /** By number. */
  final NavigableMap<Long, AlertChange> alertChanges = new TreeMap<>();

  /** By alert. */
  final NavigableMap<String, AlertActivity> activities = new TreeMap<>();

  /** By alert and posting. */
  final NavigableMap<Pair, MatchRow> matches = new TreeMap<>();

  /** By subscriber and posting, each list by sequence. */
  final NavigableMap<Pair, List<LedgerEntry>> ledger = new TreeMap<>();

  final NavigableMap<String, Notification> notifications = new TreeMap<>();
  final NavigableMap<String, DeliveryRow> deliveries = new TreeMap<>();

  /** By delivery. */
  final NavigableMap<String, List<Attempt>> attempts = new TreeMap<>();

  final NavigableMap<String, DigestRow> digests = new TreeMap<>();

  /** By digest, and by posting and alert. */
  final NavigableMap<Pair, DigestMatch> digestMatches = new TreeMap<>();

  final NavigableMap<String, InboxMessage> inbox = new TreeMap<>();

  /** By subscriber and posting. */
  final NavigableMap<Pair, Application> applications = new TreeMap<>();

  /** By name. */
  final NavigableMap<String, Company> companies = new TreeMap<>();

  /** By number. */
  final NavigableMap<Long, FetchRow> fetches = new TreeMap<>();

  /** By subscriber and event. */
  final NavigableMap<Pair, OperatorMark> operatorMarks = new TreeMap<>();

  /** When the next turn of work that comes round is due, by its name. */
  final NavigableMap<String, Instant> turns = new TreeMap<>();

  /** When a subscriber was erased, by id. */
  final NavigableMap<String, Instant> erasures = new TreeMap<>();

  /** The number of the last change ever added; like a sequence, it is never taken back. */
  long lastChange;

  /** The number of the last change of an alert ever logged. */
  long lastAlertChange;

  /** The number of the last fetch ever added. */
  long lastFetch;
}
