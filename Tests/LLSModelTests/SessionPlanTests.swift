import LLSDiagnostics
import Testing

@testable import LLSModel

@Suite("From a module to a session's plan")
struct SessionPlanTests {
  static let text = """
    <module format="1" id="landing" version="0.3.0" status="draft" review-by="2027-09-30" xml:lang="en-GB">
      <title>Landing</title><summary>Arriving.</summary>
      <audience ages="13-18" group="4-10" adults="3" ratio="1:10" sensitivity="low"/>
      <aims><aim>Arrive.</aim></aims>
      <outcomes><outcome id="arrived">I know who is here.</outcome></outcomes>
      <safety><opt-out-route>Go.</opt-out-route></safety>
      <materials><material id="tape" per="group">Floor <em>tape</em></material>
        <material id="pens" per="pair">Pens</material></materials>
      <session id="first" minutes="30"><title>First</title>
        <activity id="set-up" phase="prepare" kind="creative" minutes="10" core="yes"><title>Set up</title>
          <do>Move the chairs.</do></activity>
        <activity id="names" phase="welcome" kind="icebreaker" minutes="15" min="10" max="20" core="no"><title>Names</title>
          <needs ref="tape"/>
          <say>Hello.</say>
          <do minutes="5">Choose one:</do>
          <list><li>a colour</li><li>a sound</li></list>
          <ask>Which one?<follow-up>Why that one?</follow-up><follow-up>What else?</follow-up></ask>
          <watch-for>Quiet people.</watch-for>
          <listen-for>Laughter.</listen-for>
          <tip>Go first.</tip>
          <debrief><ask>What was that like?</ask><p>Thank people.</p></debrief>
          <variation for="reading">Draw it.</variation>
          <short-version minutes="5">One round.</short-version>
          <recap>We met.</recap>
          <opt-out>Watch.</opt-out>
          <after>Tidy.</after></activity>
        <activity id="cards" phase="feedback" kind="reflection" minutes="5" core="yes"><title>Cards</title>
          <exit-questions ref="exit-card"/><opt-out>Blank card.</opt-out></activity>
      </session>
      <instrument id="exit-card" respondent="participant" wave="session post" budget-seconds="45">
        <title>Before you go</title>
        <scale id="faces" kind="faces" points="3" low="No" high="Yes"><point>No</point><point>So so</point><point>Yes</point></scale>
        <scale id="line" kind="scale" low="None" high="All" from="0" to="10"/>
        <scale id="old" kind="likert" points="4" low="Never" high="Always"/>
        <item id="heard" scale="faces" outcome="arrived">I was heard.</item>
        <item id="much" scale="line" reverse="yes" optional="yes">How much?</item>
        <item id="often" scale="old">How often?</item>
        <item id="where" kind="choice">Where?<option>Here</option><option>There</option></item>
        <item id="more" kind="text">More?</item>
        <scoring rule="mean" minimum-answered="2" name="Heard"/>
      </instrument>
    </module>
    """

  static func module() throws -> SessionModule {
    let result = SessionModule.read(ArenaFromText.arena(text))
    #expect(result.diagnostics.map(\.message) == [])
    return try #require(result.module)
  }

  static func toolkit() throws -> Toolkit {
    try #require(Toolkit.read(ArenaFromText.arena(ToolkitExample.text)).toolkit)
  }

  @Test("the group's activities are the blocks, in order, and preparing is not one of them")
  func plan() throws {
    let plan = try #require(
      SessionPlan(
        module: Self.module(), sessionID: "first", toolkit: Self.toolkit(), contentHash: "abc",
        nation: "wales"))
    #expect(plan.blocks.map(\.id) == ["names", "cards"])
    #expect(plan.plannedMinutes == 20)
    #expect(plan.adults == 3)
    #expect(plan.moduleVersion == "0.3.0")
    #expect(plan.contentHash == "abc")
    #expect(plan.materials == [PlannedMaterial(id: "tape", name: "Floor tape", share: .group)])
    #expect(plan.spares.map(\.id) == ["count-to-ten"])
    #expect(
      plan.safeguardingSteps == [SafeguardingStep("Tell the safeguarding lead today.")],
      "no procedure for Wales: the one for any")
  }

  @Test("an activity's cues keep their order; follow-ups join their question and lists what they belong to")
  func cues() throws {
    let plan = try #require(
      SessionPlan(
        module: Self.module(), sessionID: "first", toolkit: Self.toolkit(), contentHash: "", nation: "any"))
    let names = try #require(plan.blocks.first)
    #expect(
      names.cues == [
        Cue(.say, "Hello."), Cue(.instruct, "Choose one: • a colour • a sound", minutes: 5),
        Cue(.ask, "Which one? Why that one? What else?"), Cue(.watchFor, "Quiet people."),
        Cue(.listenFor, "Laughter."), Cue(.tip, "Go first."),
        Cue(.debrief, "What was that like? Thank people."),
      ])
    #expect(names.minimumMinutes == 10 && names.maximumMinutes == 20 && !names.isCore)
    #expect(names.optOut == "Watch." && names.shortVersion == "One round." && names.recap == "We met.")
    #expect(names.needs == ["Floor tape"])
    #expect(names.phase == "welcome" && names.kind == "icebreaker")
    #expect(plan.blocks.last?.cues == [Cue(.instruct, "Feedback: Before you go")])
  }

  @Test("where nobody says whose procedure applies, every one is there, each step with its nation")
  func everyProcedure() throws {
    let two = """
      <procedure nation="wales" review-by="2027-09-30"><step>Tell the safeguarding person.</step></procedure>
      <procedure nation="england"
      """
    let text = ToolkitExample.text.replacing("<procedure nation=\"any\"", with: two)
    let toolkit = try #require(Toolkit.read(ArenaFromText.arena(text)).toolkit)
    let plan = SessionPlan(
      module: try Self.module(), sessionID: "first", toolkit: toolkit, contentHash: "", nation: nil)
    #expect(
      plan?.safeguardingSteps == [
        SafeguardingStep(nation: "Wales", "Tell the safeguarding person."),
        SafeguardingStep(nation: "England", "Tell the safeguarding lead today."),
      ])
  }

  @Test("questions that the toolkit holds are called by their title, not by their id")
  func sharedQuestions() throws {
    let shared = try #require(
      SessionModule.read(
        ArenaFromText.arena(Self.text.replacing("ref=\"exit-card\"", with: "ref=\"shared-card\""))
      ).module)
    let form = """
      <instrument id="shared-card" respondent="participant" wave="session" budget-seconds="45">
        <title>Before you leave</title><item id="more-words" kind="text">More?</item>
      </instrument></toolkit>
      """
    let toolkit = try #require(
      Toolkit.read(ArenaFromText.arena(ToolkitExample.text.replacing("</toolkit>", with: form))).toolkit)
    let plan = SessionPlan(
      module: shared, sessionID: "first", toolkit: toolkit, contentHash: "", nation: "any")
    #expect(plan?.blocks.last?.cues == [Cue(.instruct, "Feedback: Before you leave")])
  }

  @Test("a session that is not in the module gives no plan")
  func unknownSession() throws {
    let plan = SessionPlan(
      module: try Self.module(), sessionID: "second", toolkit: try Self.toolkit(), contentHash: "",
      nation: "any")
    #expect(plan == nil)
  }

  @Test("an instrument keeps its questions, ways to answer, outcomes and score")
  func instrument() throws {
    let module = try Self.module()
    let authored = try #require(module.instrument("exit-card"))
    let instrument = InstrumentDefinition(authored, origin: "landing@0.3.0")
    #expect(instrument.waves == [.session, .post])
    #expect(instrument.isScored && instrument.minimumAnswered == 2)
    #expect(
      instrument.items.map(\.kind) == [
        .steps(labels: ["No", "So so", "Yes"], faces: true),
        .scale(low: 0, high: 10, lowLabel: "None", highLabel: "All"),
        .steps(labels: ["Never", "2", "3", "Always"], faces: false), .choice(["Here", "There"]), .text,
      ])
    #expect(instrument.item("heard")?.outcome == "landing#arrived")
    #expect(instrument.item("much")?.isReversed == true)
    #expect(instrument.item("much")?.isOptional == true)
    #expect(InstrumentDefinition(authored, origin: "toolkit").item("heard")?.outcome == "arrived")
  }

  @Test("a form shows each question with its answers")
  func form() throws {
    let instrument = try #require(Self.module().instrument("exit-card"))
    let answers = instrument.blocks.compactMap { block in
      if case .question(let question) = block { question.answer } else { nil }
    }
    #expect(
      answers == [
        .faces(["No", "So so", "Yes"]), .scale(low: 0, high: 10, lowLabel: "None", highLabel: "All"),
        .one(["Never", "2", "3", "Always"]), .one(["Here", "There"]), .words(lines: 3),
      ])
  }
}
