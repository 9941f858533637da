internal import EventLoop
internal import Glibc

/// The file of a database before SQLite sees it.
enum DatabaseFile {
  /// Makes the folders above `path` and an empty file of mode 0600, unless it is there. SQLite gives its `-wal` and
  /// `-shm` files the mode of the database.
  static func prepare(_ path: String) throws(SQLiteError) {
    try makeFolders(above: path)
    // mknod and not open: closing a descriptor of the file would drop the locks that another handle of this process
    // has on it (https://www.sqlite.org/howtocorrupt.html, 2.2).
    if unsafe mknod(path, S_IFREG | 0o600, 0) != 0 && errno != EEXIST {
      throw SQLiteError(.cannotOpen, "cannot make the database file \"\(path)\": \(errorText(errno))")
    }
  }

  private static func makeFolders(above path: String) throws(SQLiteError) {
    var folder = path.hasPrefix("/") ? "/" : ""
    for name in path.split(separator: "/").dropLast() {
      folder += (folder.isEmpty || folder == "/") ? name : "/" + name
      if unsafe mkdir(folder, 0o755) != 0 && errno != EEXIST {
        throw SQLiteError(
          .cannotOpen, "cannot make the folder \"\(folder)\" of the database \"\(path)\": \(errorText(errno))")
      }
    }
  }
}
