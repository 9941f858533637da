import CLinux
import CSupport
import Glibc

/// The life of a child on its own thread: start, read both streams, reap.
struct ChildRunner: Sendable {
  let launch: Launch
  let path: String
  let pipes: ChildPipes
  let state: Watched<ChildState>

  func run() {
    let pid = spawn()
    pipes.closeChildEnds()
    guard pid > 0 else {
      if let descriptor = pipes.inputToFill { close(descriptor) }
      close(pipes.output.read)
      close(pipes.error.read)
      state.update { state in
        state.closeInput()
        state.started = .failure(.system("Could not start \(path)", -pid))
      }
      return
    }
    fillInput()
    let descriptor = outrigger_pidfd_open(pid)
    state.update { $0.started = .success(pid) }
    readUntilEnd(pidDescriptor: descriptor)
    close(descriptor)
    reap(pid)
    close(pipes.output.read)
    close(pipes.error.read)
  }

  private func spawn() -> Int32 {
    let arguments = CStrings([path] + launch.arguments)
    let environment = CStrings(launch.environment.map { "\($0.key)=\($0.value)" })
    let directory = CStrings([launch.directory].compactMap { $0 })
    return path.withCString { path in
      var request = support_launch()
      request.path = path
      request.arguments = UnsafePointer(arguments.pointers)
      request.environment = UnsafePointer(environment.pointers)
      request.directory = UnsafePointer(directory.pointers[0])
      request.standard_input = pipes.childInput
      request.standard_output = pipes.output.write
      request.standard_error = pipes.error.write
      request.changes_user = launch.user == nil ? 0 : 1
      request.user_id = launch.user?.id ?? 0
      request.group_id = launch.user?.group ?? 0
      request.death_signal = launch.deathSignal
      return support_spawn(&request)
    }
  }

  /// On a thread of its own: a child that writes before it reads would otherwise wait for us for ever.
  private func fillInput() {
    guard let descriptor = pipes.inputToFill else { return }
    let bytes = pipes.inputBytes
    Threads.start {
      try? ChildPipes.write(bytes, to: descriptor)
      close(descriptor)
    }
  }

  /// Reads until the child has ended and what it wrote is read. Grandchildren may keep the pipes open: not waited for.
  private func readUntilEnd(pidDescriptor: Int32) {
    var open: [ChildProcess.Stream: Int32] = [.standardOutput: pipes.output.read, .standardError: pipes.error.read]
    var hasEnded = false
    while true {
      let streams = Array(open)
      var polled = streams.map { pollfd(fd: $0.value, events: Int16(POLLIN), revents: 0) }
      if !hasEnded { polled.append(pollfd(fd: pidDescriptor, events: Int16(POLLIN), revents: 0)) }
      let ready = poll(&polled, nfds_t(polled.count), hasEnded ? 0 : -1)
      if ready < 0, errno == EINTR { continue }
      if ready == 0, hasEnded { break }
      for (index, stream) in streams.enumerated() where polled[index].revents != 0 {
        if !readSome(from: stream.value, into: stream.key) { open[stream.key] = nil }
      }
      if !hasEnded, let last = polled.last, last.revents != 0 { hasEnded = true }
      if hasEnded, open.isEmpty { break }
    }
  }

  private func readSome(from descriptor: Int32, into stream: ChildProcess.Stream) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = read(descriptor, &buffer, buffer.count)
    if count > 0 {
      state.update { $0.append(buffer[..<count], to: stream) }
      return true
    }
    if count < 0, errno == EINTR { return true }
    state.update { $0.close(stream) }
    return false
  }

  private func reap(_ pid: Int32) {
    state.update { state in
      var status: Int32 = 0
      while waitpid(pid, &status, 0) < 0, errno == EINTR {}
      // What the child left in its group goes with it; the group's id is free only once all of it has gone.
      kill(-pid, SIGKILL)
      state.close(.standardOutput)
      state.close(.standardError)
      state.exit = ExitStatus(waitStatus: status)
    }
  }
}

/// A NULL-terminated array of C strings, freed with the value.
private final class CStrings {
  let pointers: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>
  private let count: Int

  init(_ strings: [String]) {
    count = strings.count
    pointers = .allocate(capacity: strings.count + 1)
    for (index, string) in strings.enumerated() { (pointers + index).initialize(to: strdup(string)) }
    (pointers + strings.count).initialize(to: nil)
  }

  deinit {
    for index in 0..<count { free(pointers[index]) }
    pointers.deallocate()
  }
}
