import Testing
import YAML

struct SmallFileTests {
  @Test func wholeFileIsRead() throws {
    let bytes = try SmallFile.read(#filePath, limit: 1 << 20)
    #expect(String(decoding: bytes, as: UTF8.self).contains("wholeFileIsRead"))
  }

  @Test func fileOverTheLimitIsRefused() {
    #expect(throws: SmallFileError.self) { try SmallFile.read(#filePath, limit: 10) }
    #expect(problem(#filePath, limit: 10) == "cannot read \(#filePath): it is larger than 10 bytes")
  }

  @Test func missingFileFolderAndDeviceSayWhy() {
    #expect(problem("/nowhere/at/all") == "cannot read /nowhere/at/all: No such file or directory")
    #expect(problem("/") == "cannot read /: it is not a regular file")
    #expect(problem("/dev/zero") == "cannot read /dev/zero: it is not a regular file")
  }

  private func problem(_ path: String, limit: Int = 100) -> String? {
    do throws(SmallFileError) {
      _ = try SmallFile.read(path, limit: limit)
      return nil
    } catch {
      return error.description
    }
  }
}
