internal import EventLoop
internal import Storage

/// The answers that were given, by their keys, in the transaction of what they answer.
struct AnswerTable: Sendable {
  /// Bytes of an answer that is kept.
  static let maxAnswer = 1 << 20

  private let transaction: any StorageTransaction
  private let surroundings: Surroundings

  init(_ transaction: any StorageTransaction, _ surroundings: Surroundings) {
    self.transaction = transaction
    self.surroundings = surroundings
  }

  /// The answer that was given for the key, or the one that `answer` gives now and that is then kept with what it wrote.
  ///
  /// Of two requests at once the later waits for the earlier one's commit: the row is unique.
  ///
  /// - Throws: 422 when the key was used for another request, 409 when the earlier one takes too long.
  func once(
    _ key: IdempotencyKey, at moment: Timestamp, _ answer: @concurrent @Sendable () async throws -> EncodedAnswer
  ) async throws -> EncodedAnswer {
    guard try await claim(key, at: moment) else { return try await given(for: key) }
    let given = try await answer()
    guard given.body.utf8.count <= Self.maxAnswer else {
      throw APIError.internal("The answer is too large to be kept for its Idempotency-Key.")
    }
    try await transaction.query(
      """
      UPDATE webapi_answers SET status = \(given.status), content = \(given.body)
      WHERE scope = \(key.scope) AND idempotency_key = \(key.key)
      """)
    return given
  }

  /// Whether the key is new.
  private func claim(_ key: IdempotencyKey, at moment: Timestamp) async throws -> Bool {
    let expiry = moment.advanced(by: surroundings.idempotencyTTL)
    let patience = (surroundings.deadline - .now) / 2
    do {
      try await transaction.query(
        """
        DELETE FROM webapi_answers
        WHERE scope = \(key.scope) AND idempotency_key = \(key.key) AND expires_at <= \(moment)
        """, deadline: .now.advanced(by: patience))
      return try await transaction.query(
        """
        INSERT INTO webapi_answers (scope, idempotency_key, fingerprint, status, content, expires_at)
        VALUES (\(key.scope), \(key.key), \(key.fingerprint), 0, '', \(expiry))
        ON CONFLICT (scope, idempotency_key) DO NOTHING
        """, deadline: .now.advanced(by: patience)
      ).affectedRows == 1
    } catch let error as StorageError where error.kind == .timeout || error.kind == .busy {
      var conflict = APIError(
        409, code: "idempotency_key_in_use", message: "A request with this Idempotency-Key is still being handled.")
      conflict.headers["Retry-After"] = "1"
      throw conflict
    }
  }

  private func given(for key: IdempotencyKey) async throws -> EncodedAnswer {
    let rows = try await transaction.query(
      """
      SELECT fingerprint, status, content FROM webapi_answers
      WHERE scope = \(key.scope) AND idempotency_key = \(key.key)
      """)
    guard try rows.get("fingerprint") == key.fingerprint else {
      throw APIError(
        422, code: "idempotency_key_reused", message: "This Idempotency-Key was used for another request.")
    }
    return EncodedAnswer(status: try rows.get("status"), body: try rows.get("content"), isRepeated: true)
  }
}

extension AnswerTable {
  /// Forgets what has expired.
  static func prune(at moment: Timestamp, in storage: any SQLStorage) async throws {
    try await storage.query("DELETE FROM webapi_answers WHERE expires_at <= \(moment)")
  }
}
