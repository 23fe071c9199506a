internal import PasserelleBase

/// Courses and job postings in the vocabulary of schema.org.
enum SchemaOrg {
  static let shape = "JSON-LD: {\"@type\": \"Course\" | \"JobPosting\", …}"

  /// Keys whose values may stand elsewhere in a document.
  private static let references: Set<String> = [
    "provider", "hiringOrganization", "hasCourseInstance", "jobLocation",
  ]

  /// The records of a file by what they are.
  struct Records {
    var courses = SourceRecords()
    var postings = SourceRecords()
  }

  /// Divides the nodes of a file; other types are told.
  static func records(of file: InputFile) -> Records {
    let data = LinkedData(file, shape: shape)
    let hasOffersAlone = data.has("JobPosting") && !data.has("Course")
    var records = Records()
    var others: [(type: String, count: Int)] = []
    for (location, content) in data.nodes {
      guard case .object(let node) = content else {
        if hasOffersAlone {
          records.postings.records.append((location, content))
        } else {
          records.courses.records.append((location, content))
        }
        continue
      }
      let types = node.types
      let whole = SourceRecords.Content.object(data.resolved(node, at: references))
      if types.contains("Course") {
        records.courses.records.append((location, whole))
      } else if types.contains("JobPosting") {
        records.postings.records.append((location, whole))
      } else {
        count(types.first ?? "?", in: &others)
      }
    }
    records.tell(data.issues, others, of: file)
    return records
  }

  private static func count(_ type: String, in others: inout [(type: String, count: Int)]) {
    if let place = others.firstIndex(where: { $0.type == type }) {
      others[place].count += 1
    } else {
      others.append((type, 1))
    }
  }
}

extension SchemaOrg.Records {
  /// Tells of the file where its records are, and that there are none.
  fileprivate mutating func tell(
    _ issues: [ImportIssue], _ others: [(type: String, count: Int)], of file: InputFile
  ) {
    var source = SourceRecords(issues: issues)
    if !others.isEmpty {
      source.conclusions = [
        FileConclusion(
          kind: .otherTypes,
          example: others.map { "\($0.type) \($0.count)" }.joined(separator: ", "),
          records: others.reduce(0) { $0 + $1.count })
      ]
    }
    if courses.records.isEmpty && postings.records.isEmpty && issues.isEmpty {
      let place = SourceLocation(file: file.name)
      source.issues = [ImportIssue(.foreignFile(expected: SchemaOrg.shape), at: place)]
    }
    if courses.records.isEmpty {
      (postings.issues, postings.conclusions) = (source.issues, source.conclusions)
    } else {
      (courses.issues, courses.conclusions) = (source.issues, source.conclusions)
    }
  }
}

extension ImportRequest {
  /// Reads files of courses and job postings, which may hold both.
  func schemaOrg() -> ImportResult {
    var (courses, offers) = (CourseReading(self), OfferReading(self))
    for (number, file) in files.enumerated() {
      let records = SchemaOrg.records(of: file)
      let isEmpty = records.courses.records.isEmpty
      if !isEmpty {
        courses.read(
          records.courses, of: file.name, prefix: prefix(number), as: SchemaCourses.self)
      }
      if isEmpty || !records.postings.records.isEmpty {
        offers.read(
          records.postings, of: file.name, prefix: prefix(number), as: SchemaPostings.self)
      }
    }
    return courses.result.joined(with: offers.result)
  }
}

extension ImportResult {
  /// Both results, this one first.
  fileprivate func joined(with other: ImportResult) -> ImportResult {
    var result = self
    result.tables.merge(other.tables) { mine, _ in mine }
    result.issues += other.issues
    result.tallies += other.tallies
    return result
  }
}
