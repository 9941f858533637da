// What Sources/measure measures, with prometheus-cpp: `prometheus-cpp CASE` answers each line of standard input with a
// figure. See Benchmarks/build-peers.sh.
#include <pthread.h>
#include <prometheus/counter.h>
#include <prometheus/exposer.h>
#include <prometheus/family.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>
#include <time.h>
#include <unistd.h>

#include <atomic>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <functional>
#include <iostream>
#include <memory>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

using Case = std::function<double()>;
using Work = std::function<void()>;

static double nanoseconds(clockid_t clock) {
  timespec now;
  clock_gettime(clock, &now);
  return now.tv_sec * 1e9 + now.tv_nsec;
}

// The time of all threads on a processor together.
template <typename Loop>
static double threadTimes(int threads, Loop loop) {
  std::atomic<int> missing{threads};
  std::vector<double> used(threads);
  std::vector<std::thread> all;
  for (int thread = 0; thread < threads; thread++) {
    all.emplace_back([&, thread] {
      missing--;
      while (missing > 0) sched_yield();
      used[thread] = loop();
    });
  }
  double total = 0;
  for (int thread = 0; thread < threads; thread++) {
    all[thread].join();
    total += used[thread];
  }
  return total;
}

// What one of `operations` took of a thread's time on a processor, in the mean of `threads`. The work is a template
// parameter, so that the loop is compiled as a user's would be.
template <typename Body>
static Case repeated(int threads, int operations, Body body) {
  return [=]() -> double {
    auto loop = [=]() {
      double start = nanoseconds(CLOCK_THREAD_CPUTIME_ID);
      for (int n = 0; n < operations; n++) body(n);
      return nanoseconds(CLOCK_THREAD_CPUTIME_ID) - start;
    };
    if (threads == 1) return loop() / operations;
    // Threads that should be in each other's way must have run side by side.
    for (int attempt = 0; attempt < 50; attempt++) {
      double start = nanoseconds(CLOCK_MONOTONIC);
      double total = threadTimes(threads, loop);
      if (total / (nanoseconds(CLOCK_MONOTONIC) - start) >= 1.5) return total / threads / operations;
    }
    return NAN;
  };
}

static std::string path(long number) {
  char text[32];
  snprintf(text, sizeof text, "/items/%07ld", number);
  return text;
}

static prometheus::Labels labels(const std::string& path) {
  return {{"path", path}, {"method", "GET"}, {"code", "200"}};
}

static prometheus::Family<prometheus::Counter>& family(prometheus::Registry& registry) {
  return prometheus::BuildCounter().Name("bench_requests_total").Help("Requests of the benchmark.").Register(registry);
}

static std::shared_ptr<prometheus::Registry> integers(long count) {
  auto registry = std::make_shared<prometheus::Registry>();
  auto& requests = family(*registry);
  for (long n = 0; n < count; n++) requests.Add(labels(path(n))).Increment(n * 7919 % 1000003 + 1);
  return registry;
}

// Values of 16 digits or so.
static std::shared_ptr<prometheus::Registry> doubles(long count) {
  auto registry = std::make_shared<prometheus::Registry>();
  auto& levels = prometheus::BuildGauge().Name("bench_level").Help("Levels of the benchmark.").Register(*registry);
  for (long n = 0; n < count; n++) levels.Add(labels(path(n))).Set((n * 7919 % 1000003 + 1) / 7.0);
  return registry;
}

// 1,024 values, as many in each of the 11 buckets and above, in an order no branch predictor learns.
static std::vector<double> spread() {
  const double inBuckets[] = {0.003, 0.007, 0.02, 0.04, 0.07, 0.2, 0.3, 0.7, 2, 4, 7, 20};
  uint32_t state = 1;
  std::vector<double> values;
  for (int index = 0; index < 1024; index++) {
    state = state * 1664525u + 1013904223u;
    values.push_back(inBuckets[(state >> 16) % 12]);
  }
  return values;
}

static Case observing(int threads, std::vector<double> values) {
  auto histogram = std::make_shared<prometheus::Histogram>(
      prometheus::Histogram::BucketBoundaries{0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10});
  auto kept = std::make_shared<std::vector<double>>(values);
  size_t mask = values.size() - 1;
  return repeated(threads, 1000000, [=](int n) { histogram->Observe((*kept)[n & mask]); });
}

static Case lookup(int threads) {
  auto registry = std::make_shared<prometheus::Registry>();
  auto* requests = &family(*registry);
  auto names = std::make_shared<std::vector<std::string>>();
  for (int n = 0; n < 1024; n++) names->push_back(path(n));
  for (auto& name : *names) requests->Add(labels(name)).Increment();
  return repeated(threads, 200000, [=](int n) {
    (void)registry;
    requests->Add(labels((*names)[n & 1023])).Increment();
  });
}

static double newSeries(long count) {
  prometheus::Registry registry;
  auto& requests = family(registry);
  std::vector<std::string> names;
  for (long n = 0; n < count; n++) names.push_back(path(n));
  double start = nanoseconds(CLOCK_THREAD_CPUTIME_ID);
  for (auto& name : names) requests.Add(labels(name)).Increment();
  return (nanoseconds(CLOCK_THREAD_CPUTIME_ID) - start) / count;
}

static double resident() {
  long all = 0, pages = 0;
  std::ifstream("/proc/self/statm") >> all >> pages;
  return double(pages) * sysconf(_SC_PAGESIZE);
}

// Collects and writes text.
static Case render(std::shared_ptr<prometheus::Registry> registry, long count) {
  return [=]() -> double {
    double start = nanoseconds(CLOCK_MONOTONIC);
    std::ostringstream text;
    prometheus::TextSerializer().Serialize(text, registry->Collect());
    double taken = nanoseconds(CLOCK_MONOTONIC) - start;
    if (text.tellp() <= 0) abort();
    return taken / count;
  };
}

static Case serve(long count) {
  auto exposer = std::make_shared<prometheus::Exposer>("127.0.0.1:0");
  auto registry = integers(count);
  exposer->RegisterCollectable(registry);
  return [=]() -> double {
    (void)registry;
    return exposer->GetListeningPorts().front();
  };
}

// The part of a name after its last hyphen is a number of series or threads.
static Case makeCase(std::string kind) {
  long count = 1;
  size_t hyphen = kind.rfind('-');
  if (hyphen != std::string::npos && isdigit(kind[hyphen + 1])) {
    count = atol(kind.c_str() + hyphen + 1);
    kind.resize(hyphen);
  }
  if (kind == "counter") {
    auto counter = std::make_shared<prometheus::Counter>();
    return repeated(count, 2000000, [=](int) { counter->Increment(); });
  }
  if (kind == "gauge") {
    auto gauge = std::make_shared<prometheus::Gauge>();
    return repeated(count, 2000000, [=](int n) { gauge->Set(n); });
  }
  if (kind == "histogram") return observing(count, {0.3});
  if (kind == "histogram-spread") return observing(count, spread());
  if (kind == "lookup") return lookup(count);
  if (kind == "new-series") return [=] { return newSeries(count); };
  if (kind == "series-bytes" || kind == "resident") {
    return [=]() -> double {
      double before = resident();
      auto registry = integers(count);
      return kind == "resident" ? resident() / 1e6 : (resident() - before) / count;
    };
  }
  if (kind == "render-integers") return render(integers(count), count);
  if (kind == "render-doubles") return render(doubles(count), count);
  if (kind == "serve") return serve(count);
  return nullptr;
}

int main(int count, char** arguments) {
  Case measure = count == 2 ? makeCase(arguments[1]) : nullptr;
  if (!measure) return 64;
  std::string line;
  while (std::getline(std::cin, line)) std::cout << measure() << std::endl;
}
