internal import Foundation
public import PasserelleSkillSpace

/// Reads the model that `learn` writes.
public enum ModelFile {
  /// Why a file cannot be used as a model.
  public enum Refusal: Error, Equatable {
    /// It cannot be read.
    case unreadable(path: String)
    /// It is none, or a damaged one.
    case damaged(path: String, SkillSpace.Damage)
    /// It was learned from another taxonomy than that of the data set.
    case ofAnotherTaxonomy(path: String, data: String)
  }

  /// Reads a model; a pipe will do.
  ///
  /// - Throws: ``Refusal``.
  public static func read(_ path: String) throws(Refusal) -> SkillSpace {
    guard let file = FileHandle(forReadingAtPath: path), let data = try? file.readToEnd() ?? Data()
    else { throw .unreadable(path: path) }
    do throws(SkillSpace.Damage) {
      return try SkillSpace(fileBytes: Array(data))
    } catch {
      throw .damaged(path: path, error)
    }
  }
}
