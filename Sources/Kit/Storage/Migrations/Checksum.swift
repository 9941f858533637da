/// FNV-1a with 64 bits (http://www.isthe.com/chongo/tech/comp/fnv/): tells an accidental change, and is not
/// cryptographic: whoever can change a migration can change the table of its checksums too.
enum Checksum {
  private static let offsetBasis: UInt64 = 0xcbf2_9ce4_8422_2325
  private static let prime: UInt64 = 0x0000_0100_0000_01b3

  /// 16 hexadecimal digits. A byte that no UTF-8 text has stands between the texts.
  static func hexadecimal(of texts: [String]) -> String {
    var hash = offsetBasis
    for text in texts {
      for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* prime }
      hash = (hash ^ 0xff) &* prime
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
