internal import EventLoop
internal import PasswordHash

/// Checks passwords on a helper thread, one after the other, and remembers what came of it.
///
/// One at a time, because a check is all work: guessing then costs one processor at most, and the other helper threads
/// stay free. Who is already known passes at once. For a name that nobody has, the same work is done as for one somebody
/// has.
@Loop
final class PasswordChecker {
  enum Answer {
    case right
    case wrong
    /// As many checks wait as may.
    case overloaded
  }

  /// Answers remembered of each kind; what comes after begins anew. The wrong ones are apart, so that guessing cannot
  /// push out the right ones.
  private static let remembered = 1000

  /// For a helper thread and the check itself. They share the threads with getaddrinfo, which may hang.
  private static let longest = Duration.seconds(120)

  /// Checks that may be going on or waiting.
  var limit: Int
  private let digest = KeyedDigest()
  private var right: Set<[UInt8]> = []
  private var wrong: Set<[UInt8]> = []
  private var waiting: [CheckedContinuation<Void, Never>] = []
  private var isChecking = false
  /// Hashes of no password, by cost.
  private var decoys: [Int: BcryptHash] = [:]

  init(limit: Int) { self.limit = limit }

  /// What is to be checked: a hash that is known, or a decoy.
  struct Question {
    let hash: BcryptHash
    let isKnown: Bool
    let password: [UInt8]
    fileprivate let key: [UInt8]
  }

  /// - Parameter users: not empty.
  func question(_ credentials: BasicCredentials, _ users: [String: BcryptHash]) -> Question {
    let name = Array(credentials.user.utf8)
    let known = users[credentials.user]
    let hash = known ?? decoy(for: name, users)
    let key = digest.digest([name, Array(hash.text.utf8), credentials.password])
    return Question(hash: hash, isKnown: known != nil, password: credentials.password, key: key)
  }

  /// What is remembered, without waiting for anything.
  func remembered(_ question: Question) -> Answer? {
    if right.contains(question.key) { return .right }
    return wrong.contains(question.key) ? .wrong : nil
  }

  func check(_ question: Question) async -> Answer {
    guard waiting.count + (isChecking ? 1 : 0) < limit else { return .overloaded }
    await takeTurn()
    defer { passTurn() }
    // The same may have been asked by those before.
    if let answer = remembered(question) { return answer }
    let (hash, password) = (question.hash, question.password)
    let work: @Loop @Sendable () async throws -> Bool = {
      try await BlockingWorkers.shared.run { hash.matches(password) }
    }
    guard let matches = try? await withDeadline(.now.advanced(by: Self.longest), work) else { return .overloaded }
    let answer: Answer = matches && question.isKnown ? .right : .wrong
    remember(question.key, answer)
    return answer
  }

  private func remember(_ key: [UInt8], _ answer: Answer) {
    if right.count >= Self.remembered { right = [] }
    if wrong.count >= Self.remembered { wrong = [] }
    if answer == .right { right.insert(key) } else { wrong.insert(key) }
  }

  /// Of the cost that one of the users has, always the same one for a name.
  private func decoy(for name: [UInt8], _ users: [String: BcryptHash]) -> BcryptHash {
    let costs = users.values.map(\.cost).sorted()
    let draw = digest.digest([name]).prefix(4).reduce(0) { $0 << 8 | Int($1) }
    let cost = costs.isEmpty ? BcryptHash.costs.lowerBound : costs[draw % costs.count]
    let decoy = decoys[cost] ?? BcryptHash.decoy(cost: cost)
    decoys[cost] = decoy
    return decoy
  }

  private func takeTurn() async {
    await withCheckedContinuation { continuation in
      // Looked at only here: the task may have been off the loop on its way.
      if isChecking { return waiting.append(continuation) }
      isChecking = true
      continuation.resume()
    }
  }

  private func passTurn() {
    if waiting.isEmpty {
      isChecking = false
    } else {
      waiting.removeFirst().resume()
    }
  }
}
