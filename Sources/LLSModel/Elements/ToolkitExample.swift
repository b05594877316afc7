/// The shortest toolkit that says everything a toolkit has to say.
enum ToolkitExample {
  static let text = """
    <toolkit format="1" id="my-toolkit" version="0.1.0" xml:lang="en-GB">
      <title>My toolkit</title>
      <summary>Sessions for young people who want a say.</summary>
      <licence id="CC-BY-4.0">Creative Commons Attribution 4.0 International</licence>
      <order><module-ref id="my-module"/></order>
      <safeguarding>
        <procedure nation="any" review-by="2027-09-30"><step>Tell the safeguarding lead today.</step></procedure>
        <confidentiality>What you say stays here, unless somebody is in danger.</confidentiality>
        <distress><step>Offer to step out together.</step></distress>
        <grounding>Name three things you can see.</grounding>
        <signal>Turn your card over.</signal>
      </safeguarding>
      <disclosure-control threshold="5" percent-base="20"/>
      <reading measure="Flesch-Kincaid grade" grade="7"/>
      <spares>
        <activity id="count-to-ten" phase="main" kind="energiser" minutes="5" core="no">
          <title>Count to ten</title>
          <do>Count to ten together, one voice at a time.</do>
          <opt-out>Listen.</opt-out>
        </activity>
      </spares>
    </toolkit>
    """
}
