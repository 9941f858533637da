internal import Glibc

/// Which native bucket a value falls into.
///
/// Bucket i of schema s holds the values above 2^((i-1)·2^-s) and up to 2^(i·2^-s)
/// (<https://prometheus.io/docs/specs/native_histograms/#standard-schemas>). The index is found at schema 8 and made
/// coarser by shifting, since every bound of a schema is a bound of the next finer one.
@safe
public enum NativeScale {
  static let finest = 8
  private static let perOctave = 256
  /// Parts of an octave narrower than its narrowest bucket, so that each has at most one bound in it.
  private static let parts = 512

  /// The bounds within [1, 2) at schema 8, and for each part of it the first bound that is not below its begin.
  /// Never freed, never changed.
  nonisolated(unsafe) private static let bounds: UnsafePointer<Double> = {
    let bounds = UnsafeMutablePointer<Double>.allocate(capacity: perOctave + 1)
    for index in 0...perOctave {
      unsafe (bounds + index).initialize(to: index == perOctave ? 2 : exp2(Double(index) / Double(perOctave)))
    }
    return unsafe UnsafePointer(bounds)
  }()

  /// Never freed, never changed.
  nonisolated(unsafe) private static let begins: UnsafePointer<UInt16> = {
    let begins = UnsafeMutablePointer<UInt16>.allocate(capacity: parts)
    var bound = 0
    for part in 0..<parts {
      let begin = 1 + Double(part) / Double(parts)
      while unsafe bounds[bound] < begin { bound += 1 }
      unsafe (begins + part).initialize(to: UInt16(bound))
    }
    return unsafe UnsafePointer(begins)
  }()

  /// The two tables, so that a hot path fetches them once.
  @unsafe struct Tables {
    let bounds: UnsafePointer<Double>
    let begins: UnsafePointer<UInt16>
  }

  static var tables: Tables { unsafe Tables(bounds: bounds, begins: begins) }

  /// The index at schema 8 of a value above 0; infinity falls into the bucket after the largest number's.
  @inline(__always)
  static func index(of value: Double, _ tables: Tables) -> Int {
    var value = value
    if value == .infinity { return 1024 * perOctave + 1 }
    var octave = 0
    if value < .leastNormalMagnitude {
      value *= 0x1p64
      octave = -64
    }
    let bits = value.bitPattern
    octave += Int(bits >> 52) - 1023
    let fraction = bits & (1 << 52 - 1)
    let mantissa = Double(bitPattern: fraction | 1023 << 52)
    var bound = unsafe Int(tables.begins[Int(fraction >> 43)])
    if unsafe tables.bounds[bound] < mantissa { bound += 1 }
    return octave * perOctave + bound
  }

  /// The index at a coarser schema.
  @inline(__always)
  static func coarsen(_ index: Int, by steps: Int) -> Int {
    (index + (1 << steps) - 1) >> steps
  }

  /// The index of a value above 0 at a schema of -4…8.
  public static func index(of value: Double, schema: Int) -> Int {
    unsafe coarsen(index(of: value, tables), by: finest - schema)
  }

  /// The upper bound of a bucket.
  public static func bound(_ index: Int, schema: Int) -> Double {
    exp2(Double(index) * exp2(Double(-schema)))
  }
}
