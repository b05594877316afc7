package import LLSModel

/// What a page has while its author works on it: blocks above it, and the script that puts the next revision in its place.
///
/// Only a preview is written with one. Every page that is kept stays without a script.
package struct LivePage: Sendable {
  /// What stands above the document, such as its findings.
  let above: [Block]
  /// Which revision this is, for the script to hold against the newest. Range: 1 or more.
  let revision: Int

  /// Makes a page live.
  ///
  /// - Parameters:
  ///   - above: what stands above the document. Shape: blocks without headings.
  ///   - revision: which revision this is. Range: 1 or more.
  package init(above: [Block], revision: Int) {
    self.above = above
    self.revision = revision
  }

  /// The name under which a page says its revision.
  static let revisionName = "revision"

  /// The script. It changes the body and not the window, so that the page stays where it was scrolled to.
  ///
  /// A revision that came between the page and its first message is not lost: the first message names the newest.
  static let script = """

    (() => {
      const named = page => page.querySelector('meta[name="revision"]');
      const changes = new EventSource('changes');
      let ended = false, newest = named(document).content, fetching = false;
      const follow = async () => {
        if (fetching) return;
        fetching = true;
        try {
          while (named(document).content !== newest) {
            const answer = await fetch('.', {cache: 'no-store'});
            if (!answer.ok) break;
            const next = new DOMParser().parseFromString(await answer.text(), 'text/html');
            const [across, down] = [scrollX, scrollY];
            const opened = [...document.querySelectorAll('details')].map(details => details.open);
            next.querySelectorAll('details').forEach((details, index) => { details.open = opened[index] ?? details.open; });
            document.documentElement.className = next.documentElement.className;
            document.documentElement.lang = next.documentElement.lang;
            document.title = next.title;
            document.body.replaceWith(document.adoptNode(next.body));
            scrollTo(across, down);
            const shown = named(next).content;
            named(document).content = shown;
            if (Number(shown) > Number(newest)) newest = shown;
          }
        } finally { fetching = false; }
      };
      changes.onmessage = event => { newest = event.data; follow(); };
      changes.onerror = () => {
        if (!ended) document.title = 'Preview ended: ' + document.title;
        ended = true;
      };
      changes.onopen = () => {
        if (ended) document.title = document.title.replace('Preview ended: ', '');
        ended = false;
      };
    })();

    """

  /// The SHA-256 of the script in Base64; a test computes it, as it does that of the style sheet.
  static let fingerprint = "sha256-hM+8v9fGJgAG/EElx+yjdUTVV0X8mQPLyrwrsowTxmw="

  /// The page's Content-Security-Policy: as every page's, with this one script, which may ask where the page came from.
  package static let policy =
    PageStyle.policy + "; script-src '\(fingerprint)'; connect-src 'self'"
}
