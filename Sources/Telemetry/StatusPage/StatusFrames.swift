/// Server-sent events (HTML standard, section 9.2) of the state's sections, each of `page.max_frame` bytes at most.
///
/// A section that fits in none is left out, and the last event names it. JSON has no line breaks of its own.
struct StatusFrames {
  /// What an event costs beside its sections: `data: {…}`, two line breaks, a comma.
  static let envelope = 12

  private let limit: Int
  private var text = ""
  private var frame: [String] = []
  private var size = Self.envelope
  private var omitted: [String] = []

  private init(_ limit: Int) { self.limit = limit }

  static func of(_ sections: [StatusSections.Section], limit: Int) -> [UInt8] {
    var frames = StatusFrames(limit)
    for section in sections { frames.add(section) }
    if !frames.omitted.isEmpty {
      frames.add("omitted", "[\(frames.omitted.map { "\"\($0)\"" }.joined(separator: ","))]")
    }
    frames.close()
    return Array(frames.text.utf8)
  }

  /// Whether the section fits in an event at all.
  static func fits(_ section: StatusSections.Section, limit: Int) -> Bool {
    section.name.utf8.count + section.json.utf8.count + 4 + envelope <= limit
  }

  private mutating func add(_ section: StatusSections.Section) {
    guard Self.fits(section, limit: limit) else { return omitted.append(section.name) }
    add(section.name, section.json)
  }

  private mutating func add(_ name: String, _ json: String) {
    let member = "\"\(name)\":\(json)"
    if size + member.utf8.count + 1 > limit { close() }
    frame.append(member)
    size += member.utf8.count + 1
  }

  private mutating func close() {
    guard !frame.isEmpty else { return }
    text += "data: {\(frame.joined(separator: ","))}\n\n"
    (frame, size) = ([], Self.envelope)
  }
}
