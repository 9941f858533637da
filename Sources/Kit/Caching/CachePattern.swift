/// Which keys are meant: `*` stands for any characters, `?` for one byte, everything else for itself. What is interpolated
/// stands for itself too, whatever is in it: `"user:\(name):*"`.
public struct CachePattern: Sendable, Equatable, ExpressibleByStringInterpolation {
  enum Piece: Sendable, Equatable {
    case byte(UInt8)
    case anyByte
    case anything
  }

  private(set) var pieces: [Piece]

  public init(stringLiteral value: String) { pieces = Self.parse(value) }

  public init(stringInterpolation: Interpolation) { pieces = stringInterpolation.pieces }

  /// The key itself.
  public init(key: String) { pieces = key.utf8.map { .byte($0) } }

  public struct Interpolation: StringInterpolationProtocol {
    fileprivate var pieces: [Piece] = []

    public init(literalCapacity: Int, interpolationCount: Int) {}

    public mutating func appendLiteral(_ literal: String) { pieces += CachePattern.parse(literal) }

    public mutating func appendInterpolation(_ value: some CustomStringConvertible) {
      pieces += value.description.utf8.map { .byte($0) }
    }
  }

  /// Whether a key is meant. In time proportional to the product of the lengths, whatever they hold.
  func matches(_ key: String) -> Bool {
    let key = Array(key.utf8)
    var (at, piece) = (0, 0)
    // Where to go on when what follows the last `*` does not fit: it then takes one byte more.
    var retry: (at: Int, piece: Int)?
    while at < key.count {
      if piece < pieces.count, pieces[piece] == .anything {
        piece += 1
        retry = (at, piece)
      } else if piece < pieces.count, pieces[piece] == .anyByte || pieces[piece] == .byte(key[at]) {
        (at, piece) = (at + 1, piece + 1)
      } else if let last = retry {
        retry = (last.at + 1, last.piece)
        (at, piece) = (last.at + 1, last.piece)
      } else {
        return false
      }
    }
    return pieces[piece...].allSatisfy { $0 == .anything }
  }

  /// As `SCAN … MATCH` takes it, behind a prefix that stands for itself (https://redis.io/commands/keys).
  func glob(after prefix: String) -> [UInt8] {
    var glob: [UInt8] = []
    for piece in prefix.utf8.map(Piece.byte) + pieces {
      switch piece {
      case .anything: glob.append(UInt8(ascii: "*"))
      case .anyByte: glob.append(UInt8(ascii: "?"))
      case .byte(let byte):
        if #"*?[]^-\"#.utf8.contains(byte) { glob.append(UInt8(ascii: "\\")) }
        glob.append(byte)
      }
    }
    return glob
  }

  private static func parse(_ text: String) -> [Piece] {
    text.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "*"): .anything
      case UInt8(ascii: "?"): .anyByte
      default: .byte(byte)
      }
    }
  }
}
