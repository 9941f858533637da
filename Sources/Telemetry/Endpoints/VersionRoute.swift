internal import HTTPServer

/// `/version`: what runs here.
enum VersionRoute {
  static func answer(_ options: EndpointOptions) -> ServerResponse {
    var json = JSONText()
    json.object { json in
      json.member("name", options.service)
      json.member("version", options.version)
      json.member("commit", options.commit)
      json.member("environment", options.environment)
      json.member("swift", options.swift)
    }
    return ServerResponse(contentType: "application/json", text: json.text)
  }
}
