/// Is called in the task that acquires a connection, and returns who is told how long that took, waiting and connecting
/// together: so whoever watches can know on whose behalf it was. Not told of acquisitions that fail.
public typealias AcquireWatch = @Sendable () -> @Sendable (Duration) -> Void
