internal import CCurl
internal import CLinux
internal import EventLoop
internal import Pooling

/// One curl multi handle, driven by the loop: curl says which sockets and what time to wait for, the loop calls it
/// back (the "multi_socket" flavour of libcurl-multi(3)).
///
/// curl forbids calling it from within its own callbacks, so those of a transfer must not add or remove one.
/// `@safe`: `pointer` is made in `init`, never changes and is freed once, in `deinit`, on the loop.
@safe @Loop final class MultiHandle {
  private let pointer: UnsafeMutableRawPointer
  /// What curl's callbacks get; curl may call them until the handle is freed, hence owned here.
  private let callbacks = MultiCallbacks()
  private var transfers: [UnsafeMutableRawPointer: Entry] = unsafe [:]

  private struct Entry {
    /// Kept alive as long as curl knows it.
    let easy: EasyHandle
    let done: @Loop (CURLcode) -> Void
  }

  /// Sockets opened since the start; one a connection, or one an address that was tried.
  var opened: UInt64 { callbacks.opened }
  /// Sockets closed since the start.
  var closed: [PoolStatistics.CloseReason: UInt64] { callbacks.closed }

  init() {
    CurlLibrary.prepare()
    guard let handle = unsafe curl_multi_init() else { preconditionFailure("no memory for a curl multi handle") }
    unsafe pointer = handle
    let context = unsafe Unmanaged.passUnretained(callbacks).toOpaque()
    unsafe outrigger_curl_multi_set_pointer(pointer, CURLMOPT_SOCKETDATA, context)
    unsafe outrigger_curl_multi_set_pointer(pointer, CURLMOPT_TIMERDATA, context)
    unsafe outrigger_curl_multi_set_socket(pointer, socketChanged)
    unsafe outrigger_curl_multi_set_timer(pointer, timerChanged)
    callbacks.multi = self
  }

  isolated deinit {
    unsafe curl_multi_cleanup(pointer)
    callbacks.cancelAll()
  }

  func set(_ option: CURLMoption, _ value: Int) {
    unsafe outrigger_curl_multi_set_long(pointer, option, value)
  }

  /// Starts a transfer. `done` is called once it has ended, with the easy handle still in here.
  func add(_ easy: EasyHandle, done: @escaping @Loop (CURLcode) -> Void) {
    callbacks.countSockets(of: easy)
    unsafe transfers[easy.pointer] = Entry(easy: easy, done: done)
    unsafe curl_multi_add_handle(pointer, easy.pointer)
  }

  /// Ends the transfer at once if it runs; its connection is closed unless it is between two requests.
  func remove(_ easy: EasyHandle) {
    guard unsafe transfers.removeValue(forKey: easy.pointer) != nil else { return }
    callbacks.closeReason = .broken
    unsafe curl_multi_remove_handle(pointer, easy.pointer)
    callbacks.closeReason = .idle
  }

  /// `CURL_SOCKET_TIMEOUT` for a timer that is due.
  fileprivate func act(on socket: Int32, events: Int32) {
    var running: Int32 = 0
    unsafe curl_multi_socket_action(pointer, socket, events, &running)
    var left: Int32 = 0
    while let message = unsafe curl_multi_info_read(pointer, &left) {
      // The message is gone with the next call of curl, so its parts are taken first (curl_multi_info_read(3)).
      guard unsafe message.pointee.msg == CURLMSG_DONE else { continue }
      let code = unsafe message.pointee.data.result
      guard let entry = unsafe transfers[message.pointee.easy_handle] else { continue }
      entry.done(code)
    }
  }
}

/// The sockets and the timer curl has asked for. Apart from ``MultiHandle`` because curl still calls back while that
/// is being freed.
@Loop private final class MultiCallbacks {
  weak var multi: MultiHandle?
  private(set) var opened: UInt64 = 0
  private(set) var closed: [PoolStatistics.CloseReason: UInt64] = PoolStatistics().closed
  /// What a socket that closes now is counted as: curl does not say why it closes one.
  var closeReason = PoolStatistics.CloseReason.idle
  private var watches: [Int32: DescriptorWatch] = [:]
  private var timer: LoopTimer?

  func cancelAll() {
    for watch in watches.values { watch.cancel() }
    watches = [:]
    setTimer(milliseconds: -1)
  }

  func countSockets(of easy: EasyHandle) {
    let context = unsafe Unmanaged.passUnretained(self).toOpaque()
    unsafe outrigger_curl_set_open_socket(easy.pointer, openSocket)
    unsafe outrigger_curl_set_close_socket(easy.pointer, closeSocket)
    unsafe outrigger_curl_set_pointer(easy.pointer, CURLOPT_OPENSOCKETDATA, context)
    unsafe outrigger_curl_set_pointer(easy.pointer, CURLOPT_CLOSESOCKETDATA, context)
  }

  func noteOpened() { opened += 1 }

  /// Before the socket is closed.
  func noteClosed(_ socket: Int32) {
    closed[closeReason, default: 0] += 1
    forget(socket)
  }

  func setTimer(milliseconds: Int) {
    guard milliseconds >= 0 else {
      timer?.cancel()
      timer = nil
      return
    }
    let moment = ContinuousClock.now + .milliseconds(milliseconds)
    if let timer { return timer.reschedule(at: moment) }
    timer = LoopTimer(at: moment) { [weak self] in self?.multi?.act(on: CURL_SOCKET_TIMEOUT, events: 0) }
  }

  /// Should epoll refuse a socket, its transfer stands still and ends at its deadline: an error returned to curl would
  /// end every transfer of the handle (CURLMOPT_SOCKETFUNCTION(3)).
  func watch(_ socket: Int32, what: Int32) {
    var interest: Interest = []
    if what & CURL_POLL_IN != 0 { interest.insert(.read) }
    if what & CURL_POLL_OUT != 0 { interest.insert(.write) }
    if what == CURL_POLL_REMOVE {
      forget(socket)
    } else if let watch = watches[socket] {
      watch.change(to: interest)
    } else {
      watches[socket] = try? DescriptorWatch(socket, for: interest) { [weak self] readiness in
        self?.multi?.act(on: socket, events: readiness.curlEvents)
      }
    }
  }

  private func forget(_ socket: Int32) {
    watches.removeValue(forKey: socket)?.cancel()
  }
}

extension Readiness {
  fileprivate var curlEvents: Int32 {
    (contains(.read) ? CURL_CSELECT_IN : 0) | (contains(.write) ? CURL_CSELECT_OUT : 0)
      | (contains(.hangup) ? CURL_CSELECT_ERR : 0)
  }
}

private func withCallbacks(_ context: UnsafeMutableRawPointer?, _ body: @Loop (MultiCallbacks) -> Void) {
  guard let context = unsafe context else { return }
  let callbacks = unsafe Unmanaged<MultiCallbacks>.fromOpaque(context).takeUnretainedValue()
  Loop.assumeIsolated { body(callbacks) }
}

private func socketChanged(
  _: UnsafeMutableRawPointer?, socket: Int32, what: Int32, context: UnsafeMutableRawPointer?,
  _: UnsafeMutableRawPointer?
) -> Int32 {
  unsafe withCallbacks(context) { $0.watch(socket, what: what) }
  return 0
}

private func timerChanged(
  _: UnsafeMutableRawPointer?, milliseconds: Int, context: UnsafeMutableRawPointer?
) -> Int32 {
  unsafe withCallbacks(context) { $0.setTimer(milliseconds: milliseconds) }
  return 0
}

/// As curl's own, but never inherited by a child process.
private func openSocket(
  _ context: UnsafeMutableRawPointer?, _: curlsocktype, address: UnsafeMutablePointer<curl_sockaddr>?
) -> Int32 {
  guard let address = unsafe address?.pointee else { return -1 }
  let descriptor = socket(address.family, address.socktype | Int32(SOCK_CLOEXEC.rawValue), address.protocol)
  if descriptor >= 0 { unsafe withCallbacks(context) { $0.noteOpened() } }
  return descriptor
}

private func closeSocket(_ context: UnsafeMutableRawPointer?, descriptor: Int32) -> Int32 {
  unsafe withCallbacks(context) { $0.noteClosed(descriptor) }
  return close(descriptor)
}
