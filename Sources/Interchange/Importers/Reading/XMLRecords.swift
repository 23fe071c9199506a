/// What of an XML file is read: elements of any other name are passed over with all that is in them.
struct XMLOutline {
  /// What the file's outermost element may be called.
  let roots: Set<String>
  /// What an element that is a record is called.
  let record: String
  /// What elements of a record are called that are kept.
  let kept: Set<String>
  /// Elements, as `parent/child`, that are text whatever elements stand in it.
  var texts: Set<String> = []

  /// What such a file holds, for those who gave another.
  var shape: String { roots.sorted().map { "<\($0)>" }.joined(separator: ", ") }
}

/// The records of an XML file, one at a time; memory is one record's.
struct XMLRecords: RecordSource {
  private(set) var issues: [ImportIssue] = []
  let conclusions: [FileConclusion] = []
  private let outline: XMLOutline
  private let file: String
  private var scanner: XMLScanner<XMLFile>?
  private var count = 0

  /// The most bytes of text and tags that are kept of a record.
  static let largest = 10 << 20

  init(_ file: InputFile, _ outline: XMLOutline) {
    (self.file, self.outline) = (file.name, outline)
    do throws(ReadingFailure) {
      scanner = try XMLScanner(try XMLFile(file))
    } catch {
      tell(error.problem)
    }
  }

  mutating func next() -> (location: SourceLocation, content: SourceContent<XMLTree>)? {
    guard var scanner else { return nil }
    self.scanner = nil
    do throws(ReadingFailure) {
      while let event = try scanner.next() {
        guard case .start(let tag) = event else { continue }
        if scanner.depth == 1, !outline.roots.contains(tag.name) {
          tell(.foreignFile(expected: outline.shape))
          return nil
        }
        guard tag.name == outline.record else { continue }
        let tree = try outline.tree(tag, &scanner)
        self.scanner = scanner
        count += 1
        return (SourceLocation(file: file, record: count), .object(tree))
      }
    } catch {
      tell(error.problem)
    }
    return nil
  }

  private mutating func tell(_ problem: ImportProblem) {
    issues.append(ImportIssue(problem, at: SourceLocation(file: file)))
  }
}

extension XMLOutline {
  /// The element whose tag was read last, up to its end, without what is not kept.
  func tree(
    _ tag: XMLTag, _ scanner: inout XMLScanner<XMLFile>
  ) throws(ReadingFailure) -> XMLTree {
    var open = XMLBranch(tag)
    while let event = try scanner.next() {
      switch event {
      case .start(let tag):
        let name = "\(open.name)/\(tag.name)"
        open.begin(tag, isKept: kept.contains(tag.name), isText: texts.contains(name))
      case .text(let text): open.add(text)
      case .end: if let tree = open.end() { return tree }
      }
      if open.size > XMLRecords.largest {
        throw scanner.source.failure(.tooLarge(limit: XMLRecords.largest))
      }
    }
    throw scanner.source.failure(.endsEarly)
  }
}

/// The elements from a record down to where its reader stands.
private struct XMLBranch {
  private var open: [XMLTree]
  /// How deep in an element that is passed over.
  private var skipped = 0
  /// How deep in an element that is text.
  private var inText = 0
  /// About how many bytes are kept.
  private(set) var size = 0

  init(_ tag: XMLTag) { open = [XMLTree(tag)] }

  var name: String { open.last?.name ?? "" }

  mutating func begin(_ tag: XMLTag, isKept: Bool, isText: Bool) {
    if inText > 0 {
      inText += 1
      add("\n")
    } else if skipped > 0 || !isKept {
      skipped += 1
    } else {
      open.append(XMLTree(tag))
      inText = isText ? 1 : 0
      size += tag.attributes.reduce(100) { $0 + $1.name.utf8.count + $1.value.utf8.count }
    }
  }

  mutating func add(_ text: String) {
    guard skipped == 0, !open.isEmpty else { return }
    open[open.count - 1].text += text
    size += text.utf8.count
  }

  /// Ends an element; gives the record if that was it.
  mutating func end() -> XMLTree? {
    if skipped > 0 {
      skipped -= 1
    } else if inText > 1 {
      inText -= 1
      add("\n")
    } else {
      inText = 0
      let done = open.removeLast()
      if open.isEmpty { return done }
      open[open.count - 1].children.append(done)
    }
    return nil
  }
}
