/// The shortest module that says everything a module has to say.
enum ModuleExample {
  static let text = """
    <module format="1" id="my-module" version="0.1.0" status="draft" review-by="2027-09-30" xml:lang="en-GB">
      <title>My module</title>
      <summary>The group finds out what a say is worth.</summary>
      <audience ages="13-18" group="4-10" adults="2" ratio="1:10" sensitivity="low"/>
      <aims><aim>Tell real participation from show.</aim></aims>
      <outcomes>
        <outcome id="spot-tokenism" evidence="worksheet">I can tell when my say counted.</outcome>
      </outcomes>
      <safety><opt-out-route>Show the card or just go to the quiet corner.</opt-out-route></safety>
      <session id="the-ladder" minutes="20">
        <title>The ladder</title>
        <activity id="our-agreement" phase="welcome" kind="agreement" minutes="5" core="yes" serves="spot-tokenism">
          <title>How we work together</title>
          <ask>Is there anything to add or change today?</ask>
          <opt-out>Listen from anywhere in the room.</opt-out>
        </activity>
        <activity id="before-you-go" phase="feedback" kind="reflection" minutes="10" core="yes">
          <title>Exit cards</title>
          <exit-questions ref="exit-card"/>
          <opt-out>Hand in a blank card.</opt-out>
        </activity>
        <activity id="going-home" phase="close" kind="grounding" minutes="5" core="yes">
          <title>One thing, one breath</title>
          <say>Look around the room. Breathe out slowly.</say>
          <opt-out>Stay quiet, or leave the circle.</opt-out>
        </activity>
      </session>
      <instrument id="exit-card" respondent="participant" wave="session" budget-seconds="45">
        <title>Before you go</title>
        <item id="keep-change" kind="text" optional="yes">One thing to keep or change?</item>
      </instrument>
    </module>
    """
}
