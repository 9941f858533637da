internal import EventLoop

/// One segment's place in the tree of patterns.
@Loop
final class RouteNode {
  private var literals: [String: RouteNode] = [:]
  private var parameter: RouteNode?
  private var rest: Route?
  private var route: Route?

  nonisolated init() {}

  /// The route at `path`, made when it is new.
  func route(for path: String, pattern: String) -> Route {
    precondition(path.hasPrefix("/"), "a route's pattern begins with a slash: \(path)")
    let segments = path.dropFirst().split(separator: "/", omittingEmptySubsequences: false)
    let names = segments.filter { $0.hasPrefix(":") || $0.hasPrefix("*") }.map { String($0.dropFirst()) }
    var node = self
    for (index, segment) in segments.enumerated() {
      if segment.hasPrefix("*") {
        precondition(index == segments.count - 1, "only the last segment can be the rest: \(path)")
        return node.take(\.rest, pattern, names)
      }
      node = node.child(String(segment))
    }
    return node.take(\.route, pattern, names)
  }

  /// The route that the segments lead to; `values` gets what the variable ones are.
  func find(_ segments: ArraySlice<String>, _ values: inout [String]) -> Route? {
    guard let segment = segments.first else { return route }
    let mark = values.count
    if let found = literals[segment]?.find(segments.dropFirst(), &values) { return found }
    if let parameter, !segment.isEmpty {
      values.append(segment)
      if let found = parameter.find(segments.dropFirst(), &values) { return found }
      values.removeSubrange(mark...)
    }
    if rest != nil { values.append(segments.joined(separator: "/")) }
    return rest
  }

  private func child(_ segment: String) -> RouteNode {
    if segment.hasPrefix(":") {
      let node = parameter ?? RouteNode()
      parameter = node
      return node
    }
    let node = literals[segment] ?? RouteNode()
    literals[segment] = node
    return node
  }

  private func take(
    _ slot: ReferenceWritableKeyPath<RouteNode, Route?>, _ pattern: String, _ names: [String]
  ) -> Route {
    if let route = self[keyPath: slot] {
      precondition(route.names == names, "two names for one segment of \(pattern)")
      return route
    }
    let route = Route(pattern: pattern, names: names)
    self[keyPath: slot] = route
    return route
  }
}
