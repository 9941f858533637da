/// How far followed files were read, kept in the spool's folder: lines of text, and a last one with their checksum.
public enum PositionFile {
  private static let name = "files.positions"
  /// Bytes that are read.
  private static let limit = 4 << 20

  public static func write(_ lines: [String], in folder: SpoolFolder) throws(SpoolError) {
    let text = Array(lines.map { $0 + "\n" }.joined().utf8)
    try folder.replace(name, with: text + Array("\(CRC32C.of(text[...]))\n".utf8))
  }

  /// Empty if there are none, or they are damaged: then files are read from their beginning.
  public static func read(in folder: SpoolFolder) -> [String] {
    guard let file = try? SpoolFile.read(folder.file(name)) else { return [] }
    let bytes = file.read(limit, at: 0)
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard let last = lines.last, let sum = UInt32(last), bytes.last == UInt8(ascii: "\n"),
      CRC32C.of(bytes.dropLast(last.utf8.count + 1)) == sum
    else { return [] }
    return lines.dropLast().map(String.init)
  }
}
