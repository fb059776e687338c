/// A comment on a draft.
package struct DraftComment: Sendable {
    package let id: ID<DraftComment>
    package let text: String
    package let at: Moment
    let author: ID<Member>
}
