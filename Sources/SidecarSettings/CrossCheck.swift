/// The rules that tie keys to each other. One whose key is already wrong is not judged again.
struct CrossCheck {
  let settings: Settings
  let reader: Reader
  let modules: [String]
  /// The patterns of the probes' routes, such as `/live/:name`.
  let probes: [String]

  func run() {
    bot()
    telegram()
    limits()
    rateLimits()
    for (name, redis) in settings.redis { tls(redis, "redis.\(name)") }
    for (name, sink) in settings.log.sinks { self.sink(sink, "log.sinks.\(name)") }
    for (name, process) in settings.process { self.process(process, "process.\(name)") }
    for (name, module) in settings.probe.authModules { credentials(module, "probe.auth_modules.\(name).userpass") }
  }

  private func bot() {
    let bot = settings.bot
    if case .postgres(let name) = bot.storage { target(name, in: "postgres", settings.postgres.keys, "bot.storage") }
    if case .postgres(let name) = bot.storage, let size = settings.postgres[name]?.pool.size,
      let count = bot.limits.maxParallel, count > size
    {
      let key = "bot.limits.max_parallel"
      reader.warn(
        key, at: reader.origin(of: key), "is more than the \(size) connections of postgres.\(name).pool.size",
        right: "raise that too: who waits long for a connection takes the database for down")
    }
    if case .redis(let name) = bot.cache { target(name, in: "redis", settings.redis.keys, "bot.cache") }
    if bot.cache == .memory, bot.dialogs.store == .cache {
      fail("bot.dialogs.store", "the cache is this process's memory", "set bot.cache to redis:NAME, or write storage")
    }
    if !modules.isEmpty, !modules.contains(bot.module) {
      let near = Suggestion.nearest(to: bot.module, in: modules)
      fail(
        "bot.module", "there is no module \(bot.module)",
        near.map { "did you mean \($0)?" } ?? "write \(alternatives(modules.sorted()))")
    }
  }

  /// Limits that limit nobody.
  private func rateLimits() {
    for path in settings.rateLimits.endpoints.keys.sorted() where isProbe(path) {
      let key = "rate_limits.endpoints.\(path)"
      reader.warn(key, at: reader.origin(of: key), "is a probe's path, and probes have no limit", right: "leave it out")
    }
  }

  /// Whether a pattern, a path or the beginning of paths is a probe's, or all that is below one.
  private func isProbe(_ path: String) -> Bool {
    probes.contains { pattern in
      guard let colon = pattern.firstIndex(of: ":") else { return path == pattern }
      let item = path.dropFirst(pattern[..<colon].count)
      return path.hasPrefix(pattern[..<colon]) && !item.isEmpty && !item.contains("/")
    }
  }

  private func target(
    _ name: String, in section: String, _ names: some Sequence<String>, _ path: String
  ) {
    let names = names.sorted()
    guard !names.contains(name) else { return }
    let choices = alternatives(names.map { "\(section):\($0)" })
    let known = names.isEmpty ? "configure \(section).\(name)" : "write \(choices)"
    let near = Suggestion.nearest(to: name, in: names)
    fail(path, "there is no \(section).\(name)", near.map { "did you mean \(section):\($0)?" } ?? known)
  }

  private func telegram() {
    let telegram = settings.bot.telegram
    let path = "bot.telegram"
    if telegram.mode != .off, telegram.token == nil, !hasFailed("\(path).token", "\(path).token_file") {
      fail(
        "\(path).mode", "\(telegram.mode.rawValue) needs the bot's token",
        "set \(path).token_file or TELEGRAM_BOT_TOKEN, or write mode: off")
    }
    if settings.bot.cache == .memory, telegram.leader == .cache {
      fail(
        "\(path).leader", "the cache is this process's memory",
        "set bot.cache to redis:NAME, or write storage or off")
    }
    guard telegram.mode == .webhook else { return }
    if telegram.webhook.url == nil, !hasFailed("\(path).webhook.url") {
      fail("\(path).webhook.url", "is missing", "write the public https URL of POST /telegram/webhook")
    }
    let secret = "\(path).webhook.secret_token"
    if telegram.webhook.secretToken == nil, !hasFailed(secret, secret + "_file") {
      fail(secret, "is missing", "set it or \(secret)_file, so that only Telegram is heard")
    }
  }

  private func limits() {
    let shutdown = settings.shutdown
    require(
      shutdown.timeout > shutdown.drainDelay, "shutdown.timeout", "is not above shutdown.drain_delay",
      "leave time to drain after \(shutdown.drainDelay.settingText)", with: "shutdown.drain_delay")
    let backoff = settings.supervision.backoff
    require(
      backoff.min <= backoff.max, "supervision.backoff.min", "is above supervision.backoff.max",
      "write at most \(backoff.max.settingText)", with: "supervision.backoff.max")
    let longest = settings.supervision.heartbeatTimeout * 2 / 3
    require(
      settings.bot.limits.handlerTimeout.map { $0 <= longest } ?? true, "bot.limits.handler_timeout",
      "is above two thirds of supervision.heartbeat_timeout", "write at most \(longest.settingText)",
      with: "supervision.heartbeat_timeout")
    let client = settings.httpClient
    require(
      client.keepalive <= client.maxConnections, "http_client.keepalive", "is above http_client.max_connections",
      "write at most \(client.maxConnections)", with: "http_client.max_connections")
    guard let spool = settings.log.spool else {
      return require(
        settings.log.sinks.isEmpty, "log.sinks", "are served from the spool, which is off", "give log.spool a path",
        with: "log.spool")
    }
    require(
      spool.segmentSize <= spool.maxSize, "log.spool.segment_size", "is above log.spool.max_size",
      "write at most \(ByteSize.text(spool.maxSize))", with: "log.spool.max_size")
  }

  private func tls(_ redis: RedisSettings, _ path: String) {
    require(
      redis.tls == TLSSettings() || redis.url.scheme == "rediss", "\(path).tls",
      "needs TLS, which the url does not use", "write a url that starts with rediss://", with: "\(path).url")
    require(
      (redis.tls.certFile == nil) == (redis.tls.keyFile == nil), "\(path).tls",
      "has one of cert_file and key_file", "write both or neither")
  }

  private func sink(_ sink: SinkSettings, _ path: String) {
    require(path != "log.sinks.stdout", path, "is the name of standard output in the metrics", "choose another name")
    guard !hasFailed("\(path).type") else { return }
    if sink.type == .file {
      require(sink.path != nil, "\(path).path", "is missing", "write the file this sink writes")
    } else {
      require(
        sink.url != nil, "\(path).url", "is missing", "write where \(sink.type.rawValue) is, as https://host:port")
    }
  }

  private func process(_ process: ProcessSettings, _ path: String) {
    let set = [process.pid != nil, process.pidFile != nil, process.command != nil].filter { $0 }
    let keys = ["\(path).pid", "\(path).pid_file", "\(path).command"]
    guard set.count != 1, !keys.contains(where: reader.hasFailed) else { return }
    fail(path, set.isEmpty ? "names no process" : "names a process twice", "write one of pid, pid_file and command")
  }

  private func credentials(_ module: AuthModuleSettings, _ path: String) {
    require(module.userpass.username != nil, "\(path).username", "is missing", "write the user to log in as")
    let isGiven = module.userpass.password != nil || reader.hasFailed("\(path).password_file")
    require(isGiven, "\(path).password", "is missing", "set it or \(path).password_file")
  }

  private func require(
    _ isRight: Bool, _ path: String, _ problem: String, _ remedy: String, with other: String? = nil
  ) {
    guard !isRight, !hasFailed(path), !(other.map(reader.hasFailed) ?? false) else { return }
    // When only the other key was written, that line is the one to look at.
    if let other, !reader.isConfigured(path), reader.isConfigured(other) {
      reader.report(path, at: other, problem, right: remedy)
    } else {
      fail(path, problem, remedy)
    }
  }

  private func fail(_ path: String, _ problem: String, _ remedy: String) {
    guard !reader.hasFailed(path) else { return }
    reader.report(path, problem, right: remedy)
  }

  private func hasFailed(_ paths: String...) -> Bool { paths.contains(where: reader.hasFailed) }
}
