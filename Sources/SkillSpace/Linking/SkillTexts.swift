package import PasserelleModel
internal import Synchronization

/// Links the texts of a data set, each once however often it stands there.
///
/// Labels are indexed at the first text: data without free text does not pay for it. Several threads
/// may ask; what they get does not depend on which comes first.
package final class SkillTexts: Sendable {
  private let taxonomy: Taxonomy
  private let linker = Mutex<SkillLinker?>(nil)
  private let known = Mutex<[String: SkillLink]>([:])
  private let keys = Mutex<[String: String]>([:])

  package init(_ taxonomy: Taxonomy) { self.taxonomy = taxonomy }

  /// A text without what differs in writing alone; the text itself where it has no words.
  package func key(_ text: String) -> String {
    if let key = keys.withLock({ $0[text] }) { return key }
    let words = LabelText(text).key
    let key = words.isEmpty ? text : words
    keys.withLock { $0[text] = key }
    return key
  }

  /// What a text means.
  package func link(_ text: String) -> SkillLink {
    if let link = known.withLock({ $0[text] }) { return link }
    let linker = linker.withLock { linker in
      let made = linker ?? SkillLinker(taxonomy)
      linker = made
      return made
    }
    // Outside the lock, so that texts are linked by several threads at a time.
    let link = linker.link(text)
    known.withLock { $0[text] = link }
    return link
  }
}
