internal import PasserelleBase
package import PasserelleModel
package import PasserelleLinearAlgebra

/// What skill goes with what, and what stands in for what, as a taxonomy shows it.
///
/// Learned once by ``learn(from:)`` and kept in a model file. All of it is integers: whoever reads the
/// file gets the same results, whatever BLAS learned it or is installed.
public struct SkillSpace: Sendable {
  /// How much a skill has of a feature, in thousandths.
  package struct Loading: Sendable, Equatable, BitwiseCopyable {
    package let feature: Int32
    package let thousandths: Int32
  }

  /// That one skill stands in for another.
  package struct StandIn: Sendable, Equatable, BitwiseCopyable {
    /// The skill that is covered.
    package let skill: Int32
    /// *K*, in ppm.
    package let ppm: Int32
  }

  private let vocabulary: Vocabulary<SkillID>
  /// *Y*: occupations, words of labels and broader concepts, by skill, features ascending.
  package let loadings: SparseRows<Loading>
  /// The number of features.
  package let featureCount: Int
  /// λ, in thousandths.
  package let ridgeThousandths: Int
  /// What a score of each skill is multiplied by, in ppm; see ``Completion``.
  package let scalesPpm: [Int32]
  /// For each skill those that it stands in for, skills ascending.
  package let standIns: SparseRows<StandIn>
  /// Which taxonomy it was learned from.
  public let taxonomy: TaxonomyDigest
  /// What it is, in words and figures.
  public var card: ModelCard

  package init(
    skills: [SkillID], loadings: [[Loading]], featureCount: Int, ridgeThousandths: Int,
    scalesPpm: [Int32], standIns: [[StandIn]], taxonomy: TaxonomyDigest, card: ModelCard
  ) {
    precondition(
      skills.count == loadings.count && skills.count == scalesPpm.count
        && skills.count == standIns.count,
      "\(skills.count) skills, \(loadings.count) rows, \(scalesPpm.count) scales")
    vocabulary = Vocabulary(inOrder: skills)
    self.loadings = SparseRows(loadings)
    self.featureCount = featureCount
    self.ridgeThousandths = ridgeThousandths
    self.scalesPpm = scalesPpm
    self.standIns = SparseRows(standIns)
    self.taxonomy = taxonomy
    self.card = card
  }

  /// The ids, ascending; the index of a skill is its position here.
  package var skills: [SkillID] { vocabulary.ids }

  /// The index of a skill, or `nil` where it is not known.
  package func index(of skill: SkillID) -> Int? { vocabulary.index(of: skill)?.place }
}

/// Data, method, parameters and figures of a model, in the order in which they are shown.
public struct ModelCard: Sendable, Equatable {
  /// Name and value.
  public private(set) var entries: [Entry] = []

  /// One line of the card.
  public struct Entry: Sendable, Equatable {
    /// What it says.
    public let name: String
    /// What is said.
    public let value: String
  }

  /// Starts an empty card.
  public init() {}

  /// Adds a line.
  ///
  /// - Precondition: neither text holds a tab or a line end, which separate the lines in the file.
  public mutating func add(_ name: String, _ value: String) {
    let isPlain = (name + value).utf8.allSatisfy { $0 >= 32 }
    precondition(isPlain, "\(name) does not fit on a line")
    entries.append(Entry(name: name, value: value))
  }
}
