/// Whether a histogram's buckets add up: bounds ascend, counts never fall, `+Inf` is there and equals `_count`.
struct HistogramCheck {
  private struct Parts {
    var buckets: [(bound: Double, count: Double)] = []
    var count: Double?
    var sum: Double?
  }

  private let name: String
  private var parts: [[String: String]: Parts] = [:]

  init(_ family: StrictExposition.Family) throws {
    name = family.name
    for (series, value) in family.samples {
      var labels = series.labels
      let bound = labels.removeValue(forKey: "le")
      switch series.name {
      case "\(name)_count": parts[labels, default: Parts()].count = value
      case "\(name)_sum": parts[labels, default: Parts()].sum = value
      default:
        guard let bound, let limit = bound == "+Inf" ? .infinity : Double(bound), bound != "inf" else {
          throw SupportError("A bucket of \(name) without a bound le: \(series.labels).")
        }
        parts[labels, default: Parts()].buckets.append((limit, value))
      }
    }
  }

  func run() throws {
    for (labels, parts) in parts {
      let place = "The histogram \(name)\(labels.isEmpty ? "" : " \(labels)")"
      guard let count = parts.count, parts.sum != nil else { throw SupportError("\(place) lacks _count or _sum.") }
      guard let last = parts.buckets.last, last.bound == .infinity else {
        throw SupportError("\(place) does not end with the bucket +Inf.")
      }
      guard last.count == count else { throw SupportError("\(place): +Inf is \(last.count), _count is \(count).") }
      for (lower, upper) in zip(parts.buckets, parts.buckets.dropFirst()) {
        guard lower.bound < upper.bound else { throw SupportError("\(place): bounds do not ascend.") }
        guard lower.count <= upper.count else { throw SupportError("\(place): buckets are not cumulative.") }
      }
    }
  }
}
