extension PageStyle {
  /// Large print: 18 points on paper for what is read, and nothing below 16.
  static let largePrint = """
    html.large-print{font-size:125%}
    .large-print .label,.large-print .contents ol ol,.large-print .across li{font-size:1rem}
    @media print{html.large-print{font-size:18pt}
    .large-print :is(.dense,.dense table,.closest,.closest table,.close .across li,.closest .across li){font-size:16pt}
    .large-print main a[href^="http"]:not(.bare)::after{font-size:1em}}

    """
}
