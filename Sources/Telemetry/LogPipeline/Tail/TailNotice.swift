internal import EventLoop

/// Whom to call about lines in the tail, when no lock is held.
struct TailNotice: Sendable {
  var subscriptions: [TailSubscription] = []
  /// Of the thread that packs, if it has something to do.
  var packer: ThreadSignal?

  static func += (notice: inout TailNotice, other: TailNotice) {
    notice.subscriptions += other.subscriptions
    notice.packer = notice.packer ?? other.packer
  }

  func send() {
    packer?.signal()
    for subscription in subscriptions { subscription.notify() }
  }
}
