extension PageStyle {
  /// Charts: each fill has a tone and a weave; outlines keep neighbours apart in a copy in black and white.
  static let charts = """
    .chart{margin:1.6rem 0 2rem}
    .chart>figcaption{font-weight:600;color:var(--ink);margin-bottom:.6rem}
    .drawing svg{display:block;width:100%;max-width:100%;height:auto}
    .chart text{fill:var(--ink);font-family:inherit}
    .chart .strong{font-weight:600}
    .rule{stroke:var(--rule)}
    .dashed{stroke-dasharray:4 3}
    .area{stroke:var(--ink);stroke-width:.8}
    .weave .thread{fill:none;stroke:var(--thread)}
    .weave .dot{fill:var(--thread)}
    .weave .ground{fill:var(--ground)}
    .weave{--thread:#1c1d21;--ground:#fff}
    .weave.strongLow{--thread:#7a3e12;--ground:#f3c9a5}
    .weave.low{--thread:#8a4a1b;--ground:#fbe7d6}
    .weave.middle{--ground:#cfd0d2}
    .weave.high{--thread:#0a5a62;--ground:#d9eef0}
    .weave.strongHigh{--thread:#063f45;--ground:#8fcbd0}
    .weave.accent{--ground:#0a5a62}
    .area.missing{stroke-dasharray:3 2}
    @media (prefers-color-scheme:dark){.weave.missing{--ground:#15171b}.weave.accent{--ground:#86d3d8}\
    .weave.middle{--ground:#747a83}}
    details{margin-top:.6rem}
    summary{cursor:pointer;padding:.5rem 0;color:var(--accent)}

    """
}
