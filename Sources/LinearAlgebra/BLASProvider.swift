internal import CPasserelleBLAS

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#endif

/// The library that answers behind libblas.so.3 and liblapack.so.3 on this machine.
///
/// The provider is the machine's choice (on Debian an *alternative*): reference, OpenBLAS or BLIS.
/// Nothing but speed may depend on it.
package enum BLASProvider {
  /// The file that the BLAS product was loaded from, links resolved.
  package static var blasPath: String { loadedPath(of: "cblas_sgemm") }

  /// The file that the LAPACK factorisation was loaded from, links resolved.
  package static var lapackPath: String { loadedPath(of: "dpotrf_") }

  /// The provider's name as its path tells it.
  package static var name: String {
    let path = blasPath
    if path.contains("openblas") { return "OpenBLAS" }
    if path.contains("blis") { return "BLIS" }
    if path.contains("mkl") { return "MKL" }
    if path.contains("atlas") { return "ATLAS" }
    return path.hasSuffix("blas/" + (path.split(separator: "/").last ?? "")) ? "reference" : path
  }

  /// Keeps BLAS to one thread in every worker, since the workers share out the blocks themselves.
  ///
  /// Providers that have no such call (the reference) have no threads either.
  package static func holdToOneThread() { _ = oneThread }

  private static let oneThread: Void = {
    typealias SetThreads = @convention(c) (Int32) -> Void
    typealias SetThreadsLong = @convention(c) (Int) -> Void
    if let symbol = dlsym(nil, "openblas_set_num_threads") {
      unsafeBitCast(symbol, to: SetThreads.self)(1)
    }
    if let symbol = dlsym(nil, "bli_thread_set_num_threads") {
      unsafeBitCast(symbol, to: SetThreadsLong.self)(1)
    }
  }()

  private static func loadedPath(of symbol: String) -> String {
    var found = loaded_symbol()
    guard let address = dlsym(nil, symbol), locate_symbol(address, &found) != 0,
      let path = found.path
    else { return "unknown" }
    guard let resolved = realpath(path, nil) else { return String(cString: path) }
    defer { free(resolved) }
    return String(cString: resolved)
  }
}
