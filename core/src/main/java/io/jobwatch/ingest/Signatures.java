package io.jobwatch.ingest;

import io.jobwatch.internal.signature.Signer;
import io.jobwatch.internal.work.EarlyWork;
import io.jobwatch.model.JobPosting;
import io.jobwatch.spi.storage.PostingSignature;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * The signatures of some postings, made while the postings themselves are written: in parts, so
 * that whoever needs them can help with those that are not begun.
 */
final class Signatures {

  private static final int PART = 100;

  private final List<EarlyWork<IdentityHashMap<JobPosting, PostingSignature>>> parts =
      new ArrayList<>();

  // By identity, since comparing two postings means comparing their texts.
  private final IdentityHashMap<JobPosting, PostingSignature> known = new IdentityHashMap<>();

  private Signatures() {}

  static Signatures begin(List<JobPosting> postings) {
    Signatures signatures = new Signatures();
    for (int from = 0; from < postings.size(); from += PART) {
      List<JobPosting> part = postings.subList(from, Math.min(from + PART, postings.size()));
      signatures.parts.add(EarlyWork.begin(() -> sign(part)));
    }
    return signatures;
  }

  private static IdentityHashMap<JobPosting, PostingSignature> sign(List<JobPosting> postings) {
    IdentityHashMap<JobPosting, PostingSignature> signatures = new IdentityHashMap<>();
    Signer signer = new Signer();
    postings.forEach(posting -> signatures.put(posting, signer.signature(posting)));
    return signatures;
  }

  /** The signature of one of the postings. */
  PostingSignature of(JobPosting posting) {
    // The last first, since others begin with the first.
    for (int i = parts.size() - 1; i >= 0; i--) {
      parts.get(i).help();
    }
    parts.forEach(part -> known.putAll(part.result()));
    parts.clear();
    PostingSignature signature = known.get(posting);
    return signature == null ? Signer.sign(posting) : signature;
  }
}
