/// What a browser, or somebody who would like to be one, asks of a preview.
struct PreviewRequest {
  /// The method, for example `GET`.
  let method: String
  /// What is asked for, as it was sent.
  let target: String
  /// Every `Host`.
  let hosts: [String]
  /// Every `Origin`.
  let origins: [String]
  /// Every `Sec-Fetch-Site`.
  let sites: [String]
}

/// Who may see a preview: whoever knows its token, from a page of its own or from the address bar.
///
/// Other people on this computer do not know the token. Pages of other sites could be made to guess, or to call themselves
/// this computer by a name of their own, so a request says by which name it came and from where.
struct PreviewGate {
  /// What is done with a request.
  enum Verdict: Equatable {
    /// The page is sent.
    case page
    /// The browser is told of changes, until it goes.
    case changes
    /// Nothing is sent but why.
    case refused(Refusal)
  }

  /// Why a request is refused; its number is the one of the protocol.
  enum Refusal: Int, Equatable, CaseIterable {
    /// It came from a page of another site.
    case foreign = 403
    /// There is nothing, or the token is wrong; which of them is not said.
    case unknown = 404
    /// It wants to do more than read.
    case method = 405
    /// It called this computer by a name that is not its own.
    case misdirected = 421
    /// It is longer than any browser's.
    case long = 431
    /// Too many are asking already.
    case crowded = 503
  }

  /// The address under which the preview is read, without its path.
  let port: Int
  /// What only the author's terminal shows.
  let token: String

  /// Says what is done with a request.
  func verdict(on request: PreviewRequest) -> Verdict {
    let names = ["127.0.0.1:\(port)", "localhost:\(port)"]
    guard request.hosts.count == 1, let host = request.hosts.first?.lowercased(), names.contains(host) else {
      return .refused(.misdirected)
    }
    guard request.origins.allSatisfy({ $0.lowercased() == "http://" + host }),
      request.sites.allSatisfy({ $0 == "same-origin" || $0 == "none" })
    else { return .refused(.foreign) }
    let steps = request.target.split(separator: "/", omittingEmptySubsequences: false)
    guard steps.count == 3, steps[0].isEmpty, isToken(steps[1]) else { return .refused(.unknown) }
    let found: Verdict
    switch steps[2] {
    case "": found = .page
    case "changes": found = .changes
    default: return .refused(.unknown)
    }
    return request.method == "GET" || request.method == "HEAD" ? found : .refused(.method)
  }

  /// Whether some words are the token. Every byte is looked at, so that the time it takes says nothing about where they differ.
  private func isToken(_ words: Substring) -> Bool {
    let (left, right) = (Array(words.utf8), Array(token.utf8))
    guard left.count == right.count else { return false }
    return zip(left, right).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
