/// The parameters of one statement as libpq wants them: bytes in binary form, everything else as text.
struct ParameterList {
  private(set) var values = CStrings()
  private(set) var lengths: [Int32] = []
  private(set) var formats: [Int32] = []
  /// 0: the server infers the type.
  private(set) var types: [UInt32] = []

  var count: Int32 { Int32(lengths.count) }

  init(_ parameters: [PostgresValue]) {
    for parameter in parameters {
      let encoded = parameter.encoded
      values.append(encoded)
      lengths.append(Int32(clamping: encoded?.count ?? 0))
      let isBinary = if case .bytes = parameter { true } else { false }
      formats.append(isBinary ? 1 : 0)
      types.append(isBinary ? Self.byteaType : 0)
    }
  }

  /// `bytea` in `pg_type`.
  private static let byteaType: UInt32 = 17
}
