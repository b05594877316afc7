import Testing

@testable import LLSCommand

@Suite("Who may see a preview")
struct PreviewGateTests {
  static let token = "0123456789abcdef0123456789abcdef"
  let gate = PreviewGate(port: 4000, token: token)

  private func verdict(
    _ method: String = "GET", _ target: String = "/\(token)/", hosts: [String] = ["127.0.0.1:4000"],
    origins: [String] = [], sites: [String] = []
  ) -> PreviewGate.Verdict {
    gate.verdict(
      on: PreviewRequest(method: method, target: target, hosts: hosts, origins: origins, sites: sites))
  }

  @Test("the author's browser gets the page and its changes")
  func lets() {
    #expect(verdict() == .page)
    #expect(verdict("HEAD") == .page)
    #expect(verdict(hosts: ["localhost:4000"], origins: ["http://localhost:4000"]) == .page)
    #expect(verdict(hosts: ["LocalHost:4000"], sites: ["none"]) == .page)
    #expect(verdict("GET", "/\(Self.token)/changes", sites: ["same-origin"]) == .changes)
  }

  @Test(
    "without the token there is nothing",
    arguments: [
      "/", "", "*", "/\(token)", "\(token)/", "/\(token)//", "/\(token)/x", "/\(token)/changes/",
      "//\(token)/",
      "/\(token.dropLast())/", "/\(token)0/", "/\(token.uppercased())/", "/\(token.dropLast())0/",
      "/\(token)/?",
      "/\(token)/../toolkit.xml", "/\(token)/%2e%2e/toolkit.xml", "/../../etc/passwd", "/favicon.ico",
      "http://127.0.0.1:4000/\(token)/", "/\(token)%00/",
    ])
  func unknown(_ target: String) {
    #expect(verdict("GET", target) == .refused(.unknown))
    #expect(verdict("POST", target) == .refused(.unknown), "a guess learns nothing from the method")
  }

  @Test(
    "another name for this computer is refused",
    arguments: [
      [], ["evil.example:4000"], ["127.0.0.1"], ["localhost"], ["127.0.0.1:4001"], ["127.0.0.1:40000"], [""],
      ["127.0.0.1:4000.evil.example"], ["[::1]:4000"], ["0.0.0.0:4000"],
      ["127.0.0.1:4000", "127.0.0.1:4000"],
      ["127.0.0.1:4000, evil.example"], ["user@127.0.0.1:4000"],
    ])
  func misdirected(_ hosts: [String]) {
    #expect(verdict(hosts: hosts) == .refused(.misdirected))
  }

  @Test(
    "another site's page is refused",
    arguments: [
      ["https://evil.example"], ["null"], ["http://localhost:4000"], ["http://127.0.0.1:4001"], [""],
      ["https://127.0.0.1:4000"], ["http://127.0.0.1:4000", "https://evil.example"],
    ])
  func foreign(_ origins: [String]) {
    #expect(verdict(origins: origins) == .refused(.foreign))
  }

  @Test(
    "a browser that says it comes from elsewhere is refused",
    arguments: ["cross-site", "same-site", "", "Same-Origin"])
  func elsewhere(_ site: String) {
    #expect(verdict(sites: [site]) == .refused(.foreign))
  }

  @Test(
    "nothing but reading", arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "get", ""])
  func methods(_ method: String) {
    #expect(verdict(method) == .refused(.method))
  }
}
