import Foundation

/// `DemoGenerator OUTDIR` reads `OUTDIR/taxonomy` and writes the four tables beside it.
@main
struct DemoGenerator {
  static func main() {
    let arguments = CommandLine.arguments.dropFirst()
    guard let path = arguments.first, arguments.count == 1 else {
      fail("usage: DemoGenerator OUTDIR", code: 64)
    }
    do {
      try write(into: URL(fileURLWithPath: path, isDirectory: true))
    } catch {
      fail("\(error)", code: 2)
    }
  }

  private static func write(into folder: URL) throws {
    let taxonomy = folder.appendingPathComponent("taxonomy", isDirectory: true)
    for file in try DemoData.files(taxonomyFolder: taxonomy) {
      let target = folder.appendingPathComponent(file.name)
      try Data(file.contents.utf8).write(to: target, options: .atomic)
    }
  }

  private static func fail(_ message: String, code: Int32) -> Never {
    FileHandle.standardError.write(Data((message + "\n").utf8))
    exit(code)
  }
}
