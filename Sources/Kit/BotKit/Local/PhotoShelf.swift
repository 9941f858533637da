/// Pictures by name, as many as fit; the oldest go first.
struct PhotoShelf {
  var limit: Int
  /// Pictures that were let go for the limit.
  private(set) var forgotten = 0
  private var photos: [String: [UInt8]] = [:]
  private var order: [String] = []
  private var bytes = 0

  init(limit: Int) { self.limit = limit }

  subscript(name: String) -> [UInt8]? { photos[name] }

  /// - Returns: its name.
  mutating func put(_ photo: [UInt8], as number: Int64) -> String {
    let name = "photo-\(number)"
    photos[name] = photo
    order.append(name)
    bytes += photo.count
    while bytes > limit, order.count > 1 {
      bytes -= photos.removeValue(forKey: order.removeFirst())?.count ?? 0
      forgotten += 1
    }
    return name
  }
}
