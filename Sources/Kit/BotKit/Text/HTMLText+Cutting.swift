extension HTMLText {
  /// What Telegram counts: the UTF-16 units of the text without its tags, an entity being what it stands for.
  public var units: Int { Pieces(html).reduce(0) { $0 + $1.units } }

  /// The longest start with at most `limit` such units: no tag, entity or character is cut through, and what was open is
  /// closed.
  public func prefix(utf16Units limit: Int) -> HTMLText {
    guard html.utf16.count > limit, units > limit else { return self }
    var result = ""
    var open: [Substring] = []
    var room = limit
    for piece in Pieces(html) {
      room -= piece.units
      if room < 0 { break }
      result += piece.text
      switch piece.kind {
      case .opening(let name): open.append(name)
      case .closing: open.removeLast(open.isEmpty ? 0 : 1)
      case .text: break
      }
    }
    return HTMLText(markup: result + open.reversed().map { "</\($0)>" }.joined())
  }

  /// What a reader sees: without tags, and with characters for entities.
  public var plainText: String {
    Pieces(html).reduce(into: "") { text, piece in
      if case .text = piece.kind { text += piece.shown }
    }
  }
}

/// HTML piece by piece: a tag, an entity, or a character.
private struct Pieces: Sequence, IteratorProtocol {
  struct Piece {
    enum Kind { case text, opening(Substring), closing }
    let text: Substring
    /// What it stands for; empty for a tag.
    let shown: String
    let kind: Kind

    var units: Int { shown.utf16.count }
  }

  /// The only ones that Telegram knows.
  private static let named: [Substring: String] = ["amp": "&", "lt": "<", "gt": ">", "quot": "\""]
  /// `&#1114111;` is the longest.
  private static let maxEntity = 10

  private var rest: Substring

  init(_ html: String) { rest = html[...] }

  mutating func next() -> Piece? {
    guard let first = rest.first else { return nil }
    if first == "<", let end = rest.firstIndex(of: ">") { return tag(rest[...end]) }
    if first == "&", let end = rest.prefix(Self.maxEntity).firstIndex(of: ";") { return entity(rest[...end]) }
    return take(rest.prefix(1), shown: String(first))
  }

  private mutating func tag(_ text: Substring) -> Piece {
    let inside = text.dropFirst().dropLast()
    if inside.hasPrefix("/") { return take(text, shown: "", .closing) }
    return take(text, shown: "", .opening(inside.prefix { !$0.isWhitespace }))
  }

  private mutating func entity(_ text: Substring) -> Piece {
    let name = text.dropFirst().dropLast()
    guard name.hasPrefix("#") else { return take(text, shown: Self.named[name] ?? String(text)) }
    let digits = name.dropFirst()
    let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
    let number = isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    let scalar = number.flatMap(Unicode.Scalar.init)
    return take(text, shown: scalar.map { String($0) } ?? String(text))
  }

  private mutating func take(_ text: Substring, shown: String, _ kind: Piece.Kind = .text) -> Piece {
    rest = rest[text.endIndex...]
    return Piece(text: text, shown: shown, kind: kind)
  }
}
