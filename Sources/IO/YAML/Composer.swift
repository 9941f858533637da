/// Builds the tree from events, and keeps the limits.
struct Composer {
  /// An anchored node and what each use of it costs.
  private struct Anchored {
    let node: YAMLNode
    let nodes: Int
    let depth: Int
  }

  private let events: EventReader
  private let limits: YAMLLimits
  private let duplicateKeys: YAMLDocument.DuplicateKeys
  private var anchors: [String: Anchored] = [:]
  private var nodes = 0
  /// The deepest level reached since it was last reset; it tells an anchor its own depth.
  private var deepest = 0

  init(events: EventReader, limits: YAMLLimits, duplicateKeys: YAMLDocument.DuplicateKeys) {
    self.events = events
    self.limits = limits
    self.duplicateKeys = duplicateKeys
  }

  mutating func document() throws(YAMLError) -> YAMLNode? {
    _ = try events.next()  // the stream's start
    guard case .documentStart = try events.next().kind else { return nil }
    let root = try node(try events.next(), depth: 1)
    _ = try events.next()  // the document's end
    let end = try events.next()
    guard case .streamEnd = end.kind else { throw YAMLError(reason: .secondDocument, mark: end.mark) }
    return root
  }

  private mutating func node(_ event: Event, depth: Int) throws(YAMLError) -> YAMLNode {
    try count(1, depth: depth, at: event.mark)
    guard !event.hasTag else { throw YAMLError(reason: .tag, mark: event.mark) }
    switch event.kind {
    case .scalar(let scalar, let anchor):
      return remember(YAMLNode(Self.content(of: scalar), at: event.mark), as: anchor, nodes: 1, depth: 1)
    case .alias(let name):
      return try use(name, at: event.mark, depth: depth)
    case .mappingStart(let anchor):
      return try collection(anchor, at: event.mark, depth: depth) { (composer) throws(YAMLError) in
        .mapping(try composer.entries(depth: depth))
      }
    case .sequenceStart(let anchor):
      return try collection(anchor, at: event.mark, depth: depth) { (composer) throws(YAMLError) in
        .sequence(try composer.items(depth: depth))
      }
    case .streamStart, .streamEnd, .documentStart, .documentEnd, .mappingEnd, .sequenceEnd:
      throw YAMLError(reason: .syntax("did not find a value"), mark: event.mark)
    }
  }

  private static func content(of scalar: YAMLScalar) -> YAMLNode.Content {
    guard scalar.style == .plain, ["", "~", "null", "Null", "NULL"].contains(scalar.text) else {
      return .scalar(scalar)
    }
    return .null
  }

  /// Composes a mapping or sequence, measuring it for its anchor.
  private mutating func collection(
    _ anchor: String?, at mark: YAMLMark, depth: Int,
    content: (inout Composer) throws(YAMLError) -> YAMLNode.Content
  ) throws(YAMLError) -> YAMLNode {
    let before = nodes - 1
    let outer = deepest
    deepest = depth
    let node = YAMLNode(try content(&self), at: mark)
    let own = deepest - depth + 1
    deepest = max(outer, deepest)
    return remember(node, as: anchor, nodes: nodes - before, depth: own)
  }

  private mutating func entries(depth: Int) throws(YAMLError) -> [YAMLEntry] {
    var entries: [YAMLEntry] = []
    var lines: [String: Int] = [:]
    while true {
      let event = try events.next()
      if case .mappingEnd = event.kind { return entries }
      let key = try key(event, depth: depth)
      if let first = lines[key], duplicateKeys == .reject {
        throw YAMLError(reason: .duplicateKey(key, firstLine: first), mark: event.mark)
      }
      lines[key] = lines[key] ?? event.mark.line
      let value = try node(try events.next(), depth: depth + 1)
      entries.append(YAMLEntry(key: key, keyMark: event.mark, value: value))
    }
  }

  private mutating func key(_ event: Event, depth: Int) throws(YAMLError) -> String {
    let node = try node(event, depth: depth + 1)
    switch node.content {
    case .scalar(let scalar): return scalar.text
    case .null, .mapping, .sequence: throw YAMLError(reason: .keyIsNotScalar, mark: event.mark)
    }
  }

  private mutating func items(depth: Int) throws(YAMLError) -> [YAMLNode] {
    var items: [YAMLNode] = []
    while true {
      let event = try events.next()
      if case .sequenceEnd = event.kind { return items }
      items.append(try node(event, depth: depth + 1))
    }
  }

  private mutating func remember(_ node: YAMLNode, as anchor: String?, nodes: Int, depth: Int) -> YAMLNode {
    if let anchor { anchors[anchor] = Anchored(node: node, nodes: nodes, depth: depth) }
    return node
  }

  /// An anchor is known only once its node is complete, so no node can hold itself.
  private mutating func use(_ name: String, at mark: YAMLMark, depth: Int) throws(YAMLError) -> YAMLNode {
    guard let anchored = anchors[name] else { throw YAMLError(reason: .unknownAlias(name), mark: mark) }
    try count(anchored.nodes - 1, depth: depth + anchored.depth - 1, at: mark)
    return YAMLNode(anchored.node.content, at: mark)
  }

  private mutating func count(_ more: Int, depth: Int, at mark: YAMLMark) throws(YAMLError) {
    nodes += more
    deepest = max(deepest, depth)
    guard nodes <= limits.nodes else { throw YAMLError(reason: .tooManyNodes(limit: limits.nodes), mark: mark) }
    guard depth <= limits.depth else { throw YAMLError(reason: .tooDeep(limit: limits.depth), mark: mark) }
  }
}
