internal import EventLoop
internal import HTTPClient
internal import SpoolFiles

/// Sentry: lines of level error and critical become events, one request each; what was logged before with the same
/// correlation id goes with them as breadcrumbs. All other lines are only that, and count as delivered.
@Loop final class SentrySink: Sink {
  private static let maximumAnswer = 64 << 10

  private let place: SentryPlace
  private let labels: [String: String]
  private let release: String?
  private let sender: SinkSender
  private let encoder: SinkEncoder
  private var trail = BreadcrumbTrail()
  private var resumesAt: ContinuousClock.Instant?

  init(
    _ place: SentryPlace, _ configuration: SinkConfiguration, release: String?, sender: SinkSender,
    encoder: SinkEncoder
  ) {
    self.place = place
    labels = configuration.labels
    self.release = release
    self.sender = sender
    self.encoder = encoder
  }

  func deliver(_ records: ArraySlice<SpoolRecord>) async throws -> SinkVerdict {
    var rejected: [Int: String] = [:]
    for (offset, record) in records.enumerated() {
      guard let event = await event(for: record) else { continue }
      let verdict = try await send(event)
      switch verdict {
      case .delivered, .partial, .mixed: continue
      case .split: rejected[offset] = "Sentry finds this one event too large"
      case .rejected(let why): rejected[offset] = why
      case .retry(let retry):
        return .mixed(rejected: rejected, retry: Set(offset..<records.count), retry)
      }
    }
    return rejected.isEmpty ? .delivered : .mixed(rejected: rejected, retry: [], SinkRetry(reason: "", after: nil))
  }

  /// The request's body if the line is an error; else it leaves a breadcrumb.
  private func event(for record: SpoolRecord) async -> [UInt8]? {
    let (trail, labels, release) = (trail, labels, release)
    let (event, changed) = await encoder.run {
      var trail = trail
      return (trail.event(for: record, labels: labels, release: release), trail)
    }
    self.trail = changed
    return event
  }

  private func send(_ envelope: [UInt8]) async throws -> SinkVerdict {
    if let resumesAt, resumesAt > .now {
      return .retry(SinkRetry(reason: "rate_limit", after: resumesAt - .now))
    }
    let request = SinkRequest(url: place.url, headers: place.headers, body: envelope, plainSize: envelope.count)
    switch try await sender.send(request, maximumAnswer: Self.maximumAnswer) {
    case .failure(let retry): return .retry(retry)
    case .success(let response):
      let limit = SentryRateLimit.delay(response)
      if let limit { resumesAt = .now + limit }
      let verdict = StatusRules.sentry.verdict(on: response)
      guard case .retry(var retry) = verdict else { return verdict }
      retry.after = limit ?? retry.after
      return .retry(retry)
    }
  }
}

/// Where a DSN says events go: `https://KEY@HOST[:PORT]/[PATH/]PROJECT`.
struct SentryPlace: Sendable {
  let url: String
  let headers: [(name: String, value: String)]

  /// What is no DSN gives an address nobody has, and so a sink that fails; the configuration is checked before.
  init(dsn: String) {
    guard let separator = dsn.firstRange(of: "://"), let at = dsn[separator.upperBound...].firstIndex(of: "@"),
      let slash = dsn.lastIndex(of: "/"), slash > at
    else {
      url = ""
      headers = []
      return
    }
    let key = dsn[separator.upperBound..<at].prefix { $0 != ":" }
    let project = dsn[slash...].dropFirst()
    url =
      "\(dsn[..<separator.upperBound])\(dsn[at...].dropFirst().prefix { $0 != "/" })"
      + "\(dsn[at..<slash].drop { $0 != "/" })/api/\(project)/envelope/"
    headers = [
      (name: "Content-Type", value: "application/x-sentry-envelope"),
      (name: "X-Sentry-Auth", value: "Sentry sentry_version=7, sentry_client=outrigger/1, sentry_key=\(key)"),
    ]
  }
}

/// https://develop.sentry.dev/sdk/expected-features/rate-limiting/
enum SentryRateLimit {
  /// How long no errors are to be sent.
  static func delay(_ response: ClientResponse) -> Duration? {
    guard let header = response.header("X-Sentry-Rate-Limits") else { return nil }
    var longest: Duration?
    for limit in header.split(separator: ",") {
      let parts = limit.split(separator: ":", omittingEmptySubsequences: false)
      guard let seconds = Int64(parts[0].filter { $0 != " " }), seconds >= 0 else { continue }
      let categories = parts.count > 1 ? parts[1].split(separator: ";") : []
      guard categories.isEmpty || categories.contains("error") else { continue }
      longest = max(longest ?? .zero, min(.seconds(seconds), RetryAfter.maximum))
    }
    return longest
  }
}
