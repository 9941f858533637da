/// A reader's place, kept in the spool's folder as one line of text:
///
///     outrigger-checkpoint 1 SEGMENT OFFSET SEQUENCE CRC32C
public enum Checkpoint {
  private static let suffix = ".checkpoint"
  private static let title = "outrigger-checkpoint 1"

  /// Replaces the reader's place. On the disk when it returns, the old or the new one whatever happens meanwhile.
  public static func write(_ position: SpoolPosition, of reader: String, in folder: SpoolFolder) throws(SpoolError) {
    let text = "\(title) \(position.segment) \(position.offset) \(position.sequence)"
    try folder.replace(reader + suffix, with: Array("\(text) \(CRC32C.of(Array(text.utf8)[...]))\n".utf8))
  }

  /// Nil if the reader has none, or one that is damaged.
  public static func read(of reader: String, in folder: SpoolFolder) -> SpoolPosition? {
    guard let file = try? SpoolFile.read(folder.file(reader + suffix)) else { return nil }
    let bytes = file.read(256, at: 0)
    let words = String(decoding: bytes, as: UTF8.self).split { $0 == " " || $0 == "\n" }
    guard words.count == 6, words[0...1].joined(separator: " ") == title, let segment = UInt64(words[2]),
      let offset = Int(words[3]), let sequence = UInt64(words[4]),
      SegmentFormat.plausibleSequences.contains(sequence), offset >= 0,
      UInt32(words[5]) == CRC32C.of(Array(words.dropLast().joined(separator: " ").utf8)[...])
    else { return nil }
    return SpoolPosition(segment: segment, offset: offset, sequence: sequence)
  }

  /// Removes the places of readers that are no more.
  public static func removeAll(but readers: Set<String>, in folder: SpoolFolder) {
    for name in (try? folder.names()) ?? [] where name.hasSuffix(suffix) {
      if !readers.contains(String(name.dropLast(suffix.count))) { folder.remove(name) }
    }
  }
}
