/// What proc(5) has of one process, opened when first read and kept open if asked to.
final class ProcessFiles {
  enum Kind: Int, CaseIterable {
    case stat
    case status
    case io
    /// Of the first thread.
    case children
  }

  let pid: Int32
  private let folder: String
  private let isKept: Bool
  private var files: [ProcFile?] = Kind.allCases.map { _ in nil }

  /// - Parameter isKept: whether the files stay open, so that they are these of this process for ever; else each is opened
  ///   when it is read, as descriptors are few.
  init(_ pid: Int32, in folder: String, isKept: Bool) {
    self.pid = pid
    self.folder = "\(folder)/\(pid)"
    self.isKept = isKept
  }

  func read(_ kind: Kind) throws(ProcError) -> [UInt8] {
    if let file = files[kind.rawValue] { return try file.bytes() }
    let file = try ProcFile(path(of: kind))
    if isKept { files[kind.rawValue] = file }
    return try file.bytes()
  }

  var threadFolder: String { "\(folder)/task" }
  private(set) lazy var descriptorFolder = "\(folder)/fd"

  private func path(of kind: Kind) -> String {
    switch kind {
    case .stat: "\(folder)/stat"
    case .status: "\(folder)/status"
    case .io: "\(folder)/io"
    case .children: "\(folder)/task/\(pid)/children"
    }
  }
}
