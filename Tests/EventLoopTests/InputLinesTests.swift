import EventLoop
import Glibc
import Support
import Testing

struct InputLinesTests {
  @Test func linesComeInOrderAndThenTheEnd() async throws {
    let lines = Watched<[String?]>([])
    let folder = try TemporaryDirectory()
    let path = try folder.write("one\n\nü two\r\nthree", to: "lines")
    let descriptor = open(path, O_RDONLY)
    defer { close(descriptor) }
    InputLines.read(descriptor) { line in lines.update { $0.append(line) } }
    try await lines.wait(for: "the end") { $0.last == .some(nil) ? () : nil }
    #expect(lines.read { $0 } == ["one", "", "ü two\r", "three", nil])
  }

  @Test func aLineThatIsTooLongComesInPieces() async throws {
    let pieces = Watched<[Int?]>([])
    let folder = try TemporaryDirectory()
    let path = try folder.write(String(repeating: "x", count: InputLines.maxLineBytes + 5) + "\n", to: "lines")
    let descriptor = open(path, O_RDONLY)
    defer { close(descriptor) }
    InputLines.read(descriptor) { line in pieces.update { $0.append(line?.count) } }
    try await pieces.wait(for: "the end") { $0.last == .some(nil) ? () : nil }
    #expect(pieces.read { $0 } == [InputLines.maxLineBytes, 5, nil])
  }
}
