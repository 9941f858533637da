internal import FoundationEssentials

/// A file's bytes.
public enum WholeFile {
  public static func bytes(_ path: String) throws -> [UInt8] {
    guard let data = FileManager.default.contents(atPath: path) else { throw SupportError("Cannot read \(path).") }
    return Array(data)
  }
}
