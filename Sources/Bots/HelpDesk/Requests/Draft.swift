/// What was gathered so far for a request that is being made; kept with the dialog.
struct Draft: Codable, Sendable, Equatable {
  var description = ""
  var location: String?
  var comment: String?
  var files: [AttachedFile] = []
}
