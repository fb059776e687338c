import CHeap

#if canImport(Glibc)
    import Glibc
#endif

/// Bounds what the allocator keeps of memory that nobody uses.
///
/// The GNU allocator has up to eight arenas for each processor, and each keeps up to 64 MB of free memory at its end once something large was
/// freed. After some minutes of odd requests that was more than all that is in use.
enum HeapBounds {
    /// What an arena may keep at its end, in bytes. What is larger than this is mapped by itself, and given back when it is freed.
    private static let kept: Int32 = 1 << 20

    /// To be called before there are other threads.
    static func set() {
        #if canImport(Glibc)
            // Threads that wait for a lock of an arena take turns; two for each processor do not wait.
            mallopt(M_ARENA_MAX, Int32(max(4, 2 * sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
            mallopt(M_TRIM_THRESHOLD, kept)
            mallopt(M_MMAP_THRESHOLD, kept)
        #endif
    }
}
