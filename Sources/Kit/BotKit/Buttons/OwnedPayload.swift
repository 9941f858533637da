/// A value on a button that is for one user: in a group everybody sees it.
/// The owner stands between the prefix and the argument: `close_vote_2s.17`.
struct OwnedPayload<Payload: ButtonPayload>: ButtonPayload {
  static var prefix: String { Payload.prefix }

  let payload: Payload
  let ownerID: Int64

  init(_ payload: Payload, ownerID: Int64) {
    self.payload = payload
    self.ownerID = ownerID
  }

  var argument: String { String(ownerID, radix: 36) + "." + payload.argument }

  init?(argument: String) {
    let parts = argument.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, let ownerID = Int64(parts[0], radix: 36), let payload = Payload(argument: String(parts[1]))
    else { return nil }
    self.init(payload, ownerID: ownerID)
  }
}
