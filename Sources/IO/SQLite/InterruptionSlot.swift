internal import CSQLite
internal import EventLoop
internal import Glibc

/// Where SQLite's callbacks find the ``Interruption`` of the call that runs now.
///
/// Belongs to one ``SQLiteHandle`` and is used on that connection's thread only.
final class InterruptionSlot {
  /// Virtual machine instructions between two looks (sqlite3_progress_handler): some tens of microseconds.
  private static let instructionsBetweenLooks: Int32 = 1_000
  /// The longest nap while another holder has the write lock.
  private static let longestNapMicroseconds: UInt32 = 10_000

  private let busyTimeout: Duration
  private var current: Interruption?
  private var busySince: ContinuousClock.Instant?

  init(busyTimeout: Duration) { self.busyTimeout = busyTimeout }

  /// Installs both callbacks. The slot must outlive the connection; ``SQLiteHandle`` keeps it until after the close.
  func install(on database: OpaquePointer) {
    let context = unsafe Unmanaged.passUnretained(self).toOpaque()
    unsafe sqlite3_progress_handler(database, Self.instructionsBetweenLooks, isInterrupted, context)
    unsafe sqlite3_busy_handler(database, shouldRetry, context)
  }

  func during<T>(_ interruption: Interruption, _ body: () throws -> T) rethrows -> T {
    current = interruption
    defer { current = nil }
    return try body()
  }

  fileprivate var mustStop: Bool { current?.reason != nil }

  /// Whether SQLite should try the lock again; naps first, on the connection's own thread.
  fileprivate func waitForLock(attempt: Int32) -> Bool {
    let now = ContinuousClock.now
    if attempt == 0 { busySince = now }
    if mustStop || now - (busySince ?? now) >= busyTimeout { return false }
    usleep(min(Self.longestNapMicroseconds, 500 << UInt32(clamping: min(attempt, 5))))
    return true
  }
}

private func isInterrupted(_ context: UnsafeMutableRawPointer?) -> Int32 {
  guard let context = unsafe context else { return 0 }
  return unsafe Unmanaged<InterruptionSlot>.fromOpaque(context).takeUnretainedValue().mustStop ? 1 : 0
}

private func shouldRetry(_ context: UnsafeMutableRawPointer?, _ attempt: Int32) -> Int32 {
  guard let context = unsafe context else { return 0 }
  return unsafe Unmanaged<InterruptionSlot>.fromOpaque(context).takeUnretainedValue().waitForLock(attempt: attempt)
    ? 1 : 0
}
