internal import Cells
internal import Compression
internal import EventLoop
internal import HTTPServer
internal import MetricRegistry

/// The body of one scrape, written and compressed piece by piece as the client takes it: a large one never is in memory
/// as a whole, and between two pieces the loop serves everybody else.
@Loop
final class ScrapeBody {
  /// What is written at a time. A body no larger than this is sent with its length, and its compression has a memory.
  private static let pieceSize = 256 << 10

  private let writer: ExpositionWriter
  private let memory: ScrapeMemory
  private let parts: ScrapeMemory.Parts
  private let compressor: Compressor?
  private let onEnd: @Loop () -> Void
  private var hasBegun = false
  private var hasMore = true
  private weak var stream: BodyStream?

  /// - Parameter onEnd: called once, when the body has been sent or given up.
  init(
    _ exposition: Exposition, format: ExpositionFormat, names: Set<String>, isCompressed: Bool, memory: ScrapeMemory,
    onEnd: @escaping @Loop () -> Void
  ) {
    self.memory = memory
    self.onEnd = onEnd
    parts = memory.takeParts()
    compressor = isCompressed ? memory.takeCompressor() : nil
    writer = ExpositionWriter(exposition, format: format, names: names, scratch: parts.scratch)
  }

  /// Whether the body is gzip: not when there is no memory for that.
  var isCompressed: Bool { compressor != nil }

  /// The body for the response: whole if it is small, otherwise a stream.
  func start() -> ServerResponse.Body {
    let first = next()
    guard hasMore else {
      close()
      return .bytes(first)
    }
    var pending: [UInt8]? = first
    let stream = BodyStream(
      onClose: { self.close() },
      read: { _ in
        if let first = pending, !first.isEmpty {
          pending = nil
          return .bytes(first)
        }
        return self.read()
      })
    self.stream = stream
    return .stream(stream)
  }

  private func read() -> StreamChunk {
    guard hasMore else { return .end }
    let piece = next()
    if !piece.isEmpty { return .bytes(piece) }
    // A piece may compress to nothing yet; the next turn goes on with it.
    stream?.resume()
    return hasMore ? .wait : .end
  }

  private func next() -> [UInt8] {
    let isFirst = !hasBegun
    hasBegun = true
    parts.buffer.clear()
    hasMore = writer.write(into: parts.buffer, upTo: Self.pieceSize)
    guard let compressor else { return parts.buffer.bytes }
    if isFirst && !hasMore { return compressor.compress(whole: &parts.buffer, parts: writer.ends) }
    return compressor.compress(parts.buffer, isFirst: isFirst, isLast: !hasMore)
  }

  private func close() {
    memory.giveBack(parts, compressor)
    onEnd()
  }
}

/// What scrapes work in, kept for the next one.
@Loop
final class ScrapeMemory {
  /// A piece and what the writer needs.
  @Loop
  final class Parts {
    var buffer = TextBuffer()
    let scratch = ExpositionScratch()
  }

  private var parts: Parts?
  private var compressor: Compressor?

  func takeParts() -> Parts {
    defer { parts = nil }
    return parts ?? Parts()
  }

  /// Nil without memory.
  func takeCompressor() -> Compressor? {
    defer { compressor = nil }
    return compressor ?? Compressor()
  }

  /// Keeps one of each: scrapes rarely overlap.
  func giveBack(_ parts: Parts, _ compressor: Compressor?) {
    self.parts = parts
    if let compressor { self.compressor = compressor }
  }
}

/// Compresses one body after another in the same memory.
@Loop
final class Compressor {
  private static let level = 1

  private var encoder: SteadyGzipEncoder
  /// The body before, if it was compressed as a whole.
  private var known = TextBuffer()

  init?() {
    guard let encoder = try? SteadyGzipEncoder(level: Self.level) else { return nil }
    self.encoder = encoder
  }

  /// A whole body, most of which is as it was in the scrape before; `parts` are the ends of its families. The body stays
  /// here, and an older one's memory is left in its place.
  func compress(whole body: inout TextBuffer, parts: [Int]) -> [UInt8] {
    let packed = body.withSpan { body in known.withSpan { encoder.compress(body, after: $0, parts: parts) } }
    swap(&body, &known)
    return packed
  }

  /// One piece of a body that is never in memory as a whole.
  func compress(_ piece: TextBuffer, isFirst: Bool, isLast: Bool) -> [UInt8] {
    piece.withSpan { encoder.compress(piece: $0, isFirst: isFirst, isLast: isLast) }
  }
}
