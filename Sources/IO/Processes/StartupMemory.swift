internal import CLinux
internal import Glibc

/// Memory that a process needs to begin and not to go on.
public enum StartupMemory {
  /// Gives back the pages of code that were mapped until now, and what the heap has free.
  ///
  /// Reading a configuration, loading libraries and relocating them runs through code that never runs again, and the kernel
  /// maps what is around it as well. The pages stay in its cache, and those that are needed come back one by one without a
  /// disk. Only mappings that cannot be written and are executable: nothing of theirs is anywhere but in the file.
  public static func giveBack() {
    for range in codeMappings() {
      _ = unsafe madvise(UnsafeMutableRawPointer(bitPattern: range.lowerBound), range.count, MADV_DONTNEED)
    }
    _ = malloc_trim(0)
  }

  /// The address ranges of `r-xp` mappings of files (proc(5), maps).
  private static func codeMappings() -> [Range<UInt>] {
    guard let file = unsafe fopen("/proc/self/maps", "re") else { return [] }
    defer { unsafe fclose(file) }
    var ranges: [Range<UInt>] = []
    var line = [CChar](repeating: 0, count: 4352)
    while unsafe fgets(&line, Int32(line.count), file) != nil {
      // 7f52a4888000-7f52a48f5000 r-xp 00000000 08:01 1234   /usr/lib/…
      let text = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
      let fields = text.split(separator: " ", maxSplits: 5)
      guard fields.count > 4, fields[1] == "r-xp", fields[4] != "0" else { continue }
      let ends = fields[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
      if ends.count == 2, ends[0] < ends[1] { ranges.append(ends[0]..<ends[1]) }
    }
    return ranges
  }
}
