/// What a byte of a string may be the beginning of: most strings have none of these and are copied as they are.
enum ByteClass {
  /// JSON escapes it.
  static let escape: UInt8 = 1
  /// A shape of a secret is recognised by it.
  static let pattern: UInt8 = 2
  /// The eighth byte of one of our own secrets.
  static let secret: UInt8 = 4
  /// A shape of a secret that no string under ``SecretPattern/shortestLong`` bytes has is recognised by it.
  static let longPattern: UInt8 = 8
  static let any: UInt8 = 15

  /// The class of every byte.
  static func table(secrets: SecretValues) -> [UInt8] {
    (0...255).map { (byte: UInt8) in
      (byte.needsEscape ? escape : 0) | (SecretPattern.triggers.contains(byte) ? pattern : 0)
        | (SecretPattern.longTriggers.contains(byte) ? longPattern : 0) | (secrets.mayEnd(byte) ? secret : 0)
    }
  }
}
