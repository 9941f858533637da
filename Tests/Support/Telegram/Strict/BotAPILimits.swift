/// The limits of the official server that its description has only in sentences, with that server's texts.
enum BotAPILimits {
  static let text = 4096
  static let caption = 1024
  static let callbackAnswer = 200
  static let callbackData = 1...64
  /// Bytes of a file to upload, and of one that `getFile` gives out (https://core.telegram.org/bots/api#sending-files).
  static let upload = 50 << 20
  static let download = 20 << 20

  /// What the server would refuse; nil when nothing. Lengths are in UTF-16 units, of data in bytes.
  static func problem(with call: BotAPICall) -> String? {
    if let text = call.string("text"), call.method != "answerCallbackQuery" {
      if text.allSatisfy(\.isWhitespace) { return "Bad Request: message text is empty" }
      if call.json("entities") == nil, call.string("parse_mode") == nil, text.utf16.count > Self.text {
        return "Bad Request: message is too long"
      }
    }
    if call.method == "answerCallbackQuery", (call.string("text") ?? "").utf16.count > callbackAnswer {
      return "Bad Request: MESSAGE_TOO_LONG"
    }
    if let caption = call.string("caption"), call.string("parse_mode") == nil, caption.utf16.count > Self.caption {
      return "Bad Request: message caption is too long"
    }
    if call.files.values.contains(where: { $0.content.isEmpty }) { return "Bad Request: file must be non-empty" }
    if call.files.values.contains(where: { $0.content.count > upload }) { return "Request Entity Too Large" }
    return keyboardProblem(call)
  }

  private static func keyboardProblem(_ call: BotAPICall) -> String? {
    let rows = call.json("reply_markup")?["inline_keyboard"]?.array ?? []
    for button in rows.flatMap({ $0.array ?? [] }) {
      if button["text"]?.string?.isEmpty != false {
        return "Bad Request: can't parse inline keyboard button: Text is empty"
      }
      let data = button["callback_data"]?.string
      if let data, !callbackData.contains(data.utf8.count) { return "Bad Request: BUTTON_DATA_INVALID" }
    }
    return nil
  }
}
