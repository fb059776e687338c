import Testing

@testable import Core

@Suite("The mint of ids")
struct IDMintTests {
    let now = Moment(milliseconds: 1_795_000_000_000)

    @Test("rises while the clock stands still")
    func standing() {
        let mint = IDGenerator()
        let ids = (0..<20_000).map { _ in mint.make(Member.self, at: now) }
        #expect(zip(ids, ids.dropFirst()).allSatisfy { $0 < $1 })
    }

    @Test("follows what another process made, whose clock was ahead")
    func following() {
        let newest = IDGenerator().make(Member.self, at: now.adding(86_400))
        let mint = IDGenerator()
        mint.follow(newest)
        #expect(mint.make(Member.self, at: now) > newest)
        mint.follow(mint.make(Member.self, at: now.adding(-86_400)))
        #expect(mint.make(Member.self, at: now.adding(172_800)) > newest)
    }

    @Test("rises when the clock is set back")
    func setBack() {
        let mint = IDGenerator()
        let ids = (0..<1_000).map { mint.make(Member.self, at: now.adding(-$0)) }
        #expect(zip(ids, ids.dropFirst()).allSatisfy { $0 < $1 })
    }

    @Test("gives each id once to many at a time")
    func concurrent() async {
        let mint = IDGenerator()
        let ids = await withTaskGroup(of: [ID<Member>].self) { group in
            for _ in 0..<20 {
                group.addTask { (0..<500).map { _ in mint.make(at: now) } }
            }
            return await group.reduce(into: []) { $0 += $1 }
        }
        #expect(Set(ids).count == 10_000)
        #expect(Set(ids.map { $0.bits >> 64 }).count == 10_000)
    }

    @Test("makes UUIDs of version 7 that carry their time")
    func layout() {
        for second in 0..<50 {
            let moment = now.adding(second)
            let id = IDGenerator().make(Member.self, at: moment)
            #expect(id.bits >> 80 == UInt128(moment.milliseconds))
            #expect((id.bits >> 76) & 0xF == 7)
            #expect((id.bits >> 62) & 0b11 == 0b10)
        }
    }
}
