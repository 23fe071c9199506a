/// How much of a workbook is read.
package struct ZipLimits: Hashable, Sendable {
  /// What all XML parts unpack to together, in bytes.
  package var unpacked = 512 << 20
  /// How many times its packed bytes a part may unpack to.
  package var ratio = 500
  /// Up to how many unpacked bytes the ratio does not matter.
  package var smallPart = 1 << 20
  /// The longest tag, run of text and text of a cell, in bytes; a workbook's are below 256 KiB.
  package var token = 1 << 20
  /// How many cells a sheet may have, blank ones before filled ones among them.
  package var cells = 200_000_000

  package init() {}
}
