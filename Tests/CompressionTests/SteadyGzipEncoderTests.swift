import Testing

@testable import Compression

struct SteadyGzipEncoderTests {
  /// A text of parts, of which those in `changing` are different in each round.
  private func text(_ round: Int, parts: Int, changing: Set<Int>) -> (bytes: [UInt8], ends: [Int]) {
    var bytes: [UInt8] = []
    var ends: [Int] = []
    for part in 0..<parts {
      let value = changing.contains(part) ? "\(round * 7919 % 1000)" : "steady"
      bytes += Array(
        "# HELP metric_\(part) What part \(part) counts, in words.\nmetric_\(part){label=\"\(value)\"} 1\n".utf8)
      ends.append(bytes.count)
    }
    return (bytes, ends)
  }

  @Test(arguments: [[], [0], [299], [0, 150, 299], [3, 4, 5, 40, 41, 100, 222]])
  func everyTextComesBackAsItWasWhateverIsSteady(changing: [Int]) throws {
    var encoder = try SteadyGzipEncoder(level: 1)
    var known: [UInt8] = []
    for round in 1...12 {
      let (bytes, ends) = text(round, parts: 300, changing: Set(changing))
      let packed = encoder.compress(bytes.span, after: known.span, parts: ends)
      known = bytes
      #expect(try gunzip(packed) == bytes, "round \(round)")
      #expect(packed.count < bytes.count / 4)
    }
    #expect(encoder.steadyBytes > 15_000)
  }

  @Test func whatWasSteadyAndChangesIsSeen() throws {
    var encoder = try SteadyGzipEncoder(level: 1)
    var known: [UInt8] = []
    for round in 1...30 {
      // A part that was steady begins to change, and others come and go.
      let changing: Set<Int> = round < 10 ? [1] : round < 20 ? [1, 77] : [round]
      let (bytes, ends) = text(round, parts: round < 25 ? 200 : 190, changing: changing)
      #expect(try gunzip(encoder.compress(bytes.span, after: known.span, parts: ends)) == bytes, "round \(round)")
      known = bytes
    }
  }

  @Test func aTextInPiecesIsOneMemberAndLeavesNothingForTheNext() throws {
    var encoder = try SteadyGzipEncoder(level: 1)
    var known: [UInt8] = []
    for round in 1...6 {
      let (bytes, ends) = text(round, parts: 100, changing: [2])
      var packed = encoder.compress(piece: Array(bytes[..<1000]).span, isFirst: true, isLast: false)
      packed += encoder.compress(piece: Span(), isFirst: false, isLast: false)
      packed += encoder.compress(piece: Array(bytes[1000...]).span, isFirst: false, isLast: true)
      #expect(try gunzip(packed) == bytes)
      #expect(try gunzip(encoder.compress(bytes.span, after: known.span, parts: ends)) == bytes)
      known = bytes
    }
    #expect(try gunzip(encoder.compress(Span(), after: known.span, parts: [])) == [])
  }
}
