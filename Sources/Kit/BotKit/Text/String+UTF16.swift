extension String {
  /// The longest start of whole characters with at most `limit` UTF-16 units, which are what Telegram counts. A first
  /// character that is longer by itself is cut between its scalars.
  public func prefix(utf16Units limit: Int) -> String {
    guard utf16.count > limit else { return self }
    let end = utf16.index(startIndex, offsetBy: limit)
    var cut = end
    while cut > startIndex, cut.samePosition(in: self) == nil { cut = utf16.index(before: cut) }
    if cut == startIndex {
      cut = end
      while cut > startIndex, cut.samePosition(in: unicodeScalars) == nil { cut = utf16.index(before: cut) }
    }
    return String(self[startIndex..<cut])
  }
}

extension String {
  /// At most `limit` UTF-16 units, the last of them `…` if anything had to go.
  public func shortened(utf16Units limit: Int) -> String {
    utf16.count > limit ? prefix(utf16Units: max(0, limit - 1)) + "…" : self
  }
}
