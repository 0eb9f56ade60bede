package io.jobwatch.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The requests that have arrived, and a way to wait for more. */
final class RequestLog {

  private final ReentrantLock lock = new ReentrantLock();
  private final Condition arrived = lock.newCondition();
  private final List<ReceivedRequest> requests = new ArrayList<>();

  void add(ReceivedRequest request) {
    lock.lock();
    try {
      requests.add(request);
      arrived.signalAll();
    } finally {
      lock.unlock();
    }
  }

  List<ReceivedRequest> all() {
    lock.lock();
    try {
      return List.copyOf(requests);
    } finally {
      lock.unlock();
    }
  }

  List<ReceivedRequest> await(int count, Duration timeout) {
    long nanos = timeout.toNanos();
    lock.lock();
    try {
      while (requests.size() < count) {
        if (nanos <= 0) {
          throw new AssertionError(
              "Await "
                  + count
                  + " requests: "
                  + requests.size()
                  + " arrived within "
                  + TimeUnit.NANOSECONDS.toMillis(timeout.toNanos())
                  + " ms. Those were: "
                  + requests);
        }
        nanos = arrived.awaitNanos(nanos);
      }
      return List.copyOf(requests);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("Await " + count + " requests: the wait was interrupted.", e);
    } finally {
      lock.unlock();
    }
  }
}
