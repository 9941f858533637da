extension Registry {
  /// Gauges that `reader` reads at each scrape. It must not block: it runs where the scrape does, on the loop.
  ///
  /// Registering the name again replaces the reader, for a component that was started anew.
  public func gauge(_ name: String, _ help: String, reader: @escaping @Sendable () -> [Sample]) {
    read(FamilyDescriptor(name: name, help: help, type: .gauge, labels: .open), reader: reader)
  }

  /// Counters that `reader` reads at each scrape, under the rules of `gauge(_:_:reader:)`.
  public func counter(_ name: String, _ help: String, reader: @escaping @Sendable () -> [Sample]) {
    read(FamilyDescriptor(name: name, help: help, type: .counter, labels: .open), reader: reader)
  }

  /// Histograms that `reader` reads at each scrape, under the rules of `gauge(_:_:reader:)`.
  public func histogram(_ name: String, _ help: String, reader: @escaping @Sendable () -> [Sample]) {
    read(FamilyDescriptor(name: name, help: help, type: .histogram, labels: .open), reader: reader)
  }
}
