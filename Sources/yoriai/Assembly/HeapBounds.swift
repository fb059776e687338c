import CHeap

#if canImport(Glibc)
    import Glibc
#endif

/// Bounds the free memory that the allocator retains.
///
/// glibc has up to eight arenas per processor, and each retains up to 64 MB of free memory at its top once something large was freed. After
/// some minutes of unusual requests that exceeded all memory in use.
enum HeapBounds {
    /// Maximum bytes an arena retains at its top. Larger allocations are mapped separately and returned when freed.
    private static let kept: Int32 = 1 << 20

    /// Call it before other threads exist.
    static func set() {
        #if canImport(Glibc)
            // Threads contending for an arena's lock take turns; two arenas per processor avoid that.
            mallopt(M_ARENA_MAX, Int32(max(4, 2 * sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
            mallopt(M_TRIM_THRESHOLD, kept)
            mallopt(M_MMAP_THRESHOLD, kept)
        #endif
    }
}
