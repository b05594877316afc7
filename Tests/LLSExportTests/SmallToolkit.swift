import LLSModel

/// A toolkit and modules small enough to count by hand.
enum SmallToolkit {
  static let toolkit = read(
    Toolkit.self,
    """
    <toolkit format="1" id="kit" version="0.1.0" xml:lang="en-GB">
      <title>The kit</title><summary>Small.</summary><partner>A charity</partner>
      <licence id="CC-BY-4.0">Creative Commons Attribution 4.0</licence>
      <language code="en-GB">English</language>
      <order><module-ref id="small"/></order>
      <framework id="lundy" title="Lundy">Four questions.</framework>
      <safeguarding>
        <procedure nation="england" review-by="2027-03-31"><step>Listen in England.</step><step>Tell the lead.</step></procedure>
        <procedure nation="wales" review-by="2027-03-31"><step>Listen in Wales.</step></procedure>
        <role id="lead">Lead facilitator</role>
        <local-contact id="contact-lead">Safeguarding lead</local-contact>
        <confidentiality>There is one limit.</confidentiality>
        <distress><step>Sit near.</step></distress>
        <grounding>Feel your feet.</grounding><signal>Turn the card.</signal>
      </safeguarding>
      <disclosure-control threshold="5" percent-base="10"/>
      <reading measure="Flesch-Kincaid grade" grade="7"/>
      <avoid instead="exploited">promiscuous</avoid>
      <spares><materials><material id="bell" per="group" consumable="no">A bell</material></materials>
        <activity id="count" phase="warm-up" kind="energiser" minutes="5" min="3" core="no"><title>Count</title>
        <needs ref="bell"/><do>Count.</do><opt-out>Listen.</opt-out></activity></spares>
      <instrument id="exit-card" respondent="participant" wave="session" budget-seconds="45">
        <title>Before you go</title>
        <scale id="faces" kind="faces" points="3" low="No" high="Yes"><point>No</point><point>So so</point><point>Yes</point></scale>
        <item id="heard" scale="faces" outcome="small#say">I felt heard.</item>
        <item id="stuck" scale="faces" reverse="yes" outcome="small#say">I could not say no.</item>
      </instrument>
    </toolkit>
    """)

  static let small = module(id: "small", title: "Small module")
  /// The small module as workers read it, with words for them on the participants' sheet.
  static let smallForWorkers = module(
    id: "small", title: "Small module", sheet: "<p>Any answer will do.</p>")
  static let second = module(id: "second", title: "Second module")
  /// Brings its own agreement poster, and has a second session.
  static let withPoster = module(
    id: "poster", title: "Poster module",
    materials: "<material id=\"posters\" per=\"group\" handout=\"our-poster\">Our poster</material>",
    needs: "<needs ref=\"posters\"/>",
    handouts: """
      <handout id="our-poster" for="participant" kind="poster"><title>How we do things</title><p>You can pass.</p></handout>
      <handout id="door" for="participant" kind="tent"><title>Door card</title>
        <card id="out" title="OUT">Open door.</card><card id="in" title="IN">Closed door.</card></handout>
      <handout id="signs" for="participant" kind="cards"><title>Signs</title><card id="sign" title="1 Used">Used.</card></handout>
      """,
    sessions: """
      <session id="two" minutes="10"><title>Two</title>
        <activity id="again" phase="welcome" kind="agreement" minutes="10" core="yes"><title>Again</title>
          <say>Hello again.</say><opt-out>Listen.</opt-out></activity></session>
      """)
  static let hostile = module(
    id: "small", title: "&lt;script&gt;alert(1)&lt;/script&gt;",
    extra: "&quot;&gt;&lt;img src=x onerror=alert(1)&gt;")

  private static func module(
    id: String, title: String, extra: String = "", materials: String = "", needs: String = "",
    handouts: String = "", sheet: String = "", sessions: String = ""
  ) -> SessionModule {
    read(
      SessionModule.self,
      """
      <module format="1" id="\(id)" version="0.2.0" status="piloted" review-by="2027-09-30" xml:lang="en-GB">
        <title>\(title)</title><summary>Finds out what a say is worth. \(extra)</summary>
        <author>A service</author>
        <audience ages="13-18" group="4-10" adults="2" ratio="1:3" sensitivity="low" standby="yes"/>
        <participation mode="child-led" lundy="voice" uncrc="12" phase="Starting" level="2" theme="Belonging"/>
        <aims><aim>Tell show from say.</aim></aims>
        <outcomes><outcome id="say" lundy="influence" gc12="voluntary safe" shier="3" wales="2 6" evidence="worksheet">I can tell.</outcome></outcomes>
        <safety><opt-out-route>Go to the quiet corner.</opt-out-route>
          <signposting><signpost id="line" review-by="2027-03-31" phone="0800 1111" href="https://example.org/">A line</signpost>
            <signpost id="now" review-by="2027-12-31" phone="999">Danger now</signpost></signposting>
        </safety>
        <materials>\(materials)
          <material id="notes" per="participant" quantity="3">Sticky notes</material>
          <material id="sheets" per="pair" handout="sheet">Sheets</material>
          <material id="sets" per="small-group">Card sets</material>
          <material id="tape" per="group" consumable="no">Tape</material>
          <material id="radios" per="facilitator" consumable="no">Radios</material>
        </materials>
        <session id="one" minutes="45"><title>One</title>
          <room-check><check>A door that opens.</check></room-check>
          <activity id="set-up" phase="prepare" kind="reflection" minutes="10" core="yes"><title>Set up</title><do>Chairs.</do></activity>
          <activity id="open" phase="welcome" kind="agreement" minutes="15" min="10" max="20" core="yes" serves="say">
            <title>Open</title><aim>Agree.</aim>\(needs)<needs ref="notes"/><needs ref="sheets"/>
            <say>Welcome. See <ref to="sheet">the sheet</ref>.</say><ask>What helps?<follow-up>And else?</follow-up></ask>
            <watch-for>Mood.</watch-for><variation for="reading">Read aloud.</variation>
            <short-version minutes="10">Only the first.</short-version><recap>Last time.</recap><opt-out>Listen in.</opt-out>
          </activity>
          <activity id="out" phase="feedback" kind="reflection" minutes="10" core="yes"><title>Cards</title>
            <needs ref="sets"/><exit-questions ref="exit-card"/><opt-out>Leave it empty.</opt-out></activity>
          <activity id="close" phase="close" kind="grounding" minutes="10" core="no"><title>Close</title>
            <needs ref="tape"/><needs ref="radios"/><say>Feet.</say><opt-out>Stay quiet.</opt-out></activity>
          <reflection><prompt>Who did we hear least?</prompt></reflection>
        </session>\(sessions)
        \(handouts)<handout id="sheet" for="participant" kind="worksheet"><title>My sheet</title>\(sheet)<writing-space lines="2">My say</writing-space></handout>
        <handout id="notes-for-us" for="facilitator" kind="prompt"><title>Workers’ crib</title><p>Facilitator only: watch the door.</p></handout>
      </module>
      """)
  }

  private static func read<Element: ModuleElement>(_ kind: Element.Type, _ text: String) -> Element {
    guard let element = ElementReader.read(kind, from: TinyXML.arena(of: text)).element else {
      fatalError("the sample does not start with the right element")
    }
    return element
  }
}
