package import LLSModel

extension Library {
  /// Checks a module that stands in no folder, for example one that comes through a pipe. Pictures are not looked for.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - name: how findings name it.
  ///   - toolkit: the toolkit around it. Missing: what depends on one is silent.
  ///   - today: the day of the check, `YYYY-MM-DD`. Missing: nothing is said about review dates.
  /// - Returns: a library of one module.
  package static func load(
    bytes: [UInt8], name: String, toolkit: Toolkit?, today: String?
  ) -> LoadedLibrary {
    let place = ModuleFile(folder: ".", name: ".", file: name, path: name)
    var loading = ModuleLoading(place, isListed: true)
    loading.take(bytes)
    loading.check(pictures: nil, toolkit: toolkit, today: today)
    return LoadedLibrary(
      folder: ".", toolkitFile: nil, toolkit: toolkit, modules: [loading.loaded],
      diagnostics: loading.sortedDiagnostics, isEmpty: false)
  }
}
