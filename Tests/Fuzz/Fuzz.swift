import Foundation
import LLSDiagnostics
import LLSModel
import LLSXML

/// Throws broken files at the reader of modules and toolkits, and holds what it says to what every finding promises.
///
/// usage: `lls-fuzz COUNT [FIRST]` in the checkout; a failure names the number that makes its file again.
@main
enum Fuzz {
  static func main() {
    let arguments = CommandLine.arguments
    let count = arguments.count > 1 ? Int(arguments[1]) ?? 1000 : 1000
    let first = arguments.count > 2 ? Int(arguments[2]) ?? 0 : 0
    let corpus = Corpus(checkout: ".")
    guard corpus.whole.count >= 3, corpus.small.count >= 50 else {
      print("lls-fuzz: run it in the checkout, where Modules stands")
      exit(2)
    }
    let workers = max(1, min(8, ProcessInfo.processInfo.activeProcessorCount))
    let share = (count + workers - 1) / workers
    let started = Date()
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      let from = first + worker * share
      for number in from..<min(first + count, from + share) { attempt(number, corpus) }
    }
    let seconds = Date().timeIntervalSince(started)
    print("lls-fuzz: \(count) files, no crash, every promise held, \(Int(seconds)) s")
  }

  /// One file; nearly all are small, so that a million of them are read in minutes.
  static func attempt(_ number: Int, _ corpus: Corpus) {
    var mutator = Mutator(seed: UInt64(number))
    let isWhole = mutator.next(1000) == 0
    let pool = isWhole ? corpus.whole : corpus.small
    let bytes = mutator.broken(pool[mutator.next(pool.count)], donors: corpus.small)
    if let broken = Promises.broken(by: bytes) {
      print("lls-fuzz: file \(number): \(broken)\nlls-fuzz \(1) \(number) makes it again:")
      FileHandle.standardOutput.write(Data(bytes))
      exit(1)
    }
  }
}

/// What is broken: the toolkit's own files whole, and small files made of their elements.
struct Corpus {
  let whole: [[UInt8]]
  let small: [[UInt8]]

  init(checkout: String) {
    let modules = checkout + "/Modules"
    let names = ((try? FileManager.default.contentsOfDirectory(atPath: modules)) ?? []).sorted()
    let paths = names.map { modules + "/" + $0 + "/module.xml" } + [modules + "/toolkit.xml"]
    whole = paths.compactMap { FileManager.default.contents(atPath: $0).map { Array($0) } }
    let open = "<module xmlns=\"\(ElementCatalogue.namespace)\" format=\"1\" id=\"m\" version=\"1.0.0\">"
    let examples = ElementCatalogue.all.map { Array((open + $0.example + "</module>").utf8) }
    var pieces: [[UInt8]] = []
    for file in whole {
      guard let arena = Scan.arena(of: SourceFile(path: "m", bytes: file)).arena else { continue }
      for node in arena.nodes where node.end - node.tagSpan.start < 600 {
        pieces.append(Array(open.utf8) + file[node.tagSpan.start..<node.end] + Array("</module>".utf8))
      }
    }
    small = examples + pieces
  }
}

/// What every finding promises, whatever the bytes.
enum Promises {
  /// The promise that a file makes us break; nil when all hold.
  static func broken(by bytes: [UInt8]) -> String? {
    let file = SourceFile(path: "module.xml", bytes: bytes)
    let library = Library.load(bytes: bytes, name: file.path, toolkit: nil, today: "2026-11-22")
    var last = -1
    for finding in library.diagnostics {
      if finding.path != file.path { return "a finding of another file: \(finding)" }
      if finding.message.isEmpty { return "a finding without words: \(finding)" }
      let spans =
        [finding.span, finding.related?.span].compactMap(\.self)
        + (finding.fix?.replacements.map(\.span) ?? [])
      for span in spans where span.start < 0 || span.end > bytes.count || span.start > span.end {
        return "a place outside the file: \(finding)"
      }
      guard let span = finding.span else { continue }
      if span.start < last { return "findings out of order: \(finding)" }
      last = span.start
      let at = file.position(ofByte: span.start)
      if at.line < 1 || at.column < 1 { return "a place before the first: \(finding)" }
    }
    if library.modules.first?.module == nil, library.diagnostics.isEmpty { return "refused without a word" }
    if let mended = MendedFile(file, findings: library.diagnostics), mended.bytes == bytes {
      return "mended, and nothing changed"
    }
    return nil
  }
}
