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
    compressor = isCompressed ? parts.takeCompressor() : nil
    writer = ExpositionWriter(
      exposition, format: format, names: names, scratch: parts.scratch, known: parts.known)
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
    guard isFirst && !hasMore else {
      return compressor?.compress(parts.buffer, isFirst: isFirst, isLast: !hasMore) ?? parts.buffer.bytes
    }
    defer { parts.keepWhole(isCompressed: isCompressed) }
    return compressor?.compress(whole: parts.buffer, after: parts.knownCompressed, parts: writer.ends)
      ?? parts.buffer.bytes
  }

  private func close() {
    memory.giveBack(parts)
    onEnd()
  }
}

/// What scrapes work in, kept for the next one.
@Loop
final class ScrapeMemory {
  /// A piece, the body before, and what the writer and the compression need.
  @Loop
  final class Parts {
    private(set) var buffer = TextBuffer()
    /// The last body that was written in one piece.
    private(set) var known = TextBuffer()
    let scratch = ExpositionScratch()
    private var compressor: Compressor?
    private var isKnownCompressed = false

    /// The last body in one piece, if it was the compressor's last as well.
    var knownCompressed: TextBuffer? { isKnownCompressed ? known : nil }

    /// Nil without memory.
    func takeCompressor() -> Compressor? {
      compressor = compressor ?? Compressor()
      return compressor
    }

    /// Keeps the body in the buffer to compare the next one with.
    func keepWhole(isCompressed: Bool) {
      swap(&buffer, &known)
      isKnownCompressed = isCompressed
    }
  }

  private var parts: Parts?

  func takeParts() -> Parts {
    defer { parts = nil }
    return parts ?? Parts()
  }

  /// Keeps one: scrapes rarely overlap.
  func giveBack(_ parts: Parts) {
    self.parts = parts
  }
}

/// Compresses one body after another in the same memory.
@Loop
final class Compressor {
  private static let level = 1

  private var encoder: SteadyGzipEncoder

  init?() {
    guard let encoder = try? SteadyGzipEncoder(level: Self.level) else { return nil }
    self.encoder = encoder
  }

  /// A whole body, most of which is as it was in the scrape before.
  ///
  /// - Parameters:
  ///   - known: the last whole body that was compressed here, if it is still there.
  ///   - parts: the ends of its families.
  func compress(whole body: TextBuffer, after known: TextBuffer?, parts: [Int]) -> [UInt8] {
    body.withSpan { body in
      guard let known else { return encoder.compress(body, after: Span(), parts: parts) }
      return known.withSpan { encoder.compress(body, after: $0, parts: parts) }
    }
  }

  /// One piece of a body that is never in memory as a whole.
  func compress(_ piece: TextBuffer, isFirst: Bool, isLast: Bool) -> [UInt8] {
    piece.withSpan { encoder.compress(piece: $0, isFirst: isFirst, isLast: isLast) }
  }
}
