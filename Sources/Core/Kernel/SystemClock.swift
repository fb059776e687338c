package struct SystemClock: Clock {
    package init() {}
    package var now: Moment { .now }
}
