public import Telegram

extension InlineKeyboardButton {
  /// A button that carries a value.
  ///
  /// - Throws: ``ButtonDataTooLong``.
  public init(_ text: String, _ payload: some ButtonPayload) throws(ButtonDataTooLong) {
    self.init(text, data: try payload.data())
  }

  /// A button that carries a value and is for one user.
  ///
  /// - Throws: ``ButtonDataTooLong``.
  public init<Payload: ButtonPayload>(
    _ text: String, _ payload: Payload, onlyFor ownerID: Int64
  ) throws(ButtonDataTooLong) {
    try self.init(text, OwnedPayload(payload, ownerID: ownerID))
  }
}

/// Keyboards are put together row by row: `InlineKeyboardMarkup().grid(cells, columns: 2).row(back)`.
extension InlineKeyboardMarkup {
  public init() { self.init(inlineKeyboard: []) }

  /// With one more row.
  public func row(_ buttons: InlineKeyboardButton...) -> InlineKeyboardMarkup { row(buttons) }

  /// With one more row; none when it would be empty, which Telegram refuses.
  public func row(_ buttons: [InlineKeyboardButton]) -> InlineKeyboardMarkup {
    buttons.isEmpty ? self : InlineKeyboardMarkup(inlineKeyboard + [buttons])
  }

  /// With the rows of another.
  public func rows(of other: InlineKeyboardMarkup) -> InlineKeyboardMarkup {
    InlineKeyboardMarkup(inlineKeyboard + other.inlineKeyboard)
  }

  /// With as many rows of `columns` buttons as it takes.
  public func grid(_ buttons: [InlineKeyboardButton], columns: Int) -> InlineKeyboardMarkup {
    let width = max(1, columns)
    return stride(from: 0, to: buttons.count, by: width).reduce(self) { keyboard, start in
      keyboard.row(Array(buttons[start..<min(start + width, buttons.count)]))
    }
  }

  /// With a row that leads to the page before and the one after: `‹  2/5  ›`. None when there is one page only.
  ///
  /// - Parameters:
  ///   - page: from 0; one that is not there any more stands for the last.
  ///   - payload: what leads to a page. That of the page itself is on the button in the middle.
  public func paging(
    _ page: Int, of pages: Int, _ payload: (Int) -> some ButtonPayload
  ) throws(ButtonDataTooLong) -> InlineKeyboardMarkup {
    guard pages > 1 else { return self }
    let page = min(max(0, page), pages - 1)
    var buttons: [InlineKeyboardButton] = []
    if page > 0 { buttons.append(try InlineKeyboardButton("‹", payload(page - 1))) }
    buttons.append(try InlineKeyboardButton("\(page + 1)/\(pages)", payload(page)))
    if page < pages - 1 { buttons.append(try InlineKeyboardButton("›", payload(page + 1))) }
    return row(buttons)
  }
}
