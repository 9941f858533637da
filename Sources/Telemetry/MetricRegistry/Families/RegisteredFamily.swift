internal import Synchronization

/// What a registry holds: something with a name that has series when a scrape asks.
protocol RegisteredFamily: AnyObject, Sendable {
  var descriptor: FamilyDescriptor { get }
  var content: FamilyContent { get }
}

/// Where the series of a family are.
enum FamilyContent: Sendable {
  /// In the registry's own cells: valid, and different from each other.
  case series(SeriesSet)
  /// Made up at the scrape.
  case values(MetricFamily)
}

/// A family whose series are read by a closure at each scrape, for numbers that exist anyway.
final class ReadFamily: RegisteredFamily {
  typealias Reader = @Sendable () -> [Sample]

  let descriptor: FamilyDescriptor
  private let reader: Mutex<Reader>

  init(_ descriptor: FamilyDescriptor, reader: @escaping Reader) {
    self.descriptor = descriptor
    self.reader = Mutex(reader)
  }

  /// A component that was started anew reads from its new self.
  func replace(reader new: @escaping Reader) {
    reader.withLock { $0 = new }
  }

  var content: FamilyContent {
    let reader = reader.withLock { $0 }
    return .values(MetricFamily(descriptor.name, descriptor.help, descriptor.type, reader()))
  }
}
