internal import Synchronization

/// What a registry holds: something with a name that has series when a scrape asks.
protocol RegisteredFamily: AnyObject, Sendable {
  var descriptor: FamilyDescriptor { get }
  /// Its series in the registry's own cells: valid, and different from each other. `nil` when they are made up at the scrape.
  var cells: SeriesSet? { get }
  /// Its series made up for this scrape; `nil` when they are in cells.
  func read() -> MetricFamily?
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

  var cells: SeriesSet? { nil }

  func read() -> MetricFamily? {
    let reader = reader.withLock { $0 }
    return MetricFamily(descriptor.name, descriptor.help, descriptor.type, reader())
  }
}
