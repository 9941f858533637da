/// How long a transaction may take.
public enum SQLiteTransactionTime: Sendable {
  /// Until then with all it waits for; nil: ``SQLiteDatabase/defaultTimeout``.
  case ending(by: ContinuousClock.Instant?)
  /// For so long from its turn on, for which it waits until `turn`: for those that know that they queue.
  case lasting(Duration, turn: ContinuousClock.Instant)

  var turn: ContinuousClock.Instant? {
    switch self {
    case .ending(let deadline): deadline
    case .lasting(_, let turn): turn
    }
  }

  /// Of the transaction whose turn is now.
  var deadline: ContinuousClock.Instant? {
    switch self {
    case .ending(let deadline): deadline
    case .lasting(let time, _): .now + time
    }
  }
}
