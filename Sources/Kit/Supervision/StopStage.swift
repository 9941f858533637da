/// How far a module has come with its stop, in the order it goes through; it says so itself.
package enum StopStage: String, Sendable, CaseIterable {
  /// It takes nothing new and finishes what it has taken.
  case updates
  /// What it has finished is confirmed to where it came from.
  case offset
  /// What it has still to send is sent.
  case replies
}

/// Something the end of a stop's time cut short.
package struct ModuleCut: Sendable, Equatable {
  package let module: String
  /// As `update 42` or `3 replies`.
  package let what: String
}
