internal import CHiredis
internal import EventLoop

/// Bytes to answers: a hiredis reader that builds our values itself (read.h).
///
/// `@safe`: the pointers are made in `init`, never change and are freed once, in `deinit`; the parser is used on the
/// loop only.
@safe @Loop final class ReplyParser {
  /// What went wrong with the bytes; the parser is of no use afterwards.
  enum Failure: Error, Equatable {
    case notRedis(String)
    case tooLarge(limit: Int)
  }

  private let reader: UnsafeMutablePointer<redisReader>
  private let functions: UnsafeMutablePointer<redisReplyObjectFunctions>
  private let maxReplyBytes: Int
  /// Bytes of the answer that is not complete yet.
  private var pendingBytes = 0

  /// Elements of one array. hiredis would allocate for whatever number a server claims.
  nonisolated static let maxElements = 1 << 20

  init(maxReplyBytes: Int) {
    self.maxReplyBytes = maxReplyBytes
    unsafe functions = .allocate(capacity: 1)
    unsafe functions.initialize(
      to: redisReplyObjectFunctions(
        createString: makeString, createArray: makeArray, createInteger: makeInteger, createNil: makeNull,
        freeObject: freeReply))
    guard let created = unsafe redisReaderCreateWithFunctions(functions) else {
      preconditionFailure("no memory for a reader of Redis replies")
    }
    unsafe reader = created
  }

  isolated deinit {
    unsafe redisReaderFree(reader)
    unsafe functions.deallocate()
  }

  func feed(_ bytes: UnsafeRawBufferPointer) throws(Failure) {
    pendingBytes += bytes.count
    let start = unsafe bytes.baseAddress?.assumingMemoryBound(to: CChar.self)
    if unsafe redisReaderFeed(reader, start, bytes.count) != REDIS_OK { throw failure }
  }

  /// The next complete answer; `nil` when more bytes are needed.
  func next() throws(Failure) -> RedisValue? {
    var reply: UnsafeMutableRawPointer?
    guard unsafe redisReaderGetReply(reader, &reply) == REDIS_OK else { throw failure }
    guard let reply = unsafe reply else {
      if pendingBytes > maxReplyBytes { throw .tooLarge(limit: maxReplyBytes) }
      return nil
    }
    pendingBytes = unsafe reader.pointee.len - reader.pointee.pos
    // Retained when it was made, as the root of its answer; freed here and nowhere else.
    return unsafe Unmanaged<ReplyNode>.fromOpaque(reply).takeRetainedValue().value
  }

  private var failure: Failure {
    let text = unsafe withUnsafePointer(to: &reader.pointee.errstr) { pointer in
      unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 128) { unsafe String(cString: $0) }
    }
    return .notRedis(text)
  }
}

/// A value under construction: arrays get their elements one by one.
private final class ReplyNode {
  private let leaf: RedisValue
  private let isArray: Bool
  private var children: [ReplyNode] = []

  init(_ leaf: RedisValue) {
    self.leaf = leaf
    isArray = leaf == .array([])
  }

  /// hiredis nests at most seven deep, so this cannot exhaust the stack.
  var value: RedisValue { isArray ? .array(children.map(\.value)) : leaf }

  func append(_ child: ReplyNode) { children.append(child) }
}

/// A root is retained for ``ReplyParser/next()`` or ``freeReply(_:)``; a child by its parent.
private func attach(_ value: RedisValue, _ task: UnsafePointer<redisReadTask>?) -> UnsafeMutableRawPointer? {
  let node = ReplyNode(value)
  if let parent = unsafe task?.pointee.parent?.pointee.obj {
    unsafe Unmanaged<ReplyNode>.fromOpaque(parent).takeUnretainedValue().append(node)
    return unsafe Unmanaged.passUnretained(node).toOpaque()
  }
  return unsafe Unmanaged.passRetained(node).toOpaque()
}

private func makeString(
  _ task: UnsafePointer<redisReadTask>?, _ text: UnsafeMutablePointer<CChar>?, _ count: Int
) -> UnsafeMutableRawPointer? {
  let bytes = unsafe [UInt8](UnsafeRawBufferPointer(start: text, count: count))
  return switch unsafe task?.pointee.type {
  case REDIS_REPLY_ERROR: unsafe attach(.error(String(decoding: bytes, as: UTF8.self)), task)
  case REDIS_REPLY_STATUS: unsafe attach(.simple(String(decoding: bytes, as: UTF8.self)), task)
  default: unsafe attach(.bulk(bytes), task)
  }
}

/// No object: hiredis takes it for a lack of memory and fails the answer.
private func makeArray(_ task: UnsafePointer<redisReadTask>?, _ count: Int32) -> UnsafeMutableRawPointer? {
  unsafe count <= ReplyParser.maxElements ? attach(.array([]), task) : nil
}

private func makeInteger(_ task: UnsafePointer<redisReadTask>?, _ number: Int64) -> UnsafeMutableRawPointer? {
  unsafe attach(.integer(number), task)
}

private func makeNull(_ task: UnsafePointer<redisReadTask>?) -> UnsafeMutableRawPointer? {
  unsafe attach(.null, task)
}

/// hiredis frees the root of an answer it could not finish.
private func freeReply(_ reply: UnsafeMutableRawPointer?) {
  guard let reply = unsafe reply else { return }
  unsafe Unmanaged<ReplyNode>.fromOpaque(reply).release()
}
