import Compression
import Glibc
import Testing

struct GzipTests {
  @Test(arguments: [0, 1, 2, 3, -5, 100]) func whatIsCompressedComesBack(level: Int) throws {
    let text = (0..<20_000).map { "pg_stat_database_xact_commit{datname=\"d\($0)\"} \($0)\n" }.joined()
    let packed = try Gzip.compress(Array(text.utf8), level: level)
    #expect(packed.count * 4 < text.utf8.count)
    #expect(try gunzip(packed) == Array(text.utf8))
  }

  @Test func nothingIsAValidMember() throws {
    #expect(try gunzip(try Gzip.compress([])) == [])
  }

  @Test func bytesThatDoNotShrinkComeBack() throws {
    var generator = SystemRandomNumberGenerator()
    let bytes = (0..<300_000).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
    #expect(try gunzip(try Gzip.compress(bytes)) == bytes)
  }
}

/// What gzip(1), a decoder that is not ours, makes of it.
func gunzip(_ packed: [UInt8]) throws -> [UInt8] {
  var template = Array("/tmp/outrigger-gzip-XXXXXX".utf8CString)
  let descriptor = mkstemp(&template)
  let path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  defer { unlink(path) }
  #expect(write(descriptor, packed, packed.count) == packed.count)
  close(descriptor)
  let pipe = try #require(popen("gzip -dc < \(path)", "r"))
  var output: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 65_536)
  while case let count = fread(&chunk, 1, chunk.count, pipe), count > 0 { output += chunk.prefix(count) }
  #expect(pclose(pipe) == 0)
  return output
}
