/// How far a module has come with its stop, in the order it goes through; it says so itself.
public enum StopStage: String, Sendable, CaseIterable {
  /// It takes nothing new and finishes what it has taken.
  case updates
  /// What it has finished is confirmed to where it came from.
  case offset
  /// What it has still to send is sent.
  case replies
}

/// Something the end of a stop's time cut short.
public struct ModuleCut: Sendable, Equatable {
  public let module: String
  /// As `update 42` or `3 replies`.
  public let what: String
}
