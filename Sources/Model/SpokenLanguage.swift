/// A language in which results and issues are told.
public enum SpokenLanguage: String, Sendable, CaseIterable {
  /// French.
  case french = "fr"
  /// Dutch.
  case dutch = "nl"
  /// English.
  case english = "en"
}
