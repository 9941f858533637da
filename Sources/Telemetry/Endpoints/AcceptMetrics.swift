internal import MetricRegistry

/// The `Accept` of a scrape (RFC 9110 section 12.5.1,
/// <https://prometheus.io/docs/instrumenting/content_negotiation/>): which format to answer in.
struct AcceptMetrics {
  let format: ExpositionFormat
  private let escaping: ExpositionFormat.Escaping?

  /// One entry of the list.
  private struct Entry {
    let type: Substring
    let parameters: [String: Substring]
    let weight: Double

    init(_ text: Substring) {
      let parts = text.split(separator: ";").map { $0.trimmingSpaces }
      type = parts.first.map { $0.lowercased()[...] } ?? ""
      var parameters: [String: Substring] = [:]
      for part in parts.dropFirst() {
        let pair = part.split(separator: "=", maxSplits: 1)
        guard pair.count == 2 else { continue }
        parameters[pair[0].trimmingSpaces.lowercased()] = pair[1].trimmingSpaces.withoutQuotes
      }
      self.parameters = parameters
      weight = parameters["q"].map { Double($0) ?? 0 } ?? 1
    }
  }

  /// The entry with the highest weight that names something we have decides; the first of equal ones. With none of them
  /// the answer is the text format, as from other exporters.
  init(_ values: [String]) {
    let entries = values.flatMap { $0.split(separator: ",") }.map { Entry($0) }
    let refused = Set(entries.filter { $0.weight == 0 }.map(\.type))
    var best: (entry: Entry, format: ExpositionFormat)?
    for entry in entries where entry.weight > (best?.entry.weight ?? 0) {
      if let format = Self.format(of: entry, refused: refused) { best = (entry, format) }
    }
    format = best?.format ?? .text
    escaping = Self.escaping(best?.entry.parameters["escaping"], for: format)
  }

  var contentType: String { format.contentType(escaping: escaping) }

  private static func format(of entry: Entry, refused: Set<Substring>) -> ExpositionFormat? {
    let version = entry.parameters["version"]
    switch entry.type {
    case "application/vnd.google.protobuf":
      let isOurs = entry.parameters["proto"] == "io.prometheus.client.MetricFamily"
      return isOurs && entry.parameters["encoding"] == "delimited" ? .protobuf : nil
    case "application/openmetrics-text":
      switch version {
      case nil, "1.0.0": return .openMetrics(version: "1.0.0")
      case "0.0.1": return .openMetrics(version: "0.0.1")
      default: return nil
      }
    case "text/plain": return version == nil || version == "0.0.4" ? .text : nil
    case "text/*": return .text
    case "application/*": return .openMetrics(version: "1.0.0")
    case "*/*": return refused.contains("text/plain") ? .openMetrics(version: "1.0.0") : .text
    default: return nil
    }
  }

  /// What is asked for is repeated. From version 1.0.0 on the answer has to say; unasked it is underscores.
  private static func escaping(_ asked: Substring?, for format: ExpositionFormat) -> ExpositionFormat.Escaping? {
    if let asked { return ExpositionFormat.Escaping(rawValue: String(asked)) ?? .underscores }
    return format == .openMetrics(version: "1.0.0") ? .underscores : nil
  }
}

/// The `Accept-Encoding` of a request (RFC 9110 section 12.5.3).
struct AcceptEncoding {
  let allowsGzip: Bool

  /// `gzip`, `x-gzip` or `*` with a weight above 0; the more specific entry decides.
  init(_ values: [String]) {
    var gzip: Double?
    var any: Double?
    for entry in values.flatMap({ $0.split(separator: ",") }) {
      let parts = entry.split(separator: ";").map { $0.filter { $0 != " " }.lowercased() }
      let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.map { Double($0.dropFirst(2)) ?? 0 } ?? 1
      switch parts.first {
      case "gzip", "x-gzip": gzip = weight
      case "*": any = weight
      default: break
      }
    }
    allowsGzip = (gzip ?? any ?? 0) > 0
  }
}

extension Substring {
  /// Without spaces and tabs at the ends.
  fileprivate var trimmingSpaces: Substring {
    var text = drop { $0 == " " || $0 == "\t" }
    while let last = text.last, last == " " || last == "\t" { text.removeLast() }
    return text
  }

  fileprivate var withoutQuotes: Substring {
    count >= 2 && first == "\"" && last == "\"" ? dropFirst().dropLast() : self
  }
}
