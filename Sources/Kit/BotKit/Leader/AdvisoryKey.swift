/// The number of a Postgres advisory lock
/// (https://www.postgresql.org/docs/current/explicit-locking.html#ADVISORY-LOCKS).
enum AdvisoryKey {
  /// FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/): the same number for the same name in every build.
  static func number(of name: String) -> Int64 {
    let hash = "outrigger/\(name)".utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
    return Int64(bitPattern: hash)
  }
}
