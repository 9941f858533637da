import Glibc

/// A folder for one test, removed with everything in it when freed.
final class TemporaryFolder: Sendable {
  let path: String

  init() {
    var template = Array("/tmp/outrigger-sqlite-XXXXXX".utf8CString)
    path = template.withUnsafeMutableBufferPointer { mkdtemp($0.baseAddress).map { String(cString: $0) } ?? "" }
    precondition(!path.isEmpty, "no temporary folder")
  }

  deinit {
    nftw(path, { entry, _, _, _ in remove(entry) }, 8, FTW_DEPTH | FTW_PHYS)
  }
}
