import PasserelleModel
import PasserelleTestSupport

@testable import PasserelleInterchange

/// A format in which a test invents files, a record at a time.
enum InventedFormat: String, CaseIterable, Sendable {
  case forem, franceTravail, postings, lines, courses, page, qualifications, people

  var format: ImportFormat {
    switch self {
    case .forem: .foremOffers
    case .franceTravail: .franceTravailOffers
    case .postings, .lines, .courses, .page: .schemaOrg
    case .qualifications: .elm
    case .people: .pesLearners
    }
  }

  /// The formats whose records are JSON.
  static var ofJSON: [Self] { allCases.filter { $0 != .people } }

  var table: DataSet.Table {
    switch self {
    case .forem, .franceTravail, .postings, .lines: .needs
    case .courses, .page, .qualifications: .courses
    case .people: .learners
    }
  }

  private static let skills = TwinTaxonomy.skills.prefix(3).map { TwinTaxonomy.skillPrefix + $0.id }
  private static let occupations = TwinTaxonomy.occupations.prefix(3).map {
    TwinTaxonomy.occupationPrefix + $0.id
  }

  /// A record that is used; each number gives another, unlike all others.
  func record(_ number: Int, _ generator: inout SeededGenerator) -> String {
    let skill = generator.pick(Self.skills)
    let job = generator.pick(Self.occupations)
    let (count, north) = (generator.pick([1, 2, 5]), generator.pick(["50.25", "50.5", "51"]))
    switch self {
    case .forem:
      return """
        {"numerooffreforem":"\(number)","titreoffre":"Métier \(number) (H/F/X)","metiercodedimeco":"\(job)",\
        "nombrepostes":\(count),"lieuxtravailgeo":[{"lat":\(north),"lon":4.5}],"nomemployeur":"E",\
        "languescodeiso2":["FR"],"datefindiffusion":"2027-01-31"}
        """
    case .franceTravail:
      return """
        {"id":"\(number)","intitule":"Métier \(number)","romeCode":"\(job)","nombrePostes":\(count),\
        "lieuTravail":{"latitude":\(north),"longitude":4.5},"entreprise":{"nom":"E"},\
        "competences":[{"libelle":"\(skill)","exigence":"E"}]}
        """
    case .postings, .lines:
      return """
        {"@type":"JobPosting","identifier":"\(number)","title":"Métier \(number)","skills":["\(skill)"],\
        "totalJobOpenings":\(count),"jobLocation":{"geo":{"latitude":\(north),"longitude":4.5}},\
        "hiringOrganization":"E","validThrough":"2027-01-31T10:00"}
        """
    case .courses, .page:
      return """
        {"@type":"Course","@id":"\(number)","name":"Cours \(number)","teaches":"\(skill)",\
        "inLanguage":"fr","hasCourseInstance":[{"courseMode":"onsite","startDate":"2027-01-0\(count)",\
        "maximumAttendeeCapacity":\(count),"location":{"latitude":\(north),"longitude":4.5}},\
        {"courseMode":"remote","startDate":"2027-02-01","endDate":"2027-03-01",\
        "courseWorkload":"PT40H","maximumAttendeeCapacity":"9"}]}
        """
    case .qualifications:
      return """
        {"type":"Qualification","id":"\(number)","title":{"fr":"Titre \(number)"},\
        "language":{"id":"http://x/FRA"},"eqfLevel":{"id":"http://x/\(count)"},\
        "learningOutcome":{"relatedESCOSkill":[{"id":"\(skill)"}]}}
        """
    case .people:
      return "P\(number);\(north);4,5;NEET;français (C1)|nl=B2;\(job);\(skill);\(count)0 km"
    }
  }

  /// A file of records.
  func file(_ records: [String], _ name: String = "invented") -> InputFile {
    let list = records.joined(separator: ",\n")
    let (ending, text) =
      switch self {
      case .forem, .postings: ("json", "[\(list)]")
      case .franceTravail: ("json", "{\"resultats\":[\(list)],\"filtres\":[]}")
      case .lines: ("jsonl", records.joined(separator: "\n"))
      case .courses: ("json", "{\"@context\":\"https://schema.org\",\"@graph\":[\(list)]}")
      case .page:
        ("html", "<p><script type=\"application/ld+json\">[\(list)]</script></p>")
      case .qualifications: ("jsonld", "[\(list)]")
      case .people: ("csv", ([Self.header] + records).joined(separator: "\n"))
      }
    return InputFile(name: "\(name).\(ending)", bytes: Array(text.utf8))
  }

  private static let header =
    "Identifiant;Latitude;Longitude;Situation;Langues;Emploi recherché;Compétences;Zone de mobilité"

  func run(_ files: InputFile...) -> ImportResult {
    ImportRequest(format, files, knowing: Self.knowledge).perform()
  }

  static let knowledge = ImportKnowledge(TwinTaxonomy.taxonomy)

  /// Records that are all used.
  func records(_ count: Int, seed: UInt64) -> [String] {
    var generator = SeededGenerator(seed: seed)
    return (1...count).map { record($0, &generator) }
  }
}
