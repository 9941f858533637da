internal import CLinux
internal import Glibc

/// The epoll descriptor and the eventfd that wakes it (epoll(7), eventfd(2)). Lives as long as the process.
///
/// Level-triggered throughout: a handler that leaves bytes unread is simply called again.
struct Poller: Sendable {
  /// The token of the waking eventfd; descriptors get larger ones.
  static let wakeToken: UInt64 = 0
  /// Events taken from the kernel in one turn.
  private static let batch = 128

  private let epoll: Int32
  private let eventfd: Int32

  init() {
    epoll = epoll_create1(Int32(EPOLL_CLOEXEC))
    eventfd = CLinux.eventfd(0, Int32(EFD_NONBLOCK | EFD_CLOEXEC))
    precondition(epoll >= 0 && eventfd >= 0, "the process may open no descriptor at its start: errno \(errno)")
    var event = unsafe epoll_event(events: EPOLLIN.rawValue, data: epoll_data_t(u64: Self.wakeToken))
    precondition(unsafe epoll_ctl(epoll, EPOLL_CTL_ADD, eventfd, &event) == 0, "epoll refused its own eventfd")
  }

  /// Callable from any thread. A full counter means the loop is awake already, so the result says nothing new.
  func wake() {
    var one: UInt64 = 1
    _ = unsafe write(eventfd, &one, 8)
  }

  /// Waits at most `milliseconds` (-1: without limit) and hands each ready descriptor's token to `ready`.
  func wait(milliseconds: Int32, _ ready: (UInt64, Readiness) -> Void) {
    unsafe withUnsafeTemporaryAllocation(of: epoll_event.self, capacity: Self.batch) { events in
      let count = unsafe epoll_wait(epoll, events.baseAddress, Int32(Self.batch), milliseconds)
      guard count > 0 else { return }
      for index in 0..<Int(count) {
        let event = unsafe events[index]
        let token = unsafe event.data.u64
        if token == Self.wakeToken { drainWake() } else { unsafe ready(token, Readiness(events: event.events)) }
      }
    }
  }

  private func drainWake() {
    var count: UInt64 = 0
    _ = unsafe read(eventfd, &count, 8)
  }

  func add(_ descriptor: Int32, token: UInt64, interest: Interest) throws(EventLoopError) {
    var event = unsafe epoll_event(events: interest.events, data: epoll_data_t(u64: token))
    guard unsafe epoll_ctl(epoll, EPOLL_CTL_ADD, descriptor, &event) == 0 else {
      throw EventLoopError.cannotWatch(descriptor: descriptor, errno: errno)
    }
  }

  func change(_ descriptor: Int32, token: UInt64, interest: Interest) {
    var event = unsafe epoll_event(events: interest.events, data: epoll_data_t(u64: token))
    _ = unsafe epoll_ctl(epoll, EPOLL_CTL_MOD, descriptor, &event)
  }

  /// A descriptor closed before its removal has left epoll already, hence no check of the result.
  func remove(_ descriptor: Int32) {
    _ = epoll_ctl(epoll, EPOLL_CTL_DEL, descriptor, nil)
  }
}
