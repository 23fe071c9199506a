internal import PasserelleBase

/// The nodes of JSON-LD documents: objects, lists, graphs, a line or a script of a page each.
///
/// Contexts are not followed: what has the names of schema.org is read as such.
struct LinkedData {
  /// The nodes in the order of their sources.
  private(set) var nodes: [(location: SourceLocation, content: SourceContent<JSONValue>)] = []
  /// What is wrong with the file as a whole.
  private(set) var issues: [ImportIssue] = []
  private var byID: [String: JSONValue] = [:]

  init(_ file: InputFile, shape: String) {
    var documents: [(location: SourceLocation, content: SourceContent<JSONValue>)] = []
    if JSONRecords.isJSON(file) {
      let source = JSONRecords.read(file, listKey: "@graph", shape: shape).source
      (documents, issues) = (source.records, source.issues)
    } else {
      do throws(ReadingFailure) {
        documents = PageScripts(try WholeFile.bytes(of: file)).records(of: file.name)
        if documents.isEmpty { throw ReadingFailure(.foreignFile(expected: shape)) }
      } catch {
        issues = [ImportIssue(error.problem, at: SourceLocation(file: file.name))]
      }
    }
    for (location, content) in documents {
      guard case .object(let value) = content, let graph = value["@graph"] else {
        add(content, location)
        continue
      }
      for node in graph.elements { add(.object(node), location) }
    }
  }

  private mutating func add(_ content: SourceContent<JSONValue>, _ location: SourceLocation) {
    nodes.append((location, content))
    if case .object(let node) = content, let id = node["@id"]?.text, byID[id] == nil {
      byID[id] = node
    }
  }

  /// Whether a node is of a type.
  func has(_ type: String) -> Bool {
    nodes.contains { node in
      if case .object(let value) = node.content { value.types.contains(type) } else { false }
    }
  }

  /// The node that a reference means, or the value itself.
  func resolved(_ value: JSONValue) -> JSONValue {
    guard let id = value["@id"]?.text, let node = byID[id], value["name"] == nil else {
      return value
    }
    return node
  }

  /// A node whose values at some keys stand in the place of the references to them.
  func resolved(_ node: JSONValue, at keys: Set<String>) -> JSONValue {
    guard case .object(let members) = node else { return node }
    return .object(
      members.map { member in
        guard keys.contains(member.key) else { return member }
        return JSONValue.Member(key: member.key, value: .list(member.value.elements.map(resolved)))
      })
  }
}

extension JSONValue {
  /// The types of a node, without what stands before their names.
  var types: [String] {
    (self["@type"] ?? self["type"])?.texts.map { type in
      type.split(whereSeparator: { "/#:".contains($0) }).last.map(String.init) ?? type
    } ?? []
  }

  /// What a thing is called: the text that stands in its place, or its name; never that of a person.
  var nameText: String? {
    text ?? (types.contains("Person") ? nil : self["name"]?.elements.first?.text)
  }
}
