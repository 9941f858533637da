internal import FoundationEssentials
internal import Synchronization

/// Where exports wait that are too large to be kept with their call: a folder of this user's own below the system's for
/// temporary files. A file is kept for ``DeskLimits/exportLifetime``, so that it is still there when a send is repeated
/// after a restart.
final class ExportFolder: Sendable {
  private static let prefix = "outrigger-exports-"

  private let parent: String
  private let name = prefix + String(UInt64.random(in: 0 ... .max), radix: 36)

  init(below parent: String = FileManager.default.temporaryDirectory.path) { self.parent = parent }

  /// Writes a file and forgets old ones. Blocks for as long as the disk takes.
  ///
  /// - Returns: its path.
  func write(_ bytes: [UInt8], at now: Date = Date()) throws -> String {
    removeOld(now)
    let folder = parent + "/" + name
    if !FileManager.default.fileExists(atPath: folder) {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }
    let path = folder + "/" + String(UInt64.random(in: 0 ... .max), radix: 36)
    try Data(bytes).write(to: URL(filePath: path))
    return path
  }

  /// Also those of processes that have ended.
  private func removeOld(_ now: Date) {
    let files = FileManager.default
    let lifetime = Double(DeskLimits.exportLifetime.components.seconds)
    for folder in (try? files.contentsOfDirectory(atPath: parent)) ?? [] where folder.hasPrefix(Self.prefix) {
      let path = parent + "/" + folder
      let names = (try? files.contentsOfDirectory(atPath: path)) ?? []
      var kept = 0
      for name in names {
        let date = (try? files.attributesOfItem(atPath: path + "/" + name))?[.modificationDate] as? Date
        if let date, now.timeIntervalSince(date) < lifetime {
          kept += 1
        } else {
          try? files.removeItem(atPath: path + "/" + name)
        }
      }
      if kept == 0, folder != name { try? files.removeItem(atPath: path) }
    }
  }
}
