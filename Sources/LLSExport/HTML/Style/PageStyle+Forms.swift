extension PageStyle {
  /// What is filled in by hand: ticks, lines, code boxes, questions, cards to cut out.
  static let forms = """
    .checklist,.choices,.cards,.faces{list-style:none;padding-left:0}
    .checklist li{position:relative;padding-left:2.1rem;margin:.45rem 0}
    .checklist li::before{content:"";position:absolute;left:0;top:.1rem;width:1.25rem;height:1.25rem;\
    border:2px solid var(--ink);border-radius:.15rem}
    .asked{font-weight:600;margin-bottom:.3rem}
    .optional{font-weight:400;color:var(--quiet)}
    .rules span{display:block;height:2.4rem;border-bottom:1.5px solid var(--rule)}
    .writing,.code,.question{margin:0 0 1.6rem}
    .boxes{display:flex;flex-wrap:wrap;gap:.35rem}
    .boxes span{width:2.5rem;height:3rem;border:2px solid var(--ink);border-radius:.2rem}
    .boxes span:nth-child(4){margin-right:.8rem}
    .choices li{display:flex;align-items:center;gap:.8rem;min-height:2.9rem;margin:0}
    .across{display:grid;grid-template-columns:repeat(auto-fit,minmax(6.5rem,1fr));gap:.5rem}
    .across li{flex-direction:column;gap:.35rem;text-align:center;padding:.3rem 0}
    .target{flex:none;width:1.9rem;height:1.9rem;border:2px solid var(--ink);border-radius:.2rem}
    .round .target,.faces .target{border-radius:50%}
    .faces{display:flex;flex-wrap:wrap;gap:.6rem}
    .faces li{flex:1 1 6.5rem;display:flex;flex-direction:column;align-items:center;gap:.45rem;margin:0;\
    text-align:center;padding:.6rem .3rem;border:1px solid var(--hair);border-radius:.6rem}
    .face{width:3.4rem;height:3.4rem;fill:none;stroke:var(--ink);stroke-width:2.2;stroke-linecap:round}
    .face .eye{fill:var(--ink);stroke:none}
    .scale{display:flex;flex-wrap:wrap;align-items:center;gap:.6rem 1rem}
    .scale ol{display:flex;flex-wrap:wrap;gap:.3rem;list-style:none;padding:0;margin:0}
    .scale li{display:grid;place-items:center;width:2.5rem;height:2.5rem;margin:0;border:2px solid var(--ink);\
    border-radius:50%}
    .end{flex:0 1 auto;color:var(--quiet)}
    .cards{display:grid;grid-template-columns:repeat(auto-fill,minmax(14rem,1fr));gap:0}
    .cards>li{margin:-.75px;padding:1.1rem 1.2rem;min-height:9rem;border:1.5px dashed var(--rule);break-inside:avoid}
    .cards>li>:last-child{margin-bottom:0}
    .card-title{font-weight:600;font-size:1.1rem;margin-bottom:.4rem}

    """
}
