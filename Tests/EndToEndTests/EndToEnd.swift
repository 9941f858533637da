import Testing

/// The built program beside real servers, as an operator meets it. One test at a time: each starts several processes, and
/// a machine busy with all of them at once would tell nothing about any.
@Suite(.serialized)
enum EndToEnd {}
