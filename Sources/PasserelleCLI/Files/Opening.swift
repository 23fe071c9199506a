internal import PasserelleInterchange
internal import PasserelleOperations
internal import PasserelleSkillSpace

extension OpenedData {
  /// Opens a folder, or fails in words.
  static func open(
    _ path: String, _ options: LinkingOptions? = nil, _ tables: TableDialect = TableDialect(),
    mayBeTaxonomyOnly: Bool = false
  ) throws(Failure) -> OpenedData {
    do throws(Refusal) {
      let data = try OpenedData(
        at: path, linking: options?.rule ?? .off, mayBeTaxonomyOnly: mayBeTaxonomyOnly,
        dialect: tables)
      // Kept to the end of the process, which gives all memory back at once; row by row that takes as
      // long as ranking a thousand learners.
      _ = Unmanaged.passRetained(data.keepsake)
      return data
    } catch {
      throw Failure(error)
    }
  }
}

extension Failure {
  /// Says why a data set cannot be opened.
  init(_ refusal: OpenedData.Refusal) {
    switch refusal {
    case .noSuchFolder(let path):
      self.init(
        "\(path): no such folder — give a folder that holds learners.csv and the others",
        french: "\(path) : ce dossier n'existe pas — donnez celui qui contient learners.csv et les"
          + " autres",
        dutch: "\(path): deze map bestaat niet — geef de map met learners.csv en de andere")
    case .notAFolder(let path):
      self.init(
        "\(path): is a file — give the folder that holds it",
        french: "\(path) : c'est un fichier — donnez le dossier qui le contient",
        dutch: "\(path): is een bestand — geef de map waar het in staat")
    case .taxonomyOnly(let path):
      self.init(
        "\(path): holds a taxonomy only — add learners, courses and needs",
        french: "\(path) : ne contient qu'une taxonomie — ajoutez learners, courses et needs",
        dutch: "\(path): bevat alleen een taxonomie — voeg learners, courses en needs toe")
    case .nothingToLinkBy(let path):
      self.init(
        "\(path): has no taxonomy, by whose labels --link finds skills — add taxonomy/",
        french: "\(path) : pas de taxonomie, dont --link lit les libellés — ajoutez taxonomy/",
        dutch: "\(path): geen taxonomie, waarvan --link de benamingen leest — voeg taxonomy/ toe")
    }
  }

  /// Says why a file cannot be used as a model.
  init(_ refusal: ModelFile.Refusal) {
    switch refusal {
    case .unreadable(let path):
      self.init("\(path): cannot be read — check the path and its permissions")
    case .damaged(let path, let damage): self.init("\(path): \(Self.words(for: damage))")
    case .ofAnotherTaxonomy(let path, let data):
      self.init(
        "\(path): learned from another taxonomy than that of \(data) — run passerelle learn on"
          + " that one")
    }
  }

  /// Says why a study would say what is not so.
  init(_ refusal: StudyRefusal) {
    switch refusal {
    case .tunedOn(let weights, let data):
      self.init(
        "\(weights): was tuned on \(data), which would flatter it — add --held-out to measure on"
          + " the part that tuning never saw, or give other data")
    case .dependsOnGroups(let data):
      self.init("\(data): results change with the group columns — do not use them, report this")
    }
  }

  private static func words(for damage: SkillSpace.Damage) -> String {
    switch damage {
    case .foreign: "is no model — give a file that passerelle learn wrote"
    case .version(let found):
      "is a model of version \(found), which this program does not read — run passerelle learn again"
    case .length(let found, let expected):
      "has \(found) bytes, expected \(expected): cut off or added to — run passerelle learn again"
    case .checksum, .content: "is damaged — run passerelle learn again"
    }
  }
}

extension Duration {
  /// `1.234 s`; `SummaryWords` says it in another language.
  var shown: String { "\((self / .milliseconds(1)).rounded() / 1000) s" }
}
