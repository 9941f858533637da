internal import CLinux

/// What the C library's allocator does with memory at the end of a heap that was freed (mallopt(3)).
public enum FreedMemory {
  /// In bytes for each heap.
  private static let kept: Int32 = 2 << 20
  /// By how much more than it needs a heap grows, in bytes.
  private static let growth: Int32 = 256 << 10

  /// From this size on a block is mapped by itself, in bytes. The C library would learn it, but not where the others are set;
  /// its first value is 128 KiB, and a mapping that goes interrupts every processor too.
  private static let mapped: Int32 = 1 << 20

  /// Keeps up to 2 MiB of it for what comes next, instead of the usual 128 KiB. Giving memory back interrupts every thread's
  /// processor, and it is asked for again within the same millisecond where work comes in bursts: half a system call of an
  /// update, and an eighth of its time (docs/performance.md). Once, on any thread.
  public static func keep() {
    mallopt(M_TRIM_THRESHOLD, kept)
    mallopt(M_TOP_PAD, growth)
    mallopt(M_MMAP_THRESHOLD, mapped)
  }
}
