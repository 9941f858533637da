import FoundationEssentials
import Support
import Testing

@testable import HelpDesk

struct ExportFolderTests {
  private func files(_ directory: TemporaryDirectory) -> [String] {
    let folders = (try? FileManager.default.contentsOfDirectory(atPath: directory.path)) ?? []
    return folders.flatMap { folder in
      ((try? FileManager.default.contentsOfDirectory(atPath: "\(directory.path)/\(folder)")) ?? []).map {
        "\(directory.path)/\(folder)/\($0)"
      }
    }
  }

  @Test func aFileIsWrittenWhereOnlyItsOwnerLooks() throws {
    let directory = try TemporaryDirectory()
    let path = try ExportFolder(below: directory.path).write([1, 2, 3])
    #expect(FileManager.default.contents(atPath: path) == Data([1, 2, 3]))
    let folder = "/" + path.split(separator: "/").dropLast().joined(separator: "/")
    let attributes = try FileManager.default.attributesOfItem(atPath: folder)
    #expect("\(attributes[.posixPermissions] ?? 0)" == "448")
  }

  @Test func aFileStaysForItsTimeAndThenGoesWithItsFolder() throws {
    let directory = try TemporaryDirectory()
    let first = try ExportFolder(below: directory.path).write([1])
    let second = try ExportFolder(below: directory.path).write([2])
    #expect(Set(files(directory)) == [first, second])
    let folder = ExportFolder(below: directory.path)
    let later = Date(timeIntervalSinceNow: Double(DeskLimits.exportLifetime.components.seconds) + 60)
    let third = try folder.write([3], at: later)
    #expect(files(directory) == [third])
    #expect(try FileManager.default.contentsOfDirectory(atPath: directory.path).count == 1)
  }

  @Test func whatIsNotOursStays() throws {
    let directory = try TemporaryDirectory()
    try directory.write("text", to: "keep.txt")
    let later = Date(timeIntervalSinceNow: 1_000_000)
    _ = try ExportFolder(below: directory.path).write([1], at: later)
    #expect(directory.read("keep.txt") == "text")
  }
}
