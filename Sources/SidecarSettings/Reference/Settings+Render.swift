extension Settings {
  /// The effective configuration as YAML: every key that has a value, secrets as `***`.
  ///
  /// Read again it gives the same settings, but for the secrets.
  public func render() -> String {
    Self.lines(of: entries().map { $0.masking(storedSecrets) }, indent: "").joined(separator: "\n") + "\n"
  }

  /// Every secret that can be read now, passwords in URLs too: what no log line may show. Blocks to read secret files.
  public func revealedSecrets() -> [String] { storedSecrets.union(secrets()).sorted() }

  private static func lines(of entries: [RenderedEntry], indent: String) -> [String] {
    entries.flatMap { entry in
      let key = indent + quoted(entry.key) + ":"
      switch entry.value {
      case .scalar(let text): return ["\(key) \(quoted(text))"]
      case .list(let items): return ["\(key) [\(items.map(quoted).joined(separator: ", "))]"]
      case .mapping(let entries) where entries.isEmpty: return ["\(key) {}"]
      case .mapping(let entries): return [key] + lines(of: entries, indent: indent + "  ")
      }
    }
  }

  /// Plain where no YAML reader could take it for anything else, else in double quotes.
  private static func quoted(_ text: String) -> String {
    let isWord = text.unicodeScalars.allSatisfy { scalar in
      ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || ("0"..."9").contains(scalar)
        || "-_./:+".unicodeScalars.contains(scalar)
    }
    let isPlain = isWord && !text.isEmpty && !text.hasPrefix("-") && !text.hasPrefix(":") && !text.hasSuffix(":")
    if isPlain, !["null", "Null", "NULL"].contains(text) { return text }
    return "\"" + Expansion.escape(text).unicodeScalars.map(escaped).joined() + "\""
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": "\\\""
    case "\\": "\\\\"
    case "\n": "\\n"
    case "\t": "\\t"
    case let control where control.value < 0x20 || (0x7F...0x9F).contains(control.value):
      "\\x" + (control.value < 0x10 ? "0" : "") + String(control.value, radix: 16)
    default: String(scalar)
    }
  }
}

extension RenderedEntry {
  /// With `***` in the place of every value that is, or holds, one of the secrets.
  fileprivate func masking(_ secrets: Set<String>) -> RenderedEntry {
    secrets.isEmpty ? self : RenderedEntry(key: key, value: value.masking(secrets))
  }
}

extension Rendered {
  fileprivate func masking(_ secrets: Set<String>) -> Rendered {
    let mask: (String) -> String = { text in secrets.contains { text.contains($0) } ? "***" : text }
    switch self {
    case .scalar(let text): return .scalar(mask(text))
    case .list(let items): return .list(items.map(mask))
    case .mapping(let entries): return .mapping(entries.map { $0.masking(secrets) })
    }
  }
}
