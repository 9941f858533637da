/// Which names the keys of an open mapping may have.
struct NamePattern: Sendable {
  /// What stands for a name in the reference: `NAME`.
  let placeholder: String
  /// The characters allowed, for the reference.
  let range: String
  /// For errors, after "write".
  let right: String
  private let extra: String
  /// Whether everything may be in it but what would end it.
  private var isFree = false

  func matches(_ text: String) -> Bool {
    !text.isEmpty && text.utf8.count <= Self.lengthLimit
      && text.unicodeScalars.allSatisfy { scalar in
        if isFree { return scalar.value >= 0x20 && scalar.value != 0x7F && scalar != ":" }
        return
          ("a"..."z").contains(scalar) || ("0"..."9").contains(scalar) || extra.unicodeScalars.contains(scalar)
      }
  }

  /// Names become label values and parts of variables.
  private static let lengthLimit = 100
  private static let capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

  /// What the operator names: a server, a sink, a watched process.
  static let name = NamePattern(
    placeholder: "NAME", range: "a-z, 0-9 and -", right: "a name of a-z, 0-9 and -", extra: "-")
  /// What the bot's code names: an action, a kind of cached value.
  static let action = NamePattern(
    placeholder: "NAME", range: "a-z, 0-9, _ and -", right: "a name of a-z, 0-9, _ and -", extra: "-_")
  static let kind = NamePattern(placeholder: "KIND", range: action.range, right: action.right, extra: "-_")
  /// A logger's label, which any Swift library chooses.
  static let logger = NamePattern(
    placeholder: "NAME", range: "letters, digits, . _ / and -",
    right: "a logger's label of letters, digits, . _ / and -", extra: "._/-" + capitals)
  static let label = NamePattern(
    placeholder: "NAME", range: "letters, digits and _", right: "a label of letters, digits and _",
    extra: "_" + capitals)
  /// Somebody who logs in (RFC 7617 section 2).
  static let user = NamePattern(
    placeholder: "NAME", range: "anything but a colon", right: "a name without a colon, of at most 100 bytes",
    extra: "",
    isFree: true)
  /// A route's path or pattern.
  static let route = NamePattern(
    placeholder: "PATH", range: "a route's path", right: "a route's path such as /logs", extra: "/._~:*-" + capitals)
}
