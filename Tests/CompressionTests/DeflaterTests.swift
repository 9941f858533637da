import Compression
import Testing

struct DeflaterTests {
  @Test(arguments: [0, 1, 2, 3]) func eachBlockComesBackByItself(level: Int) throws {
    var deflater = try Deflater(level: level)
    let blocks = (0..<5).map { block in
      Array((0..<2000).map { "{\"line\":\($0),\"block\":\(block)}\n" }.joined().utf8)
    }
    let packed = blocks.map { block in deflater.deflate(block.span) }
    for (block, packed) in zip(blocks, packed).reversed() {
      #expect(packed.count * 4 < block.count)
      #expect(inflate(packed, size: block.count) == block)
    }
  }

  private func inflate(_ packed: [UInt8], size: Int) -> [UInt8]? { Deflater.inflate(packed.span, size: size) }

  @Test func nothingComesBackAsNothing() throws {
    var deflater = try Deflater(level: 1)
    let nothing: [UInt8] = []
    let packed = deflater.deflate(nothing.span)
    #expect(inflate(packed, size: 0) == [])
  }

  @Test func whatIsNotWholeOrOfAnotherSizeIsNothing() throws {
    var deflater = try Deflater(level: 1)
    let text = Array("all the lines of a log look alike, all the lines of a log look alike".utf8)
    let packed = deflater.deflate(text.span)
    #expect(inflate(packed, size: text.count - 1) == nil)
    #expect(inflate(packed, size: text.count + 1) == nil)
    #expect(inflate(packed.dropLast(9), size: text.count) == nil)
    #expect(inflate([0xFF, 0xFF, 0xFF], size: 3) == nil)
  }
}
