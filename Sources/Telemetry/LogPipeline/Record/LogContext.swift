/// What belongs to the work a task is doing and so to every line it logs: the update's correlation id above all.
///
/// Bound to the task, not handed from function to function; child tasks inherit it, and the handler reads it on the
/// caller's thread.
public struct LogContext: Sendable, Hashable {
  public var correlationID: String?
  /// W3C trace context: 32 hexadecimal digits.
  public var traceID: String?
  /// W3C trace context: 16 hexadecimal digits.
  public var spanID: String?
  /// Telegram's `update_id`.
  public var updateID: Int?
  /// Name of the bot module.
  public var module: String?

  public init(
    correlationID: String? = nil, traceID: String? = nil, spanID: String? = nil, updateID: Int? = nil,
    module: String? = nil
  ) {
    self.correlationID = correlationID
    self.traceID = traceID
    self.spanID = spanID
    self.updateID = updateID
    self.module = module
  }

  /// The context of the current task.
  @TaskLocal public static var current = LogContext()

  /// The current context with some of it changed: `LogContext.$current.withValue(.changed { $0.module = "bot" }) {…}`.
  public static func changed(_ change: (inout LogContext) -> Void) -> LogContext {
    var context = current
    change(&context)
    return context
  }
}
