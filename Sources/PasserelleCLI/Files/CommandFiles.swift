internal import ArgumentParser
internal import PasserelleInterchange
internal import PasserelleModel

/// A command that names files.
///
/// What it writes takes the place of nothing that it reads, and of no other
/// result: that is checked here, for every command and option, before any work.
protocol FileCommand: ParsableCommand {
  var files: CommandFiles { get }
  /// The language in which it says why it fails.
  var language: SpokenLanguage { get }
}

extension FileCommand {
  var language: SpokenLanguage { .english }
}

/// The files that the options of a command name; those not given are `nil`.
struct CommandFiles {
  /// Files that are read.
  var read: [String?] = []
  /// Data sets and taxonomies that are read.
  var folders: [String?] = []
  /// Files that are written.
  var written: [String?] = []
  /// The file that a model is written to, which may be a data set's own.
  var model: String?
  /// Tables of a data set that are written, which may be there already.
  var tables: [String] = []

  /// Fails where a result would take the place of another file in use.
  func check() throws(Failure) {
    var inUse = FilesInUse(
      files: read.compactMap(\.self), folders: folders.compactMap(\.self))
    do throws(FilesInUse.Refusal) {
      try inUse.claim(written.compactMap(\.self), model: model, tables: tables)
    } catch {
      switch error {
      case .twins(let path):
        throw Failure(
          "Two options name \(path): give each a file of its own.",
          french: "Deux options nomment \(path) : donnez un fichier à chacune.",
          dutch: "Twee opties noemen \(path): geef elk een eigen bestand.", isUsage: true)
      case .ofDataSet(let path):
        throw Failure(
          "\(path): is an export of the data set — write to another file",
          french: "\(path) : c'est un fichier du jeu de données — écrivez dans un autre",
          dutch: "\(path): is een bestand van de gegevens — schrijf naar een ander")
      }
    }
  }
}
