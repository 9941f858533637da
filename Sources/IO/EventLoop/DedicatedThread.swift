internal import CLinux

/// A thread of our own, for what must block: the loop itself, SQLite, the log's writer, the resolver.
///
/// Its signals are those of the thread that makes it; `main` blocks ours before there is any thread.
public final class DedicatedThread: Sendable {
  private let exited = ThreadSignal()

  /// Starts the thread. `name` is at most 15 bytes (pthread_setname_np(3)).
  public init(name: String, _ body: @escaping @Sendable () -> Void) {
    let start = Start(name: name, body: body, exited: exited)
    // Retained here, released by `threadMain`, which the new thread runs exactly once.
    let context = unsafe Unmanaged.passRetained(start).toOpaque()
    var attributes = pthread_attr_t()
    unsafe pthread_attr_init(&attributes)
    defer { unsafe pthread_attr_destroy(&attributes) }
    unsafe pthread_attr_setdetachstate(&attributes, Int32(PTHREAD_CREATE_DETACHED))
    unsafe pthread_attr_setstacksize(&attributes, 1 << 20)
    var thread = pthread_t()
    let result = unsafe pthread_create(&thread, &attributes, threadMain, context)
    precondition(result == 0, "no thread \"\(name)\": \(errorText(result)); raise the limit of processes (ulimit -u)")
  }

  /// Blocks until the body has returned. At most one caller.
  public func join() { exited.wait() }

  /// As ``join()``, but at most for `duration`; `false` when the body still runs then.
  public func join(for duration: Duration) -> Bool { exited.wait(for: duration) }
}

private final class Start: Sendable {
  let name: String
  let body: @Sendable () -> Void
  let exited: ThreadSignal

  init(name: String, body: @escaping @Sendable () -> Void, exited: ThreadSignal) {
    self.name = name
    self.body = body
    self.exited = exited
  }
}

private func threadMain(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
  guard let context = unsafe context else { return nil }
  let start = unsafe Unmanaged<Start>.fromOpaque(context).takeRetainedValue()
  unsafe outrigger_name_thread(String(start.name.prefix(15)))
  start.body()
  start.exited.signal()
  return nil
}
