extension Duration {
  /// The length in seconds, the base unit of every exposed duration.
  var inSeconds: Double {
    let (seconds, attoseconds) = components
    return Double(seconds) + Double(attoseconds) / 1e18
  }
}
