import Testing

@testable import LLSModel

@Suite struct LookOutTests {
  /// Made-up words that somebody should read first.
  static let urgent = [
    "please don't tell anyone but he hurts me", "my uncle touches me", "I want to die",
    "he makes me do things",
    "Call Kayleigh on 07700 900123", "my insta is @sparkle_girl", "jo.b@example.org",
    "I live at 14 Mill Road",
    "SA1 3QX", "flat 3 behind the shop", "ask Dan in room 214",
    "he's my older boyfriend and he buys me stuff",
    "they gave me drugs", "I owe them money and they threatened me", "scared to go home",
    "they have pictures of me", "he took me to a hotel", "I cut myself", "nobody knows about this",
    "my step dad hits me", "I ran away last night", "He won’t let me see my mates", "im pregnant",
    "something bad happened to me", "they made me have sex with his mates", "mum's boyfriend scares me",
    "not safe at home", "he will kill me if he finds out", "I dont want to be here any more",
    "someone followed me home, outside my house", "he said he will come to my house again",
    "they turn up at my school", "paid â dweud wrth neb", "mae o'n fy mrifo",
    "dwi isio marw", "mae ofn arna i fynd adre", "wnaeth o gyffwrdd â fi", "dwi ddim yn saff gartref",
    "maen nhw yn bygwth fi", "torri fy hun", "angen help plis", "mae ganddo lluniau noeth ohona i",
    "he gets me drunk then takes photos", "we have a secret and I feel sick",
    "my cousin does stuff to me at night",
    "I get given phones for going with them", "dwi'n cael fy nghuro", "it started when I was nine",
  ]

  /// Made-up words that can wait their turn.
  static let usual = [
    "more tea", "less waiting at the start", "The vote was good", "longer breaks please",
    "I liked the game with the cards", "Change the room, it was cold", "Nothing, keep it", "10 out of 10",
    "We should start at 5 not 4", "Session 3 was the best", "Next week bring the big paper",
    "It was fun when we all laughed", "I want to do the mapping again", "The music was too loud",
    "gêm dda", "mwy o fisgedi", "roedd y bleidlais yn dda", "dim byd", "hoffi'r stafell",
    "English and Welsh on the cards", "the council answered in 2016", "tell us who decides",
    "I felt heard today",
    "good to have a quiet corner", "On Monday the bus was late",
  ]

  @Test("the look-out puts at least nine in ten of the labelled examples to the front")
  func recall() {
    let found = Self.urgent.filter(LookOut.flags)
    let missed = Self.urgent.filter { !LookOut.flags($0) }
    let recall = Double(found.count) / Double(Self.urgent.count)
    let quiet = Self.usual.filter { !LookOut.flags($0) }
    // Reported, so that nobody takes a help for an assessment.
    print(
      "look-out: \(found.count) of \(Self.urgent.count) urgent examples found, \(missed.count) missed; "
        + "\(Self.usual.count - quiet.count) of \(Self.usual.count) usual ones put to the front too")
    #expect(recall >= 0.9, "missed: \(missed)")
    #expect(missed.count >= 1, "examples that it cannot know belong to the list")
  }

  @Test("usual feedback is not put to the front", arguments: usual)
  func usualWords(_ words: String) { #expect(!LookOut.flags(words)) }

  @Test(
    "shapes and phrases are found whatever the letters around them",
    arguments: [
      "DON'T TELL", "don’t tell", "…he hurts me!", "07700900123", "ring +44 7700 900 123", "cf10 1aa",
      "CF101AA",
      "www.example.org/me", "12 Stryd Fawr", "nhreisio",
    ])
  func shapes(_ words: String) { #expect(LookOut.flags(words)) }

  @Test("nothing and strange signs are looked at without harm")
  func strange() {
    #expect(!LookOut.flags(""))
    #expect(!LookOut.flags("👍👍"))
    _ = LookOut.flags(String(repeating: "a1 ", count: 2_000))
  }
}
