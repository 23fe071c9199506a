public import PasserelleModel
internal import PasserelleLinearAlgebra

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// Learning in closed form.
///
/// A skill is described by its features: the occupations that have it, the words of its labels, the
/// broader concepts it stands under. With *Y* the features × skills matrix, the item model of Steck
/// ("Embarrassingly Shallow Autoencoders for Sparse Data", WWW 2019) needs P = (YᵀY + λI)⁻¹. There
/// are half as many features as skills, so the inverse is taken on their side (Woodbury):
/// λP = I − Yᵀ(YYᵀ + λI)⁻¹Y. Of P the model keeps the diagonal alone; the rest follows from *Y*, which
/// is sparse, when a profile is completed, so that nothing has to be cut off. Ours differs from
/// Steck's in the features beside the occupations, and in dividing by a power below 1 of the diagonal.
extension SkillSpace {
  /// What was found best on held-out occupations of ESCO v1.1.1.
  private enum Parameters {
    static let ridge = 10.0
    static let labelWeight = 2.0
    static let broaderWeight = 0.7
    static let leastSkillsOfWord = 6
    static let diagonalPower = 0.9
    /// The ridge holds a skill that no occupation lists too low beside those that some do.
    static let unlistedFactor = 1.6
  }

  /// What learning does, in this order.
  public enum LearningStep: Int, Sendable, CaseIterable {
    /// Skills are described by their features.
    case describing
    /// The inverse is taken, by far the longest step.
    case inverting
    /// What stands in for what is estimated.
    case relating
  }

  /// Learns from a taxonomy, with LAPACK.
  ///
  /// - Returns: `nil` where no occupation has a skill, and there is nothing to learn from.
  /// - Complexity: O(f³) multiplications and 8·f² bytes, f features; 6 800 for ESCO.
  public static func learn(from taxonomy: Taxonomy) -> SkillSpace? {
    learn(from: taxonomy) { _ in }
  }

  /// Learns from a taxonomy, with a say before each step.
  ///
  /// `checkpoint` is called before each step, for progress and for giving up by throwing.
  ///
  /// - Returns: `nil` where no occupation has a skill.
  /// - Throws: what `checkpoint` throws.
  /// - Complexity: that of ``learn(from:)``.
  public static func learn(
    from taxonomy: Taxonomy, checkpoint: (LearningStep) throws -> Void
  ) rethrows -> SkillSpace? {
    try checkpoint(.describing)
    let graph = SkillGraph(taxonomy)
    guard !graph.occupations.isEmpty else { return nil }
    let words = LabelWords(graph.skills, taxonomy, leastSkills: Parameters.leastSkillsOfWord)
    let rows = loadings(graph, words)
    let featureCount =
      graph.occupations.count + words.wordCount + graph.skills.count
      + graph.groupCount
    let (compacted, count) = compact(rows, featureCount: featureCount)
    try checkpoint(.inverting)
    guard let scales = scales(compacted, featureCount: count, listed: listed(graph)) else {
      return nil
    }
    try checkpoint(.relating)
    return SkillSpace(
      skills: graph.skills, loadings: compacted, featureCount: count,
      ridgeThousandths: Int(Parameters.ridge * 1000), scalesPpm: scales,
      standIns: KinshipEstimate(graph, words).standIns, taxonomy: TaxonomyDigest(of: graph),
      card: card(graph, words, featureCount: count))
  }

  /// The features of each skill: occupations first, then words, then broader concepts.
  private static func loadings(_ graph: SkillGraph, _ words: LabelWords) -> [[Loading]] {
    let occupations = SkillGraph.transposed(graph.occupations, columnCount: graph.skills.count)
    let firstWord = Int32(graph.occupations.count)
    let firstConcept = firstWord + Int32(words.wordCount)
    return graph.skills.indices.map { skill in
      let broader = graph.broader[skill]
      let share = Parameters.broaderWeight / Double(max(broader.count, 1)).squareRoot()
      return occupations[skill].map { Loading(feature: $0, thousandths: 1000) }
        + words.weights[skill].map {
          loading(of: firstWord + $0.word, Parameters.labelWeight * $0.value)
        }
        + broader.map { loading(of: firstConcept + $0, share) }
    }
  }

  private static func loading(of feature: Int32, _ value: Double) -> Loading {
    Loading(feature: feature, thousandths: Int32((1000 * value).rounded()))
  }

  /// Renumbers the features that skills share; a concept above one skill alone tells nothing.
  ///
  /// An occupation with one skill is left out by the same reason.
  private static func compact(
    _ rows: [[Loading]], featureCount: Int
  ) -> (rows: [[Loading]], count: Int) {
    var uses = [Int](repeating: 0, count: featureCount)
    for row in rows { for entry in row { uses[Int(entry.feature)] += 1 } }
    var numbers = [Int32](repeating: -1, count: featureCount)
    var count: Int32 = 0
    for feature in uses.indices where uses[feature] > 1 {
      numbers[feature] = count
      count += 1
    }
    let compacted = rows.map { row in
      row.compactMap { entry in
        let number = numbers[Int(entry.feature)]
        return number < 0 || entry.thousandths == 0
          ? nil : Loading(feature: number, thousandths: entry.thousandths)
      }
    }
    return (compacted, Int(count))
  }

  /// Whether an occupation lists each skill.
  private static func listed(_ graph: SkillGraph) -> [Bool] {
    var listed = [Bool](repeating: false, count: graph.skills.count)
    for skill in graph.occupations.joined() { listed[Int(skill)] = true }
    return listed
  }

  /// (λP)⁻ᵇ of each skill's diagonal element, in ppm, more for those that are not listed.
  private static func scales(
    _ rows: [[Loading]], featureCount: Int, listed: [Bool]
  ) -> [Int32]? {
    var inner = [Double](repeating: 0, count: featureCount * featureCount)
    inner.withUnsafeMutableBufferPointer { inner in
      for feature in 0..<featureCount { inner[feature * featureCount + feature] = Parameters.ridge }
      for row in rows {
        forEachPair(row) { index, product in inner[index] += product }
      }
    }
    guard invertPositiveDefinite(&inner, order: featureCount) else { return nil }
    return inner.withUnsafeBufferPointer { inverse in
      zip(rows, listed).map { row, isListed in
        var explained = 0.0
        forEachPair(row) { index, product in
          let isDiagonal = index % (featureCount + 1) == 0
          explained += (isDiagonal ? 1 : 2) * product * inverse[index]
        }
        let scale = pow(max(1 - explained, 1e-3), -Parameters.diagonalPower)
        return Int32((1e6 * scale * (isListed ? 1 : Parameters.unlistedFactor)).rounded())
      }
    }

    /// Visits the lower triangle, column-major, of a row's product with itself.
    func forEachPair(_ row: [Loading], _ visit: (Int, Double) -> Void) {
      for (position, column) in row.enumerated() {
        for below in row[position...] {
          visit(
            Int(column.feature) * featureCount + Int(below.feature),
            Double(column.thousandths) / 1000 * (Double(below.thousandths) / 1000))
        }
      }
    }
  }

  private static func card(
    _ graph: SkillGraph, _ words: LabelWords, featureCount: Int
  ) -> ModelCard {
    var card = ModelCard()
    let relations = graph.occupations.reduce(0) { $0 + $1.count }
    card.add(
      "data",
      "\(graph.skills.count) skills, \(graph.occupations.count) occupations, \(relations) relations"
        + " of both, \(graph.groupCount) skill groups, \(words.wordCount) words of labels")
    card.add(
      "method",
      "linear item model in closed form over occupations, label words and broader concepts;"
        + " kinship by smoothed counts")
    card.add(
      "parameters",
      "ridge \(Parameters.ridge), label weight \(Parameters.labelWeight), broader weight"
        + " \(Parameters.broaderWeight), words of \(Parameters.leastSkillsOfWord) skills or more,"
        + " diagonal power \(Parameters.diagonalPower), unlisted factor \(Parameters.unlistedFactor),"
        + " \(featureCount) features;"
        + " \(KinshipEstimate.parameters)")
    card.add("solver", "LAPACK of \(BLASProvider.name)")
    return card
  }
}
