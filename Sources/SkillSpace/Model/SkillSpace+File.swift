internal import PasserelleBase
internal import PasserelleModel
internal import PasserelleLinearAlgebra

/// The model file: a mark, a version, the number of bytes that follow, those bytes, and the SHA-256
/// of all before it.
///
/// The bytes are unsigned numbers in groups of seven bits, the lowest first (LEB128), and texts with
/// their length before them. What ascends is written as differences, and skill ids as what they
/// share with the one before and the rest.
extension SkillSpace {
  /// Why bytes are no model.
  public enum Damage: Error, Equatable {
    /// They do not begin as a model file does.
    case foreign
    /// They are of a version that this program does not read.
    case version(Int)
    /// There are fewer or more than there should be.
    case length(found: Int, expected: Int)
    /// They are not what was written.
    case checksum
    /// They are what was written, but no model: the program that wrote them is broken.
    case content
  }

  private static let mark = Array("passerelle skill space\n".utf8)
  private static let version = 1
  private static let headerCount = mark.count + 12
  private static let digestCount = 32

  /// The file's bytes; the same for the same model.
  public var fileBytes: [UInt8] {
    var body = ByteWriter()
    body.write(card.entries.count)
    for entry in card.entries { body.write("\(entry.name)\t\(entry.value)") }
    body.write(taxonomy.bytes)
    writeSkills(to: &body)
    body.write(featureCount)
    body.write(ridgeThousandths)
    for skill in skills.indices {
      body.write(Int(scalesPpm[skill]))
      body.write(ascending: loadings[skill].map { (Int($0.feature), Int($0.thousandths)) })
      body.write(ascending: standIns[skill].map { (Int($0.skill), Int($0.ppm)) })
    }
    var file = ByteWriter()
    file.write(Self.mark)
    file.write(fixed: Self.version, byteCount: 4)
    file.write(fixed: body.bytes.count, byteCount: 8)
    file.write(body.bytes)
    return file.bytes + SHA256.digest(of: file.bytes)
  }

  /// Reads a file's bytes.
  ///
  /// - Throws: ``Damage``; bytes that were cut off, added or changed are never taken for a model.
  /// - Complexity: O(bytes).
  public init(fileBytes bytes: [UInt8]) throws(Damage) {
    guard bytes.starts(with: Self.mark) else { throw .foreign }
    guard bytes.count >= Self.headerCount else {
      throw .length(found: bytes.count, expected: Self.headerCount + Self.digestCount)
    }
    let version = ByteReader.fixed(bytes[Self.mark.count..<Self.mark.count + 4])
    guard version == Self.version else { throw .version(version) }
    let length = ByteReader.fixed(bytes[Self.mark.count + 4..<Self.headerCount])
    let (expected, overflow) = length.addingReportingOverflow(Self.headerCount + Self.digestCount)
    guard !overflow, bytes.count == expected else {
      throw .length(found: bytes.count, expected: overflow ? .max : expected)
    }
    let end = bytes.count - Self.digestCount
    guard SHA256.digest(of: Array(bytes[..<end])) == Array(bytes[end...]) else { throw .checksum }
    var reader = ByteReader(bytes[Self.headerCount..<end])
    guard let space = Self.read(&reader), reader.isAtEnd else { throw .content }
    self = space
  }

  private func writeSkills(to body: inout ByteWriter) {
    body.write(skills.count)
    var previous: [UInt8] = []
    for skill in skills {
      let id = Array(skill.rawValue.utf8)
      let shared = zip(previous, id).prefix { $0 == $1 }.count
      body.write(shared)
      body.write(id.count - shared)
      body.write(Array(id[shared...]))
      previous = id
    }
  }

  private static func read(_ reader: inout ByteReader) -> SkillSpace? {
    guard let card = readCard(&reader), let digest = reader.bytes(digestCount),
      let skills = readSkills(&reader), let featureCount = reader.number(),
      let ridge = reader.number()
    else { return nil }
    var (scales, loadings, standIns) = ([Int32](), [[Loading]](), [[StandIn]]())
    for _ in skills {
      guard let scale = reader.number(), let features = reader.ascending(below: featureCount),
        let kin = reader.ascending(below: skills.count)
      else { return nil }
      scales.append(Int32(clamping: scale))
      loadings.append(
        features.map { Loading(feature: Int32($0), thousandths: Int32(clamping: $1)) })
      standIns.append(kin.map { StandIn(skill: Int32($0), ppm: Int32(clamping: $1)) })
    }
    guard ridge > 0, standIns.joined().allSatisfy({ (1...1_000_000).contains($0.ppm) }) else {
      return nil
    }
    return SkillSpace(
      skills: skills, loadings: loadings, featureCount: featureCount, ridgeThousandths: ridge,
      scalesPpm: scales, standIns: standIns, taxonomy: TaxonomyDigest(bytes: digest), card: card)
  }

  private static func readCard(_ reader: inout ByteReader) -> ModelCard? {
    guard let count = reader.number() else { return nil }
    var card = ModelCard()
    for _ in 0..<count {
      guard let line = reader.text(), let tab = line.firstIndex(of: "\t") else { return nil }
      let (name, value) = (String(line[..<tab]), String(line[line.index(after: tab)...]))
      guard (name + value).utf8.allSatisfy({ $0 >= 32 }) else { return nil }
      card.add(name, value)
    }
    return card
  }

  private static func readSkills(_ reader: inout ByteReader) -> [SkillID]? {
    guard let count = reader.number() else { return nil }
    var (skills, previous) = ([SkillID](), [UInt8]())
    for _ in 0..<count {
      guard let shared = reader.number(), shared <= previous.count, let rest = reader.number(),
        let tail = reader.bytes(rest)
      else { return nil }
      let id = previous[..<shared] + tail
      guard let name = String(validating: id, as: UTF8.self) else { return nil }
      if let last = skills.last, last >= SkillID(name) { return nil }
      skills.append(SkillID(name))
      previous = Array(id)
    }
    return skills
  }
}
