import LLSDiagnostics
package import LLSModel

extension Library {
  /// Checks a module that stands in no folder, for example one that comes through a pipe. Pictures are not looked for.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - name: how findings name it.
  ///   - home: the folder that holds the toolkit and its shared files. Missing: nothing is shared.
  ///   - toolkit: the toolkit around it. Missing: what depends on one is silent.
  ///   - today: the day of the check, `YYYY-MM-DD`. Missing: nothing is said about review dates.
  /// - Returns: a library of one module.
  package static func load(
    bytes: [UInt8], name: String, home: String? = nil, toolkit: Toolkit?, today: String?
  ) -> LoadedLibrary {
    let place = ModuleFile(folder: ".", name: ".", file: name, path: name, home: home ?? ".")
    let context = CheckingContext(toolkit: toolkit, today: today)
    var shared = SharedLoading(beside: home)
    shared.check(context)
    var loading = ModuleLoading(place, isListed: true)
    var scanner = Scanner()
    loading.take(bytes, shared: shared, with: &scanner)
    loading.check(pictures: nil, context, notAgain: shared.findings)
    loading.verdict.settle(unseen: [.twoWordings, .wordingChanged, .badAsset])
    let loaded = loading.loaded
    return LoadedLibrary(
      folder: ".", toolkit: toolkit, sharedFiles: loaded.usedFiles, modules: [loaded],
      diagnostics: loading.verdict.sorted, isEmpty: false, accepted: loading.verdict.accepted)
  }
}
