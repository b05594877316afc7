extension PageStyle {
  /// Tables: rules between rows, figures under each other, empty rows high enough to write in.
  static let tables = """
    table{width:100%;border-collapse:collapse;margin:0 0 1.4rem;font-size:.95rem}
    caption{text-align:left;font-weight:600;padding:.4rem 0 .5rem}
    th,td{text-align:left;vertical-align:top;padding:.45rem .6rem;border-bottom:1px solid var(--hair)}
    tbody tr:last-child>*{border-bottom:1.5px solid var(--rule)}
    thead th,thead td{vertical-align:bottom;border-bottom:2px solid var(--ink);font-weight:600}
    tbody th{font-weight:400}
    th:first-child,td:first-child{padding-left:0}
    th:last-child,td:last-child{padding-right:0}
    .number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
    thead .number{white-space:normal}
    th.fill{width:12%;min-width:4.5rem}
    th.fill.only{width:36%}
    th.fill.two{width:31%}
    th.fill.entry{width:9%;min-width:0}
    th.fill.last{width:25%}
    td .bare{overflow-wrap:anywhere}
    td:has(>.bare){min-width:11rem}
    td [href^="tel:"]{white-space:nowrap}
    tr>.blank{height:2.6rem;min-width:4.5rem;border:1px solid var(--rule);padding:.45rem .5rem}
    .measured th:first-child{min-width:12rem}
    .wide{overflow-x:auto;margin:0 0 1.4rem}
    .wide table{margin:0}
    @media (max-width:34rem){.wide table{min-width:34rem}}

    """
}
