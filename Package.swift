// swift-tools-version: 6.2
import PackageDescription

// The layout is the diagram: a target's folder is its floor, and a target imports only from floors
// below it (Sources/README.md has the table). SwiftPM makes the compiler check it.

/// What every Swift target is compiled with.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

/// The IO floor holds every unsafe pointer, so it alone also has to mark each use of one.
let strictMemory = strict + [.strictMemorySafety()]

let log: Target.Dependency = .product(name: "Logging", package: "swift-log")
let metrics: Target.Dependency = .product(name: "CoreMetrics", package: "swift-metrics")
let lifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")

func floor(
  _ folder: String, _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = [],
  resources: [Resource]? = nil, settings: [SwiftSetting] = strict
) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "Sources/\(folder)/\(name)", exclude: exclude, resources: resources,
    swiftSettings: settings)
}

func io(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  floor("IO", name, dependencies, settings: strictMemory)
}

func c(_ name: String, pkgConfig: String, apt: String) -> Target {
  .systemLibrary(
    name: name, path: "Sources/C/\(name)", pkgConfig: pkgConfig, providers: [.apt([apt])])
}

func tests(_ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: dependencies, path: "Tests/\(name)Tests", exclude: exclude,
    swiftSettings: strict)
}

let package = Package(
  name: "outrigger",
  products: [
    .executable(name: "outrigger", targets: ["outrigger"]),
    // A bot of one's own as a sidecar: Examples/.
    .library(
      name: "Outrigger",
      targets: [
        "SidecarKit", "BotKit", "Caching", "MetricRegistry", "OutsideAPIs", "RateLimiting", "Storage", "Supervision",
        "Telegram", "WebAPI",
      ]),
    // For the tests of such a bot.
    .library(name: "OutriggerTesting", targets: ["BotTesting"]),
    // For Benchmarks/, a package of its own.
    .library(
      name: "Telemetry", targets: ["Cells", "Endpoints", "EventLoop", "HTTPServer", "LogPipeline", "MetricRegistry"]),
    .library(name: "BareBot", targets: ["BareBot"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.9.0"),
  ],
  targets: [
    // C: module maps and shims, no logic.
    .target(name: "CLinux", path: "Sources/C/CLinux"),
    .target(
      name: "CBuildInfo", path: "Sources/C/CBuildInfo",
      cSettings: Context.environment["OUTRIGGER_COMMIT"].map {
        [.define("OUTRIGGER_COMMIT", to: "\"\($0)\"")]
      }),
    c("CMicroHTTPD", pkgConfig: "libmicrohttpd", apt: "libmicrohttpd-dev"),
    c("CPQ", pkgConfig: "libpq", apt: "libpq-dev"),
    c("CHiredis", pkgConfig: "hiredis", apt: "libhiredis-dev"),
    c("CCurl", pkgConfig: "libcurl", apt: "libcurl4-openssl-dev"),
    c("CSQLite", pkgConfig: "sqlite3", apt: "libsqlite3-dev"),
    c("CISAL", pkgConfig: "libisal", apt: "libisal-dev"),
    c("CYAML", pkgConfig: "yaml-0.1", apt: "libyaml-dev"),
    c("CPCRE2", pkgConfig: "libpcre2-8", apt: "libpcre2-dev"),
    c("CCrypt", pkgConfig: "libcrypt", apt: "libcrypt-dev"),
    c("CGnuTLS", pkgConfig: "gnutls", apt: "libgnutls28-dev"),

    // IO: the one event loop and its clients.
    io("EventLoop", ["CLinux", log]),
    io("Pooling", ["EventLoop"]),
    io("Cells", ["CLinux"]),
    io("Compression", ["CISAL"]),
    io("ProcFS", []),
    io("Processes", ["CLinux", "EventLoop"]),
    io("BuildInfo", ["CBuildInfo"]),
    io("YAML", ["CYAML"]),
    io("Patterns", ["CPCRE2"]),
    io("PasswordHash", ["CCrypt", "CGnuTLS"]),
    io("SecretStore", ["CCrypt", "CGnuTLS", "YAML"]),
    io("Digests", ["CGnuTLS"]),
    io("HTTPServer", ["CGnuTLS", "CMicroHTTPD", "EventLoop", "CLinux", log]),
    io("HTTPClient", ["CCurl", "EventLoop", "Pooling", "CLinux", log]),
    io("Postgres", ["CPQ", "EventLoop", "Pooling", "CLinux", log]),
    io("Redis", ["CHiredis", "EventLoop", "HTTPClient", "Pooling", "CLinux", log]),
    io("SQLite", ["CSQLite", "EventLoop", log]),
    io("SpoolFiles", ["CLinux", "EventLoop"]),

    // Telemetry: what observes the bot.
    floor("Telemetry", "MetricRegistry", ["Cells", "EventLoop", log, metrics]),
    floor("Telemetry", "LogPipeline", ["Cells", "Compression", "EventLoop", "Patterns", log]),
    floor(
      "Telemetry", "LogShipping",
      ["Compression", "EventLoop", "HTTPClient", "LogPipeline", "MetricRegistry", "SpoolFiles", log]),
    floor(
      "Telemetry", "Probes",
      ["EventLoop", "LogPipeline", "MetricRegistry", "Pooling", "Postgres", "ProcFS", "Redis", "YAML", log]),
    floor(
      "Telemetry", "Endpoints",
      [
        "Cells", "Compression", "EventLoop", "HTTPServer", "LogPipeline", "MetricRegistry", "PasswordHash", "Pooling",
        "Probes", log,
      ]),

    // The page's sources are embedded into the binary: it needs no files beside it.
    floor(
      "Telemetry", "StatusPage", ["Endpoints", "EventLoop", "HTTPServer", "LogPipeline", "Pooling", "Probes", log],
      resources: [.embedInCode("Web")]),

    // Kit: what a bot module is written with.
    floor("Kit", "Supervision", ["EventLoop", "LogPipeline", "MetricRegistry", "Processes", log]),
    floor("Kit", "ServiceModules", ["EventLoop", "Supervision", lifecycle, log]),
    floor(
      "Kit", "Storage",
      ["EventLoop", "LogPipeline", "MetricRegistry", "Pooling", "Postgres", "SQLite", log]),
    floor("Kit", "Caching", ["EventLoop", "MetricRegistry", "Redis", log]),
    floor("Kit", "RateLimiting", ["EventLoop", "MetricRegistry", "Redis", log]),
    floor(
      "Kit", "OutsideAPIs", ["EventLoop", "HTTPClient", "LogPipeline", "MetricRegistry", "Telegram", log]),
    floor(
      "Kit", "Telegram",
      ["EventLoop", "HTTPClient", "LogPipeline", "MetricRegistry", log], exclude: ["Generator"]),
    floor(
      "Kit", "WebAPI",
      [
        "Digests", "Endpoints", "EventLoop", "HTTPServer", "LogPipeline", "MetricRegistry", "RateLimiting", "Storage",
        "Supervision", "Telegram", log,
      ]),
    floor(
      "Kit", "BotKit",
      [
        "Caching", "EventLoop", "LogPipeline", "MetricRegistry", "Postgres", "Redis", "Storage", "Supervision",
        "Telegram", "WebAPI", log,
      ]),

    floor(
      "Kit", "BotTesting", ["BotKit", "EventLoop", "MetricRegistry", "SQLite", "Storage", "Supervision"]),

    // Bots: one module each.
    floor(
      "Bots", "HelpDesk",
      ["BotKit", "Caching", "EventLoop", "MetricRegistry", "Storage", "Supervision", "Telegram", "WebAPI", log]),

    // The bot that Benchmarks/ compares with other frameworks': put together from what is no library's.
    .target(
      name: "BareBot",
      dependencies: [
        "BotKit", "EventLoop", "HTTPClient", "LogPipeline", "MetricRegistry", "Processes", "SQLite", "Storage",
        "Supervision", "Telegram",
      ],
      path: "Benchmarks/BareBot", swiftSettings: strict),

    // SidecarSettings: the configuration file as values; only the executable reads it.
    .target(
      name: "SidecarSettings", dependencies: ["PasswordHash", "Patterns", "SecretStore", "YAML"],
      path: "Sources/SidecarSettings",
      swiftSettings: strict),

    // SidecarKit: the composition root and the commands, for whichever bots a program holds.
    .target(
      name: "SidecarKit",
      dependencies: [
        "BotKit", "BuildInfo", "Caching", "Endpoints", "EventLoop", "HTTPClient", "HTTPServer",
        "LogPipeline", "LogShipping", "MetricRegistry", "OutsideAPIs", "PasswordHash", "Pooling", "Postgres", "Probes",
        "ProcFS", "Processes", "RateLimiting", "Redis", "SQLite",
        "SecretStore", "SidecarSettings", "StatusPage", "Storage", "Supervision", "Telegram", "WebAPI", "YAML",
        arguments,
        log, metrics,
      ],
      path: "Sources/SidecarKit", swiftSettings: strict),

    // outrigger: the sidecar with the bots of this repository.
    .executableTarget(
      name: "outrigger", dependencies: ["HelpDesk", "SidecarKit"], path: "Sources/outrigger", swiftSettings: strict),

    // Tests: real servers, real sockets.
    .target(
      name: "Support", dependencies: ["EventLoop", "CLinux", "CSupport", log],
      path: "Tests/Support", swiftSettings: strict),
    .target(name: "CSupport", path: "Tests/CSupport"),
    .target(name: "CRaces", path: "Tests/CRaces"),
    .executableTarget(
      name: "hammer", dependencies: ["CRaces", "Cells", "EventLoop", "MetricRegistry", "Support"], path: "Tests/Hammer",
      swiftSettings: strict),
    tests("Support", ["Support"]),
    tests("EventLoop", ["EventLoop", "Pooling", "Support"]),
    tests("HTTPServer", ["HTTPServer", "EventLoop", "Support"]),
    tests("Digests", ["Digests"]),
    tests("PasswordHash", ["PasswordHash"]),
    tests("SecretStore", ["SecretStore", "Support"]),
    tests("HTTPClient", ["HTTPClient", "Pooling", "EventLoop", "Support"]),
    tests("Postgres", ["Postgres", "Pooling", "EventLoop", "Support"]),
    tests("Redis", ["Redis", "HTTPClient", "Pooling", "EventLoop", "Support", log]),
    tests("SQLite", ["SQLite", "EventLoop", "Support"]),
    tests("SpoolFiles", ["SpoolFiles", "EventLoop", "Support"]),
    tests("Cells", ["Cells", "Support"]),
    tests("Compression", ["Compression"]),
    tests("YAML", ["YAML"]),
    tests("Patterns", ["Patterns"]),
    tests("Processes", ["Processes", "EventLoop", "Support"]),
    tests("SidecarSettings", ["PasswordHash", "SecretStore", "SidecarSettings", "Support"]),
    tests("MetricRegistry", ["hammer", "MetricRegistry", "Cells", "EventLoop", "Support", log, metrics]),
    tests("LogPipeline", ["LogPipeline", "Compression", "EventLoop", "Support", log]),
    tests(
      "LogShipping",
      [
        "LogShipping", "Compression", "LogPipeline", "MetricRegistry", "SpoolFiles", "HTTPClient", "EventLoop",
        "Support",
        log,
      ]),
    tests(
      "Probes",
      [
        "Probes", "HTTPClient", "MetricRegistry", "Pooling", "Postgres", "ProcFS", "Redis", "SidecarSettings",
        "EventLoop",
        "Support",
      ], exclude: ["Fixtures"]),
    tests(
      "Endpoints",
      [
        "Endpoints", "HTTPServer", "LogPipeline", "MetricRegistry", "PasswordHash", "Probes", "EventLoop", "Support",
        log,
      ]),
    tests(
      "StatusPage",
      [
        "StatusPage", "Endpoints", "HTTPServer", "LogPipeline", "MetricRegistry", "Pooling", "Probes", "EventLoop",
        "Support",
      ]),
    tests("Supervision", ["Supervision", "MetricRegistry", "LogPipeline", "EventLoop", "Support", log]),
    tests("ServiceModules", ["ServiceModules", "Supervision", "EventLoop", "Support", lifecycle, log]),
    tests("Caching", ["Caching", "Redis", "Pooling", "MetricRegistry", "EventLoop", "Support"]),
    tests("RateLimiting", ["RateLimiting", "Redis", "Pooling", "MetricRegistry", "EventLoop", "Support"]),
    tests(
      "OutsideAPIs",
      ["OutsideAPIs", "HTTPClient", "LogPipeline", "MetricRegistry", "Telegram", "EventLoop", "Support", log]),
    tests("Storage", ["Storage", "Pooling", "Postgres", "SQLite", "EventLoop", "Support"]),
    tests(
      "Telegram", ["Telegram", "HTTPClient", "MetricRegistry", "EventLoop", "Support"]),
    tests(
      "BotKit",
      [
        "BotKit", "Caching", "Telegram", "Storage", "SQLite", "Postgres", "Redis", "Supervision", "HTTPClient",
        "LogPipeline",
        "MetricRegistry", "EventLoop", "Support", log,
      ]),
    tests("BotTesting", ["BotTesting", "BotKit", "Storage", "Support", "Telegram"]),
    tests(
      "WebAPI",
      [
        "WebAPI", "Digests", "Endpoints", "HTTPServer", "LogPipeline", "MetricRegistry", "Pooling", "Postgres",
        "SQLite",
        "Storage", "Telegram", "EventLoop", "Support",
      ]),
    tests(
      "HelpDesk",
      [
        "HelpDesk", "BotKit", "Telegram", "Storage", "SQLite", "Postgres", "Supervision", "HTTPClient",
        "MetricRegistry", "EventLoop", "Support", "Digests", "WebAPI", "Endpoints", "HTTPServer", "LogPipeline",
      ]),
    tests(
      "EndToEnd",
      [
        "outrigger", "Digests", "EventLoop", "LogPipeline", "SQLite", "SidecarKit", "SidecarSettings", "Supervision",
        "Support",
      ],
      exclude: ["Page/Scripts"]),
  ],
  swiftLanguageModes: [.v6]
)
